package org.leaplms.content.internal.archive;

import java.util.List;
import org.leaplms.content.CheckId;
import org.leaplms.content.Finding;
import org.leaplms.content.Location;

/** An archive cannot be opened, for a reason that is a check of the catalogue. */
public final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    /** A refusal about one file. */
    public Refusal(CheckId check, Location location, String... arguments) {
        super(check.id(), null, false, false);
        this.finding = new Finding(check, check.severity(), location, List.of(arguments), 1, List.of());
    }

    /** What was found. */
    public Finding finding() {
        return finding;
    }
}
