package org.leaplms.content.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leaplms.content.Location;
import org.leaplms.scorm.course.CompletionThreshold;
import org.leaplms.scorm.course.DataMap;
import org.leaplms.scorm.course.HideLmsUi;
import org.leaplms.scorm.course.Scorm12Item;
import org.leaplms.scorm.course.SequencingDefinition;
import org.leaplms.scorm.course.TimeLimitAction;

/**
 * One entry of a table of contents. Immutable; build one with {@link #builder}.
 *
 * @param identifier unique in the manifest
 * @param resource identifier of the resource it launches, or {@code null} for a heading
 * @param title shown to learners
 * @param visible whether it is shown in the table of contents
 * @param parameters query or fragment added to the resource's href, or {@code null}
 * @param dataFromLms launch data for the SCO, or {@code null}
 * @param timeLimitAction what to do when the time is over, or {@code null}
 * @param scorm12 prerequisites, mastery score and time allowed of SCORM 1.2
 * @param completionThreshold SCORM 2004
 * @param dataMaps shared data stores, SCORM 2004 4th Edition
 * @param hideLmsUi controls of the player to hide, SCORM 2004
 * @param sequencing SCORM 2004
 * @param items items below it, in order
 * @param location where it begins
 */
public record Item(
        String identifier,
        @Nullable String resource,
        String title,
        boolean visible,
        @Nullable String parameters,
        @Nullable String dataFromLms,
        @Nullable TimeLimitAction timeLimitAction,
        Scorm12Item scorm12,
        CompletionThreshold completionThreshold,
        List<DataMap> dataMaps,
        Set<HideLmsUi> hideLmsUi,
        SequencingDefinition sequencing,
        List<Item> items,
        Location location) {
    /** Takes copies of the collections. */
    public Item {
        dataMaps = List.copyOf(dataMaps);
        hideLmsUi = Set.copyOf(hideLmsUi);
        items = List.copyOf(items);
    }

    /** An item that launches a resource. */
    public static Item of(String identifier, String title, String resource) {
        return builder(identifier, title).resource(resource).build();
    }

    /** Starts an item; without further calls it is a visible heading with the specification's defaults. */
    public static Builder builder(String identifier, String title) {
        return new Builder(identifier, title);
    }

    /** Builds an {@link Item}. Not thread-safe. */
    public static final class Builder {
        private final String identifier;
        private final String title;
        private @Nullable String resource;
        private boolean visible = true;
        private @Nullable String parameters;
        private @Nullable String dataFromLms;
        private @Nullable TimeLimitAction timeLimitAction;
        private Scorm12Item scorm12 = Scorm12Item.NONE;
        private CompletionThreshold completionThreshold = CompletionThreshold.DEFAULT;
        private List<DataMap> dataMaps = List.of();
        private Set<HideLmsUi> hideLmsUi = Set.of();
        private SequencingDefinition sequencing = SequencingDefinition.DEFAULT;
        private final List<Item> items = new ArrayList<>();
        private Location location = Location.PACKAGE;

        private Builder(String identifier, String title) {
            this.identifier = identifier;
            this.title = title;
        }

        /** The resource it launches. */
        public Builder resource(@Nullable String value) {
            resource = value;
            return this;
        }

        /** Whether it is shown in the table of contents. */
        public Builder visible(boolean value) {
            visible = value;
            return this;
        }

        /** Query or fragment added to the resource's href. */
        public Builder parameters(@Nullable String value) {
            parameters = value;
            return this;
        }

        /** Launch data for the SCO. */
        public Builder dataFromLms(@Nullable String value) {
            dataFromLms = value;
            return this;
        }

        /** What to do when the time is over. */
        public Builder timeLimitAction(@Nullable TimeLimitAction value) {
            timeLimitAction = value;
            return this;
        }

        /** Prerequisites, mastery score and time allowed of SCORM 1.2. */
        public Builder scorm12(Scorm12Item value) {
            scorm12 = value;
            return this;
        }

        /** Completion threshold of SCORM 2004. */
        public Builder completionThreshold(CompletionThreshold value) {
            completionThreshold = value;
            return this;
        }

        /** Shared data stores of SCORM 2004 4th Edition. */
        public Builder dataMaps(List<DataMap> value) {
            dataMaps = value;
            return this;
        }

        /** Controls of the player to hide. */
        public Builder hideLmsUi(Set<HideLmsUi> value) {
            hideLmsUi = value;
            return this;
        }

        /** Sequencing of SCORM 2004. */
        public Builder sequencing(SequencingDefinition value) {
            sequencing = value;
            return this;
        }

        /** Adds an item below it. */
        public Builder item(Item value) {
            items.add(value);
            return this;
        }

        /** Where it begins. */
        public Builder location(Location value) {
            location = value;
            return this;
        }

        /** The item. */
        public Item build() {
            return new Item(
                    identifier,
                    resource,
                    title,
                    visible,
                    parameters,
                    dataFromLms,
                    timeLimitAction,
                    scorm12,
                    completionThreshold,
                    dataMaps,
                    hideLmsUi,
                    sequencing,
                    items,
                    location);
        }
    }
}
