package org.leaplms.scorm.session;

import java.util.ArrayList;
import java.util.List;
import org.leaplms.scorm.json.JsonException;
import org.leaplms.scorm.json.JsonObject;

/**
 * Who learns, and how.
 *
 * @param id identifier the content may see; a pseudonym is enough
 * @param name display name, family name first as the specifications suggest; may be empty
 * @param language language tag of the learner, or empty
 * @param credit whether the attempt counts; only {@link LaunchMode#NORMAL} can give credit
 * @param preferences how the learner wants content presented
 * @param comments what the organisation tells the learner, shown as {@code cmi.comments_from_lms}
 */
public record LearnerContext(
        String id,
        String name,
        String language,
        boolean credit,
        LaunchMode mode,
        Preferences preferences,
        List<Comment> comments) {
    public LearnerContext {
        credit = credit && mode == LaunchMode.NORMAL;
        comments = List.copyOf(comments);
    }

    /** A learner who takes the course for credit, in normal mode. */
    public static LearnerContext of(String id, String name) {
        return new LearnerContext(id, name, "", true, LaunchMode.NORMAL, Preferences.DEFAULT, List.of());
    }

    public LearnerContext withLanguage(String value) {
        return new LearnerContext(id, name, value, credit, mode, preferences, comments);
    }

    public LearnerContext withMode(LaunchMode value, boolean forCredit) {
        return new LearnerContext(id, name, language, forCredit, value, preferences, comments);
    }

    public LearnerContext withPreferences(Preferences value) {
        return new LearnerContext(id, name, language, credit, mode, value, comments);
    }

    public LearnerContext withComments(List<Comment> value) {
        return new LearnerContext(id, name, language, credit, mode, preferences, value);
    }

    /**
     * Presentation preferences in the terms of SCORM 2004.
     *
     * @param audioLevel decimal text, 0 or more, 1 for as it is
     * @param deliverySpeed decimal text, 0 or more, 1 for as it is
     * @param audioCaptioning -1 off, 0 as it is, 1 on
     */
    public record Preferences(String audioLevel, String deliverySpeed, int audioCaptioning) {
        public static final Preferences DEFAULT = new Preferences("1", "1", 0);
    }

    /**
     * A comment of the organisation.
     *
     * @param location where in the content it belongs, or empty
     * @param timestamp a {@code time(second,10,0)}, or empty
     */
    public record Comment(String text, String location, String timestamp) {}

    /** As JSON; {@link #read} is the way back. */
    public JsonObject write() {
        List<Object> written = new ArrayList<>();
        for (Comment comment : comments) {
            written.add(new JsonObject()
                    .set("text", comment.text())
                    .setIf(!comment.location().isEmpty(), "location", comment.location())
                    .setIf(!comment.timestamp().isEmpty(), "timestamp", comment.timestamp()));
        }
        return new JsonObject()
                .set("id", id)
                .set("name", name)
                .setIf(!language.isEmpty(), "language", language)
                .setIf(!credit, "credit", false)
                .setIf(mode != LaunchMode.NORMAL, "mode", mode.token())
                .setIf(!preferences.audioLevel().equals("1"), "audioLevel", preferences.audioLevel())
                .setIf(!preferences.deliverySpeed().equals("1"), "deliverySpeed", preferences.deliverySpeed())
                .setIf(preferences.audioCaptioning() != 0, "audioCaptioning", preferences.audioCaptioning())
                .setIf(!written.isEmpty(), "comments", written);
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws JsonException if the object has another shape
     */
    public static LearnerContext read(JsonObject in) {
        List<Comment> comments = new ArrayList<>();
        for (JsonObject comment : in.objects("comments")) {
            comments.add(
                    new Comment(comment.text("text"), comment.text("location", ""), comment.text("timestamp", "")));
        }
        return new LearnerContext(
                in.text("id"),
                in.text("name", ""),
                in.text("language", ""),
                in.flag("credit", true),
                mode(in.text("mode", "normal")),
                new Preferences(in.text("audioLevel", "1"), in.text("deliverySpeed", "1"), (int)
                        in.whole("audioCaptioning", 0)),
                comments);
    }

    private static LaunchMode mode(String token) {
        for (LaunchMode mode : LaunchMode.values()) {
            if (mode.token().equals(token)) {
                return mode;
            }
        }
        throw JsonException.shape("no launch mode has that name");
    }
}
