package org.leaplms.xapi.model;

import java.util.Objects;
import java.util.Set;
import org.leaplms.xapi.json.JsonArray;
import org.leaplms.xapi.json.JsonObject;
import org.leaplms.xapi.json.JsonValue;

/** The rules for agents and groups (xAPI 1.0.3 Data 2.4.2). */
final class ActorRules {
    private static final Set<String> AGENT_MEMBERS =
            Set.of("objectType", "name", "mbox", "mbox_sha1sum", "openid", "account");
    private static final Set<String> GROUP_MEMBERS =
            Set.of("objectType", "name", "member", "mbox", "mbox_sha1sum", "openid", "account");
    private static final Set<String> ACCOUNT_MEMBERS = Set.of("homePage", "name");

    private final Check check;

    ActorRules(Check check) {
        this.check = check;
    }

    /** Checks the member as agent or group. */
    void actor(JsonObject parent, String name) {
        JsonObject actor = check.object(parent, name, Requirement.WRONG_TYPE);
        if (actor != null) {
            actorOfAnyType(actor);
        }
    }

    void actorOfAnyType(JsonObject actor) {
        String type = actor.has("objectType") ? check.string(actor, "objectType", Requirement.ACTOR_TYPE) : "Agent";
        if (type == null) {
            return;
        }
        switch (type) {
            case "Agent" -> agent(actor);
            case "Group" -> group(actor);
            default -> check.found(Requirement.ACTOR_TYPE, actor.get("objectType"), type);
        }
    }

    void agent(JsonObject agent) {
        check.keys(agent, AGENT_MEMBERS);
        identity(agent);
        if (identifiers(agent) != 1) {
            check.found(Requirement.AGENT_IDENTIFIER, agent, "");
        }
    }

    void group(JsonObject group) {
        check.keys(group, GROUP_MEMBERS);
        identity(group);
        int identifiers = identifiers(group);
        if (identifiers > 1) {
            check.found(Requirement.GROUP_IDENTIFIER, group, "");
        }
        JsonValue members = group.get("member");
        if (members instanceof JsonArray array) {
            array.forEach(this::member);
        } else if (members != null) {
            check.wrong(Requirement.MEMBER, members, "member");
        }
        if (identifiers == 0 && (members == null || members instanceof JsonArray array && array.size() == 0)) {
            check.found(Requirement.GROUP_MEMBERS, group, "");
        }
    }

    private void member(JsonValue member) {
        if (member instanceof JsonObject agent && !"Group".equals(agent.string("objectType"))) {
            actorOfAnyType(agent);
        } else {
            check.wrong(Requirement.MEMBER, member, "member");
        }
    }

    static int identifiers(JsonObject actor) {
        int count = 0;
        for (int i = 0; i < actor.size(); i++) {
            switch (actor.name(i)) {
                case "mbox", "mbox_sha1sum", "openid", "account" -> count++;
                default -> {}
            }
        }
        return count;
    }

    private void identity(JsonObject actor) {
        for (int i = 0; i < actor.size(); i++) {
            switch (actor.name(i)) {
                case "name" -> check.string(actor, "name", Requirement.NAME);
                case "mbox" -> mbox(actor);
                case "mbox_sha1sum" -> sha1(actor);
                case "openid" -> check.iri(actor, "openid", Requirement.OPENID);
                case "account" -> account(Objects.requireNonNull(actor.get("account")));
                default -> {}
            }
        }
    }

    private void mbox(JsonObject actor) {
        String mbox = check.string(actor, "mbox", Requirement.MBOX);
        if (mbox != null && !Formats.mbox(mbox)) {
            check.found(Requirement.MBOX, actor.get("mbox"), mbox);
        }
    }

    private void sha1(JsonObject actor) {
        String hash = check.string(actor, "mbox_sha1sum", Requirement.MBOX_SHA1SUM);
        if (hash != null && (hash.length() != 40 || !Formats.hex(hash))) {
            check.found(Requirement.MBOX_SHA1SUM, actor.get("mbox_sha1sum"), hash);
        }
    }

    private void account(JsonValue value) {
        if (!(value instanceof JsonObject account)) {
            check.wrong(Requirement.ACCOUNT, value, "account");
            return;
        }
        check.keys(account, ACCOUNT_MEMBERS);
        check.requiredIri(account, "homePage", Requirement.ACCOUNT_HOME_PAGE);
        if (check.required(account, "name", Requirement.ACCOUNT_NAME)) {
            String name = check.string(account, "name", Requirement.ACCOUNT_NAME);
            if (name != null && name.indexOf('\0') >= 0) {
                check.found(Requirement.ACCOUNT_NAME, account.get("name"), "");
            }
        }
    }
}
