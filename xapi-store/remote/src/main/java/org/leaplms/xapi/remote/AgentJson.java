package org.leaplms.xapi.remote;

import org.leaplms.xapi.json.JsonString;
import org.leaplms.xapi.lrs.spi.AgentKey;

/** Writes an agent's key as the JSON object a query parameter wants. */
final class AgentJson {
    private AgentJson() {}

    static String of(AgentKey agent) {
        String value = agent.value();
        int colon = value.indexOf(':');
        String rest = value.substring(colon + 1);
        return switch (value.substring(0, colon)) {
            case "mbox" -> "{\"mbox\":" + JsonString.quote(rest) + "}";
            case "sha1" -> "{\"mbox_sha1sum\":" + JsonString.quote(rest) + "}";
            case "openid" -> "{\"openid\":" + JsonString.quote(rest) + "}";
            case "account" -> account(rest);
            default -> throw new IllegalArgumentException("Not a key of an agent");
        };
    }

    private static String account(String rest) {
        int colon = rest.indexOf(':');
        int end = colon + 1 + Integer.parseInt(rest.substring(0, colon));
        return "{\"account\":{\"homePage\":" + JsonString.quote(rest.substring(colon + 1, end)) + ",\"name\":"
                + JsonString.quote(rest.substring(end)) + "}}";
    }
}
