package org.leaplms.xapi.model;

import org.jspecify.annotations.Nullable;

/** A person or a system. */
public record Agent(@Nullable String name, Identifier identifier) implements Actor {
    /** An agent known by an account, the form that keeps mail addresses out of the records. */
    public static Agent account(String homePage, String accountName) {
        return new Agent(null, new Identifier.Account(homePage, accountName));
    }

    /** An agent known by a mail address, given with or without {@code mailto:}. */
    public static Agent mbox(String address) {
        return new Agent(null, new Identifier.Mbox(address.startsWith("mailto:") ? address : "mailto:" + address));
    }

    /** The same agent with a name to show. */
    public Agent named(String shown) {
        return new Agent(shown, identifier);
    }
}
