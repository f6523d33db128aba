package org.leaplms.content.authoring;

import java.util.List;
import java.util.Optional;

/**
 * A LEAP module as its authors wrote it, checked and immutable: what {@link LeapModuleReader} gives and {@link Packager}
 * takes.
 *
 * @param id absolute IRI of the module, the same in every version and language
 * @param version version of this text, for example {@code 1.0.0}
 * @param languages declared language tags, the first is the default
 * @param title title of the module
 * @param summary one or two sentences for catalogues
 * @param notice standing notice shown on every page, for example that the content is a demonstration
 * @param minutes planned learning time, in minutes
 * @param objectives learning objectives, in order
 * @param topics topics, in order
 * @param scales answer scales that Likert items refer to
 * @param instruments quizzes, scales, commitment prompts and evaluations that pages administer
 * @param pages pages, in reading order
 * @param completion when the module is complete, and passed
 * @param assets pictures and other files, sorted by path
 */
public record LeapModule(
        String id,
        String version,
        List<String> languages,
        LocalizedText title,
        LocalizedText summary,
        LocalizedText notice,
        int minutes,
        List<Objective> objectives,
        List<Topic> topics,
        List<Scale> scales,
        List<Instrument> instruments,
        List<ModulePage> pages,
        CompletionRule completion,
        List<Asset> assets) {

    /** Copies the lists. */
    public LeapModule {
        languages = List.copyOf(languages);
        objectives = List.copyOf(objectives);
        topics = List.copyOf(topics);
        scales = List.copyOf(scales);
        instruments = List.copyOf(instruments);
        pages = List.copyOf(pages);
        assets = List.copyOf(assets);
    }

    /** The instrument with the given id. */
    public Optional<Instrument> instrument(String instrumentId) {
        return instruments.stream().filter(i -> i.id().equals(instrumentId)).findFirst();
    }

    /** The scale with the given id. */
    public Optional<Scale> scale(String scaleId) {
        return scales.stream().filter(s -> s.id().equals(scaleId)).findFirst();
    }

    /** Every activity of every page, in reading order. */
    public List<Activity> activities() {
        return pages.stream().flatMap(p -> p.activities().stream()).toList();
    }

    /**
     * What a learner shall be able to do.
     *
     * @param id short id, for example {@code O1}
     * @param text the objective
     */
    public record Objective(String id, LocalizedText text) {}

    /**
     * A subject the module covers.
     *
     * @param id short id
     * @param title its title
     */
    public record Topic(String id, LocalizedText title) {}

    /**
     * The answer scale of Likert items.
     *
     * @param id short id
     * @param points labels of the points, lowest first; two to ten
     * @param notApplicable label of the answer that counts as missing, when the scale offers one
     */
    public record Scale(String id, List<LocalizedText> points, Optional<LocalizedText> notApplicable) {

        /** Copies the points. */
        public Scale {
            points = List.copyOf(points);
        }
    }

    /**
     * A set of items given together.
     *
     * @param id short id
     * @param title heading shown above the items
     * @param instructions what the learner is asked to do
     * @param items the items, in order
     */
    public record Instrument(String id, LocalizedText title, LocalizedText instructions, List<Item> items) {

        /** Copies the items. */
        public Instrument {
            items = List.copyOf(items);
        }
    }

    /**
     * One administration of an instrument on a page.
     *
     * @param id id of the administration, for example {@code post-knowledge}
     * @param instrument id of the instrument
     * @param prefix put before item ids, with a dot, to make the interaction ids distinct; may be empty
     * @param title heading shown instead of the instrument's own, when given
     * @param feedback whether right answers and rationales are shown after submission
     */
    public record Activity(
            String id, String instrument, String prefix, Optional<LocalizedText> title, boolean feedback) {

        /** The id under which the answer to an item is reported. */
        public String interactionId(Item item) {
            return prefix.isEmpty() ? item.id() : prefix + "." + item.id();
        }
    }

    /**
     * A page.
     *
     * @param id folder name of the page, for example {@code 03-trajectories}
     * @param minutes planned reading time
     * @param topics ids of the topics it covers
     * @param objectives ids of the objectives it serves
     * @param gate whether later pages open only after this page's activities are submitted
     * @param title title in every language
     * @param html body in every language, an HTML fragment whose headings start at level 2
     * @param activities activities at the end of the page, shown one after the other
     */
    public record ModulePage(
            String id,
            int minutes,
            List<String> topics,
            List<String> objectives,
            boolean gate,
            LocalizedText title,
            LocalizedText html,
            List<Activity> activities) {

        /** Copies the lists. */
        public ModulePage {
            topics = List.copyOf(topics);
            objectives = List.copyOf(objectives);
            activities = List.copyOf(activities);
        }
    }

    /**
     * When a module is complete: every page seen and every named activity submitted; and when it is passed.
     *
     * @param submitted ids of the activities that must be submitted
     * @param scored id of the activity whose keyed items make the score, when there is one
     * @param mastery percent of the score needed to pass, 0 to 100, when there is a pass mark
     * @param mustPass whether completion alone does not satisfy an enclosing course
     */
    public record CompletionRule(
            List<String> submitted, Optional<String> scored, Optional<Integer> mastery, boolean mustPass) {

        /** Copies the list. */
        public CompletionRule {
            submitted = List.copyOf(submitted);
        }
    }

    /**
     * A file that pages refer to.
     *
     * @param path path inside the module's {@code assets} folder, with forward slashes
     * @param bytes its content; never modified
     */
    public record Asset(String path, byte[] bytes) {}
}
