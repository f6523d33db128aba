package org.leaplms.content;

import java.util.List;
import org.leaplms.content.manifest.XapiActivity;

/**
 * An xAPI package described by a {@code tincan.xml}. Immutable.
 *
 * @param activities all activities in the order of the file; exactly one is launched, see {@link #launched()}
 * @param files the files; only the descriptor itself when it is bare
 * @param report what was found
 */
public record XapiPackage(List<XapiActivity> activities, PackageFiles files, ValidationReport report)
        implements ContentPackage {
    /** Takes a copy of the list. */
    public XapiPackage {
        activities = List.copyOf(activities);
    }

    @Override
    public Standard standard() {
        return Standard.XAPI;
    }

    /** The activity with a launch: the root of what learners do. Its id is never rewritten. */
    public XapiActivity launched() {
        return activities.stream().filter(a -> a.launch() != null).findFirst().orElseThrow();
    }

    @Override
    public String identifier() {
        return launched().id();
    }

    @Override
    public String title() {
        XapiActivity root = launched();
        return root.names().isEmpty() ? root.id() : root.names().get(0).text();
    }
}
