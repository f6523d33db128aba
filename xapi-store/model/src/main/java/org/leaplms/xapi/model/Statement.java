package org.leaplms.xapi.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.json.JsonArray;
import org.leaplms.xapi.json.JsonObject;

/**
 * A statement that keeps the rules: its text exactly as written, and views of what it says. Immutable; views are read from
 * the text when asked for.
 */
public final class Statement {
    private final JsonObject tree;

    Statement(JsonObject tree) {
        this.tree = tree;
    }

    /** Starts a new statement. */
    public static StatementBuilder builder() {
        return new StatementBuilder();
    }

    /** The statement as it was written. */
    public String json() {
        return tree.text();
    }

    /** The members of the statement. */
    public JsonObject tree() {
        return tree;
    }

    public Optional<UUID> id() {
        return Optional.ofNullable(tree.string("id")).map(UUID::fromString);
    }

    public Actor actor() {
        return ModelReader.actor(object("actor"));
    }

    public Verb verb() {
        return ModelReader.verb(object("verb"));
    }

    public StatementObject object() {
        return ModelReader.object(object("object"));
    }

    public Optional<Result> result() {
        return Optional.ofNullable(ModelReader.result(tree.object("result")));
    }

    public Optional<Context> context() {
        return Optional.ofNullable(ModelReader.context(tree.object("context")));
    }

    /** When it happened, as said by the sender. */
    public Optional<Instant> timestamp() {
        return Optional.ofNullable(time("timestamp"));
    }

    /** When a record store took it. */
    public Optional<Instant> stored() {
        return Optional.ofNullable(time("stored"));
    }

    /** Who vouches for it. */
    public Optional<Actor> authority() {
        JsonObject authority = tree.object("authority");
        return authority == null ? Optional.empty() : Optional.of(ModelReader.actor(authority));
    }

    /** The xAPI version it says it follows. */
    public Optional<String> version() {
        return Optional.ofNullable(tree.string("version"));
    }

    /** Its own attachments; those of a SubStatement are not among them. */
    public List<Attachment> attachments() {
        JsonArray array = tree.array("attachments");
        return array == null ? List.of() : ModelReader.attachments(array);
    }

    /** Its own attachments and, when its object is a SubStatement, that one's: all whose contents may come along. */
    public List<Attachment> allAttachments() {
        JsonArray array = object("object").array("attachments");
        if (array == null) {
            return attachments();
        }
        List<Attachment> all = new ArrayList<>(attachments());
        all.addAll(ModelReader.attachments(array));
        return List.copyOf(all);
    }

    /** The id of the statement that this one voids, if it is a voiding statement. */
    public Optional<UUID> voids() {
        return Optional.ofNullable(StatementTerms.of(this).voids());
    }

    private JsonObject object(String name) {
        return Objects.requireNonNull(tree.object(name));
    }

    private @Nullable Instant time(String name) {
        String text = tree.string(name);
        return text == null ? null : Timestamps.parse(text);
    }

    /**
     * Whether both say the same in the sense of xAPI 1.0.3 Data 2.3.1: what a record store sets, words for display and
     * definitions of activities do not count.
     */
    public boolean sameMeaning(Statement other) {
        return Meaning.of(tree).equals(Meaning.of(other.tree));
    }

    /** Statements are equal when their texts are. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Statement statement && statement.json().equals(json());
    }

    @Override
    public int hashCode() {
        return json().hashCode();
    }

    @Override
    public String toString() {
        return "Statement " + tree.string("id");
    }
}
