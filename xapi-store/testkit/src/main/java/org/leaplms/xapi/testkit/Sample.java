package org.leaplms.xapi.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.lrs.spi.ActivityDefinition;
import org.leaplms.xapi.lrs.spi.AgentKey;
import org.leaplms.xapi.lrs.spi.AgentName;
import org.leaplms.xapi.lrs.spi.Facets;
import org.leaplms.xapi.lrs.spi.StatementRecord;

/** Builds small valid statements together with the record a store is given; not thread-safe. */
public final class Sample {
    /** The verb of samples that name none. */
    public static final String VERB = "http://example.org/verbs/did";

    private static final String VOIDED = "http://adlnet.gov/expapi/verbs/voided";
    private UUID id = UUID.randomUUID();
    private String actor = "someone";
    private @Nullable String actorName;
    private @Nullable String instructor;
    private String verb = VERB;
    private String activity = "http://example.org/activities/one";
    private @Nullable String definitionName;
    private final List<String> parents = new ArrayList<>();
    private @Nullable UUID registration;
    private @Nullable UUID refersTo;
    private Instant timestamp = Instant.parse("2026-03-01T10:00:00Z");
    private @Nullable AgentKey authority;
    private final List<String> attachments = new ArrayList<>();
    private String note = "";

    private Sample() {}

    /** @return a statement with an id of its own */
    public static Sample statement() {
        return new Sample();
    }

    /**
     * @param name local part of a mail address
     * @return the key of that agent
     */
    public static AgentKey agent(String name) {
        return AgentKey.mbox("mailto:" + name + "@example.org");
    }

    /** Sets the id. */
    public Sample id(UUID value) {
        id = value;
        return this;
    }

    /** Sets the actor by the local part of its mail address. */
    public Sample actor(String name) {
        actor = name;
        return this;
    }

    /** Sets the actor's name. */
    public Sample actorName(String name) {
        actorName = name;
        return this;
    }

    /** Adds an instructor, who is a related agent. */
    public Sample instructor(String name) {
        instructor = name;
        return this;
    }

    /** Sets the verb's IRI. */
    public Sample verb(String iri) {
        verb = iri;
        return this;
    }

    /** Sets the object's IRI. */
    public Sample activity(String iri) {
        activity = iri;
        return this;
    }

    /** Gives the object a definition with this English name. */
    public Sample definitionName(String name) {
        definitionName = name;
        return this;
    }

    /** Adds a parent, which is a related activity. */
    public Sample parent(String iri) {
        parents.add(iri);
        return this;
    }

    /** Sets the registration. */
    public Sample registration(UUID value) {
        registration = value;
        return this;
    }

    /** Makes the object a StatementRef. */
    public Sample refersTo(UUID target) {
        refersTo = target;
        return this;
    }

    /** Makes this a voiding statement. */
    public Sample voids(UUID target) {
        verb = VOIDED;
        return refersTo(target);
    }

    /** Sets when it happened. */
    public Sample timestamp(Instant value) {
        timestamp = value;
        return this;
    }

    /** Sets who vouches for it; not part of the text. */
    public Sample authority(String name) {
        authority = agent(name);
        return this;
    }

    /** Declares an attachment. */
    public Sample attachment(String sha2) {
        attachments.add(sha2);
        return this;
    }

    /** Sets a text that makes two statements with one id different. */
    public Sample note(String text) {
        note = text;
        return this;
    }

    /** @return the record a store is given */
    public StatementRecord build() {
        String text = text();
        return new StatementRecord(
                id,
                text,
                Integer.toHexString(text.hashCode()) + text.length(),
                timestamp,
                facets(),
                refersTo,
                verb.equals(VOIDED),
                refersTo == null && definitionName != null
                        ? List.of(new ActivityDefinition(activity, definition()))
                        : List.of(),
                actorName == null ? List.of() : List.of(new AgentName(agent(actor), actorName)),
                attachments);
    }

    private Facets facets() {
        Set<AgentKey> related = new HashSet<>();
        if (instructor != null) {
            related.add(agent(instructor));
        }
        if (authority != null) {
            related.add(authority);
        }
        Set<String> activities = new LinkedHashSet<>(parents);
        return new Facets(
                agent(actor),
                Set.of(agent(actor)),
                related.isEmpty() ? Set.of(agent(actor)) : related,
                verb,
                refersTo == null ? activity : null,
                activities,
                registration,
                authority);
    }

    private String definition() {
        return "{\"name\":{\"en\":\"" + definitionName + "\"}}";
    }

    private static String person(String name, @Nullable String shown) {
        String label = shown == null ? "" : "\"name\":\"" + shown + "\",";
        return "{\"objectType\":\"Agent\"," + label + "\"mbox\":\"mailto:" + name + "@example.org\"}";
    }

    private String text() {
        StringBuilder json = new StringBuilder();
        json.append("{\"id\":\"").append(id).append("\",\"actor\":").append(person(actor, actorName));
        json.append(",\"verb\":{\"id\":\"")
                .append(verb)
                .append("\"},\"object\":")
                .append(object());
        context(json);
        if (!attachments.isEmpty()) {
            json.append(",\"attachments\":[");
            for (int i = 0; i < attachments.size(); i++) {
                json.append(i == 0 ? "" : ",")
                        .append("{\"usageType\":\"http://example.org/file\",\"display\":{\"en\":\"file\"},")
                        .append("\"contentType\":\"text/plain\",\"length\":5,\"sha2\":\"")
                        .append(attachments.get(i))
                        .append("\"}");
            }
            json.append(']');
        }
        if (!note.isEmpty()) {
            json.append(",\"result\":{\"response\":\"").append(note).append("\"}");
        }
        return json.append(",\"timestamp\":\"").append(timestamp).append("\"}").toString();
    }

    private String object() {
        if (refersTo != null) {
            return "{\"objectType\":\"StatementRef\",\"id\":\"" + refersTo + "\"}";
        }
        return "{\"objectType\":\"Activity\",\"id\":\"" + activity + "\""
                + (definitionName == null ? "" : ",\"definition\":" + definition()) + "}";
    }

    private void context(StringBuilder json) {
        List<String> parts = new ArrayList<>();
        if (registration != null) {
            parts.add("\"registration\":\"" + registration + "\"");
        }
        if (instructor != null) {
            parts.add("\"instructor\":" + person(instructor, null));
        }
        if (!parents.isEmpty()) {
            List<String> each =
                    parents.stream().map(p -> "{\"id\":\"" + p + "\"}").toList();
            parts.add("\"contextActivities\":{\"parent\":[" + String.join(",", each) + "]}");
        }
        if (!parts.isEmpty()) {
            json.append(",\"context\":{").append(String.join(",", parts)).append('}');
        }
    }
}
