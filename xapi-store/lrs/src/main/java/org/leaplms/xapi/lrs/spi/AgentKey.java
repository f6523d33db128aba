package org.leaplms.xapi.lrs.spi;

/**
 * The inverse functional identifier of an Agent or identified Group in one comparable text. Two actors are the same when, and
 * only when, their keys are equal (xAPI 1.0.3 part 2, 2.4.2.3).
 *
 * @param value {@code mbox:…}, {@code sha1:…}, {@code openid:…} or {@code account:…}; build it with the factories
 */
public record AgentKey(String value) implements Comparable<AgentKey> {
    public AgentKey {
        if (value.indexOf(':') < 1) {
            throw new IllegalArgumentException("An agent key starts with its kind and a colon");
        }
    }

    /**
     * @param mbox the whole IRI, {@code mailto:} included
     * @return the key of an actor known by its mail address
     */
    public static AgentKey mbox(String mbox) {
        return new AgentKey("mbox:" + mbox);
    }

    /**
     * @param hex the SHA-1 of a {@code mailto:} IRI in hexadecimal, any case
     * @return the key of an actor known by the hash of its mail address
     */
    public static AgentKey mboxSha1Sum(String hex) {
        return new AgentKey("sha1:" + hex.toLowerCase(java.util.Locale.ROOT));
    }

    /**
     * @param openid the OpenID URI
     * @return the key of an actor known by it
     */
    public static AgentKey openid(String openid) {
        return new AgentKey("openid:" + openid);
    }

    /**
     * @param homePage the system the account is on, without user information before its path
     * @param name the account's name there
     * @return the key of an actor known by an account
     */
    public static AgentKey account(String homePage, String name) {
        return new AgentKey("account:" + homePage.length() + ":" + homePage + name);
    }

    @Override
    public int compareTo(AgentKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
