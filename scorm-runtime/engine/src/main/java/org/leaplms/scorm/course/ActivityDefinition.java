package org.leaplms.scorm.course;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One item of an organization, or the organization itself: an activity of the tree with everything its manifest said
 * about it.
 *
 * @param identifier manifest identifier, unique in the course, case-sensitive; blanks around it are removed
 * @param visible whether a table of contents shows it
 * @param href launch address relative to the package, with the item's parameters, or null for a cluster
 * @param launchData {@code adlcp:dataFromLMS}, or null
 * @param scorm12 values of a SCORM 1.2 item; {@link Scorm12Item#NONE} otherwise
 */
public record ActivityDefinition(
        String identifier,
        String title,
        boolean visible,
        @Nullable String href,
        ScormType scormType,
        @Nullable String launchData,
        @Nullable TimeLimitAction timeLimitAction,
        CompletionThreshold completionThreshold,
        List<DataMap> dataMaps,
        Set<HideLmsUi> hideLmsUi,
        Scorm12Item scorm12,
        SequencingDefinition sequencing,
        List<ActivityDefinition> children) {
    public ActivityDefinition {
        identifier = identifier.trim();
        dataMaps = List.copyOf(dataMaps);
        EnumSet<HideLmsUi> hidden = EnumSet.noneOf(HideLmsUi.class);
        hidden.addAll(hideLmsUi);
        hideLmsUi = Collections.unmodifiableSet(hidden);
        children = List.copyOf(children);
    }

    /** Whether this activity has no children, so that content can be delivered for it. */
    public boolean isLeaf() {
        return children.isEmpty();
    }

    public static Builder builder(String identifier) {
        return new Builder(identifier);
    }

    /** Collects one activity; starts from the specification's defaults, the title from the identifier. */
    public static final class Builder {
        private final String identifier;
        private String title;
        private boolean visible = true;
        private @Nullable String href;
        private ScormType scormType = ScormType.SCO;
        private @Nullable String launchData;
        private @Nullable TimeLimitAction timeLimitAction;
        private CompletionThreshold completionThreshold = CompletionThreshold.DEFAULT;
        private final List<DataMap> dataMaps = new ArrayList<>();
        private final Set<HideLmsUi> hideLmsUi = EnumSet.noneOf(HideLmsUi.class);
        private Scorm12Item scorm12 = Scorm12Item.NONE;
        private SequencingDefinition sequencing = SequencingDefinition.DEFAULT;
        private final List<ActivityDefinition> children = new ArrayList<>();

        private Builder(String identifier) {
            this.identifier = identifier;
            this.title = identifier;
        }

        public Builder title(String value) {
            title = value;
            return this;
        }

        public Builder visible(boolean value) {
            visible = value;
            return this;
        }

        public Builder href(@Nullable String value) {
            href = value;
            return this;
        }

        public Builder scormType(ScormType value) {
            scormType = value;
            return this;
        }

        public Builder launchData(@Nullable String value) {
            launchData = value;
            return this;
        }

        public Builder timeLimitAction(@Nullable TimeLimitAction value) {
            timeLimitAction = value;
            return this;
        }

        public Builder completionThreshold(CompletionThreshold value) {
            completionThreshold = value;
            return this;
        }

        public Builder dataMap(DataMap value) {
            dataMaps.add(value);
            return this;
        }

        public Builder hideLmsUi(HideLmsUi value) {
            hideLmsUi.add(value);
            return this;
        }

        public Builder scorm12(Scorm12Item value) {
            scorm12 = value;
            return this;
        }

        public Builder sequencing(SequencingDefinition value) {
            sequencing = value;
            return this;
        }

        public Builder child(ActivityDefinition value) {
            children.add(value);
            return this;
        }

        public ActivityDefinition build() {
            return new ActivityDefinition(
                    identifier,
                    title,
                    visible,
                    href,
                    scormType,
                    launchData,
                    timeLimitAction,
                    completionThreshold,
                    dataMaps,
                    hideLmsUi,
                    scorm12,
                    sequencing,
                    children);
        }
    }
}
