package org.leaplms.content.internal.xml;

import java.util.List;
import org.leaplms.content.CheckId;
import org.leaplms.content.Location;

/** A file could not be parsed, for a reason that is a check of the catalogue. */
public final class XmlProblem extends Exception {
    private static final long serialVersionUID = 1L;

    private final CheckId check;
    private final transient Location location;
    private final transient List<String> arguments;

    XmlProblem(CheckId check, Location location, String... arguments) {
        super(check.id() + " at " + location, null, false, false);
        this.check = check;
        this.location = location;
        this.arguments = List.of(arguments);
    }

    /** What is wrong. */
    public CheckId check() {
        return check;
    }

    /** Where. */
    public Location location() {
        return location;
    }

    /** What the message names. */
    public List<String> arguments() {
        return arguments;
    }
}
