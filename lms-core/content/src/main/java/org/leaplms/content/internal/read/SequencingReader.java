package org.leaplms.content.internal.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leaplms.content.CheckId;
import org.leaplms.content.internal.check.Findings;
import org.leaplms.content.internal.xml.XmlElement;
import org.leaplms.scorm.course.ConstrainedChoice;
import org.leaplms.scorm.course.ControlMode;
import org.leaplms.scorm.course.DeliveryControls;
import org.leaplms.scorm.course.LimitConditions;
import org.leaplms.scorm.course.RandomizationControls;
import org.leaplms.scorm.course.RandomizationControls.Timing;
import org.leaplms.scorm.course.RollupConsiderations;
import org.leaplms.scorm.course.RollupConsiderations.RequiredFor;
import org.leaplms.scorm.course.SequencingDefinition;

/** Reads {@code imsss:sequencing} into the engine's definition (SCORM 2004 SN, IMS SS binding). */
final class SequencingReader {
    private final Values values;
    private final Findings findings;
    private final RuleReader rules;
    private final ObjectiveReader objectives;
    private final Map<String, XmlElement> collection = new LinkedHashMap<>();

    SequencingReader(XmlElement manifest, Findings findings) {
        this.findings = findings;
        this.values = new Values(findings);
        this.rules = new RuleReader(values, findings);
        this.objectives = new ObjectiveReader(values, findings);
        for (XmlElement shared : manifest.children("sequencingCollection")) {
            shared.children("sequencing").forEach(this::share);
        }
    }

    private void share(XmlElement sequencing) {
        String id = sequencing.attribute("ID");
        if (id == null) {
            return;
        }
        if (collection.putIfAbsent(id.strip(), sequencing) != null) {
            findings.at(sequencing, CheckId.SEQ_DUPLICATE_ID, id);
        }
    }

    /** The sequencing of an item or organization. */
    SequencingDefinition read(XmlElement owner) {
        Optional<XmlElement> own = owner.child("sequencing");
        if (own.isEmpty()) {
            return SequencingDefinition.DEFAULT;
        }
        if (owner.children("sequencing").size() > 1) {
            findings.at(owner, CheckId.SEQ_SEVERAL);
        }
        List<XmlElement> sources = new ArrayList<>(List.of(own.get()));
        XmlElement referenced = referenced(own.get());
        if (referenced != null) {
            sources.add(referenced);
        }
        return define(sources);
    }

    private @Nullable XmlElement referenced(XmlElement sequencing) {
        String id = sequencing.attribute("IDRef");
        if (id == null) {
            return null;
        }
        XmlElement found = collection.get(id.strip());
        if (found == null) {
            findings.at(sequencing, CheckId.SEQ_DANGLING_IDREF, id);
        }
        return found;
    }

    /** An element of the item replaces the element of the same name in the collection. */
    private static Optional<XmlElement> part(List<XmlElement> sources, String name) {
        return sources.stream().flatMap(s -> s.children(name).stream()).findFirst();
    }

    private SequencingDefinition define(List<XmlElement> sources) {
        SequencingDefinition.Builder builder = SequencingDefinition.builder();
        part(sources, "controlMode").ifPresent(e -> builder.controlMode(controlMode(e)));
        part(sources, "constrainedChoiceConsiderations").ifPresent(e -> builder.constrainedChoice(constrained(e)));
        part(sources, "sequencingRules").ifPresent(e -> rules.sequencingRules(e, builder));
        part(sources, "limitConditions").ifPresent(e -> builder.limits(limits(e)));
        part(sources, "rollupRules").ifPresent(e -> rules.rollupRules(e, builder));
        part(sources, "rollupConsiderations").ifPresent(e -> builder.rollupConsiderations(considerations(e)));
        XmlElement plain = null;
        XmlElement extended = null;
        for (XmlElement source : sources) {
            for (XmlElement list : source.children("objectives")) {
                boolean adl = list.namespace().contains("adlseq");
                extended = adl && extended == null ? list : extended;
                plain = !adl && plain == null ? list : plain;
            }
        }
        objectives.read(plain, extended, builder);
        part(sources, "randomizationControls").ifPresent(e -> builder.randomization(randomization(e)));
        part(sources, "deliveryControls").ifPresent(e -> builder.delivery(delivery(e)));
        return builder.build();
    }

    private ControlMode controlMode(XmlElement e) {
        return new ControlMode(
                values.bool(e, "choice", true),
                values.bool(e, "choiceExit", true),
                values.bool(e, "flow", false),
                values.bool(e, "forwardOnly", false),
                values.bool(e, "useCurrentAttemptObjectiveInfo", true),
                values.bool(e, "useCurrentAttemptProgressInfo", true));
    }

    private ConstrainedChoice constrained(XmlElement e) {
        return new ConstrainedChoice(
                values.bool(e, "preventActivation", false), values.bool(e, "constrainChoice", false));
    }

    private LimitConditions limits(XmlElement e) {
        String duration = e.attribute("attemptAbsoluteDurationLimit");
        if (duration != null && !Durations.isIso(duration)) {
            findings.at(e, CheckId.SEQ_BAD_DURATION, "attemptAbsoluteDurationLimit", duration);
            duration = null;
        }
        Integer attempts = values.count(e, "attemptLimit");
        if (attempts != null && attempts == 0) {
            findings.at(e, CheckId.SEQ_NO_ATTEMPTS);
        }
        return new LimitConditions(attempts, duration == null ? null : duration.strip());
    }

    private RollupConsiderations considerations(XmlElement e) {
        return new RollupConsiderations(
                required(e, "requiredForSatisfied"),
                required(e, "requiredForNotSatisfied"),
                required(e, "requiredForCompleted"),
                required(e, "requiredForIncomplete"),
                values.bool(e, "measureSatisfactionIfActive", true));
    }

    private RequiredFor required(XmlElement e, String name) {
        return values.token(e, name, RequiredFor.values(), RequiredFor::token, RequiredFor.ALWAYS);
    }

    private RandomizationControls randomization(XmlElement e) {
        Integer count = values.count(e, "selectCount");
        return new RandomizationControls(
                values.token(e, "randomizationTiming", Timing.values(), Timing::token, Timing.NEVER),
                values.bool(e, "reorderChildren", false),
                values.token(e, "selectionTiming", Timing.values(), Timing::token, Timing.NEVER),
                count);
    }

    private DeliveryControls delivery(XmlElement e) {
        return new DeliveryControls(
                values.bool(e, "tracked", true),
                values.bool(e, "completionSetByContent", false),
                values.bool(e, "objectiveSetByContent", false));
    }
}
