package org.leaplms.xapi.model;

import java.util.Optional;

/** The versions of xAPI whose rules are kept here. */
public enum XapiVersion {
    /** xAPI 1.0.3; requests labelled 1.0 and 1.0.x follow it. */
    V1_0_3("1.0.3", "1.0.0"),
    /** xAPI 2.0, IEEE 9274.1.1-2023. */
    V2_0("2.0.0", "2.0.0");

    private final String label;
    private final String statementVersion;

    XapiVersion(String label, String statementVersion) {
        this.label = label;
        this.statementVersion = statementVersion;
    }

    /** The newest patch version of this line, as the version header says it. */
    public String label() {
        return label;
    }

    /** The version given to a statement that was sent without one. */
    public String statementVersion() {
        return statementVersion;
    }

    /** The line a version header asks for: "1.0", "1.0.n", "2.0", "2.0.n"; empty for anything else. */
    public static Optional<XapiVersion> ofHeader(String header) {
        if (isPatchOf(header, "1.0")) {
            return Optional.of(V1_0_3);
        }
        return isPatchOf(header, "2.0") ? Optional.of(V2_0) : Optional.empty();
    }

    /** Whether a statement that says it is of that version may be sent under this one. */
    boolean admits(String statementVersion) {
        return isPatchOf(statementVersion, "1.0") || this == V2_0 && isPatchOf(statementVersion, "2.0");
    }

    private static boolean isPatchOf(String version, String line) {
        if (!version.startsWith(line)) {
            return false;
        }
        if (version.length() == line.length()) {
            return true;
        }
        return version.length() > 4
                && version.length() < 9
                && version.charAt(3) == '.'
                && version.chars().skip(4).allMatch(c -> c >= '0' && c <= '9');
    }
}
