package org.leaplms.content.authoring;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.leaplms.content.authoring.LeapModule.Activity;
import org.leaplms.content.authoring.LeapModule.CompletionRule;
import org.leaplms.content.authoring.LeapModule.Instrument;
import org.leaplms.content.authoring.LeapModule.ModulePage;
import org.leaplms.content.authoring.LeapModule.Objective;
import org.leaplms.content.authoring.LeapModule.Scale;
import org.leaplms.content.authoring.LeapModule.Topic;
import org.leaplms.content.authoring.YamlObject.Scalar;

/** One reading of one {@code module.yaml}, from top to bottom; what it refers to must be declared above. */
final class ModuleReading {

    static final String FILE = "module.yaml";
    static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,39}");
    static final String ID_FORM = "A-Z a-z 0-9 _ -";
    private static final Pattern PAGE_ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final Pattern VERSION = Pattern.compile("[0-9]+(\\.[0-9]+){1,2}");
    private static final Pattern LANGUAGE = Pattern.compile("(en|fr)(-[A-Z]{2})?");
    private static final int FORMAT = 1;
    private static final int MAX_POINTS = 10;

    private final YamlObject yaml;
    private final ModuleFiles files;
    private final Findings findings;
    private final Ids ids;
    private List<String> languages = List.of();

    ModuleReading(YamlObject yaml, ModuleFiles files, Findings findings) {
        this.yaml = yaml;
        this.files = files;
        this.findings = findings;
        this.ids = new Ids(findings);
    }

    LeapModule read() {
        yaml.integer("leap", FORMAT, FORMAT);
        String id = yaml.text("id", ModuleReading::absolute, "https://…");
        String version = yaml.text("version", VERSION, "1.0.0");
        languages = languages();
        LocalizedText title = yaml.localized("title", languages);
        LocalizedText summary = yaml.localized("summary", languages);
        LocalizedText notice = yaml.optionalLocalized("notice", languages).orElse(LocalizedText.EMPTY);
        int minutes = yaml.integer("duration", 1, 6000);
        List<Objective> objectives = objectives();
        List<Topic> topics = topics();
        List<Scale> scales = scales();
        List<Instrument> instruments = instruments();
        AssetShelf assets = new AssetShelf(files, findings);
        List<ModulePage> pages = pages(assets);
        CompletionRule completion = completion();
        yaml.done();
        LeapModule module = new LeapModule(
                id,
                version,
                languages,
                title,
                summary,
                notice,
                minutes,
                objectives,
                topics,
                scales,
                instruments,
                pages,
                completion,
                assets.taken());
        if (!findings.anyError()) {
            new ModuleRules(module, yaml, findings).check();
            assets.reportUnused();
        }
        return module;
    }

    private static boolean absolute(String iri) {
        try {
            URI uri = new URI(iri);
            return uri.isAbsolute() && (uri.getHost() != null || iri.startsWith("urn:")) && !iri.endsWith("/");
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private List<String> languages() {
        List<String> tags = new ArrayList<>();
        for (Scalar tag : yaml.scalars("languages")) {
            if (!LANGUAGE.matcher(tag.text()).matches()) {
                findings.add(AuthoringCheck.NOT_ALLOWED, tag.at(), "languages", tag.text(), "en, fr, en-CA, fr-CA");
            } else if (tags.contains(tag.text())) {
                findings.add(AuthoringCheck.DUPLICATE, tag.at(), tag.text());
            } else {
                tags.add(tag.text());
            }
        }
        if (tags.isEmpty()) {
            yaml.missing("languages", tags);
        }
        return List.copyOf(tags);
    }

    private List<Objective> objectives() {
        List<Objective> objectives = new ArrayList<>();
        for (YamlObject o : required("objectives")) {
            objectives.add(new Objective(ids.declare("objective", o, "id", ID), o.localized("text", languages)));
            o.done();
        }
        return objectives;
    }

    private List<Topic> topics() {
        List<Topic> topics = new ArrayList<>();
        for (YamlObject o : yaml.objects("topics")) {
            topics.add(new Topic(ids.declare("topic", o, "id", ID), o.localized("title", languages)));
            o.done();
        }
        return topics;
    }

    private List<Scale> scales() {
        List<Scale> scales = new ArrayList<>();
        for (YamlObject o : yaml.objects("scales")) {
            String id = ids.declare("scale", o, "id", ID);
            List<LocalizedText> points = new ArrayList<>();
            for (YamlObject point : o.objects("points")) {
                points.add(point.asLocalized("points", languages));
            }
            if (points.isEmpty()) {
                o.missing("points", points);
            } else if (points.size() < 2 || points.size() > MAX_POINTS) {
                findings.add(AuthoringCheck.NOT_ALLOWED, o.place("points"), "points", points.size(), "2–" + MAX_POINTS);
            }
            scales.add(new Scale(id, points, o.optionalLocalized("not-applicable", languages)));
            o.done();
        }
        return scales;
    }

    private List<Instrument> instruments() {
        List<Instrument> instruments = new ArrayList<>();
        for (YamlObject o : yaml.objects("instruments")) {
            String id = ids.declare("instrument", o, "id", ID);
            LocalizedText title = o.localized("title", languages);
            LocalizedText instructions = o.localized("instructions", languages);
            ItemReading reading = new ItemReading(languages, ids, findings);
            instruments.add(new Instrument(id, title, instructions, items(o, reading)));
            o.done();
        }
        return instruments;
    }

    /** Items written in the instrument itself, or in a bank of their own. */
    private List<Item> items(YamlObject instrument, ItemReading reading) {
        if (instrument.isSequence("items")) {
            return reading.items(instrument);
        }
        Optional<Scalar> path = instrument.scalar("items");
        if (path.isEmpty()) {
            return instrument.missing("items", List.of());
        }
        String file = path.get().text();
        if (!ModuleFiles.portable(file)) {
            findings.add(AuthoringCheck.UNSAFE_PATH, path.get().at(), file);
        } else if (!files.exists(file)) {
            findings.add(AuthoringCheck.FILE_MISSING, path.get().at(), file);
        } else {
            return files.text(file)
                    .flatMap(text -> YamlObject.parse(file, text, findings))
                    .map(bank -> {
                        List<Item> items = reading.items(bank);
                        bank.done();
                        return items;
                    })
                    .orElse(List.of());
        }
        return List.of();
    }

    private List<ModulePage> pages(AssetShelf assets) {
        List<ModulePage> pages = new ArrayList<>();
        PageReading reading = new PageReading(languages, files, assets, findings);
        for (YamlObject o : required("pages")) {
            String id = ids.declare("page", o, "id", PAGE_ID);
            int minutes = o.integer("minutes", 0, 600);
            List<String> topics = ids.references("topic", o, "topics");
            List<String> objectives = ids.references("objective", o, "objectives");
            boolean gate = o.flag("gate", false);
            List<Activity> activities = activities(o);
            PageReading.Texts texts = id.isEmpty() ? PageReading.Texts.NONE : reading.page(id, o.place());
            pages.add(new ModulePage(id, minutes, topics, objectives, gate, texts.title(), texts.html(), activities));
            o.done();
        }
        return pages;
    }

    private List<Activity> activities(YamlObject page) {
        List<Activity> activities = new ArrayList<>();
        for (YamlObject o : page.objects("activities")) {
            String id = ids.declare("activity", o, "id", ID);
            String instrument = ids.reference("instrument", o, "instrument");
            String prefix = o.scalar("prefix").map(Scalar::text).orElse("");
            if (!prefix.isEmpty() && !ID.matcher(prefix).matches()) {
                findings.add(AuthoringCheck.NOT_ALLOWED, o.place("prefix"), "prefix", prefix, ID_FORM);
            }
            Optional<LocalizedText> title = o.optionalLocalized("title", languages);
            activities.add(new Activity(id, instrument, prefix, title, o.flag("feedback", false)));
            o.done();
        }
        return activities;
    }

    private CompletionRule completion() {
        Optional<YamlObject> rule = yaml.object("completion");
        if (rule.isEmpty()) {
            return yaml.missing("completion", new CompletionRule(List.of(), Optional.empty(), Optional.empty(), false));
        }
        YamlObject o = rule.get();
        List<String> submitted = ids.references("activity", o, "submitted");
        Optional<String> scored =
                o.has("score") ? Optional.of(ids.reference("activity", o, "score")) : Optional.empty();
        Optional<Integer> mastery = o.optionalInteger("mastery", 0, 100);
        boolean mustPass = o.flag("must-pass", false);
        if (scored.isEmpty() && (mastery.isPresent() || mustPass)) {
            o.missing("score", "");
        }
        if (mastery.isEmpty() && mustPass) {
            o.missing("mastery", 0);
        }
        o.done();
        return new CompletionRule(submitted, scored, mastery, mustPass);
    }

    private List<YamlObject> required(String key) {
        List<YamlObject> objects = yaml.objects(key);
        if (objects.isEmpty()) {
            yaml.missing(key, objects);
        }
        return objects;
    }

    /** Ids declared so far, by kind. */
    static final class Ids {

        private final Findings findings;
        private final Set<String> declared = new HashSet<>();

        Ids(Findings findings) {
            this.findings = findings;
        }

        String declare(String kind, YamlObject o, String key, Pattern form) {
            String id = o.text(key, form, form == PAGE_ID ? "a-z 0-9 -" : ID_FORM);
            if (!id.isEmpty() && !declared.add(kind + " " + id)) {
                findings.add(AuthoringCheck.DUPLICATE, o.place(key), id);
            }
            return id;
        }

        String reference(String kind, YamlObject o, String key) {
            String id = o.text(key);
            check(kind, new Scalar(id, o.place(key)));
            return id;
        }

        List<String> references(String kind, YamlObject o, String key) {
            List<Scalar> scalars = o.scalars(key);
            scalars.forEach(s -> check(kind, s));
            return scalars.stream().map(Scalar::text).toList();
        }

        private void check(String kind, Scalar reference) {
            if (!reference.text().isEmpty() && !declared.contains(kind + " " + reference.text())) {
                findings.add(AuthoringCheck.DANGLING, reference.at(), kind, reference.text());
            }
        }
    }
}
