package org.leaplms.content.internal.read;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leaplms.content.CheckId;
import org.leaplms.content.Standard;
import org.leaplms.content.internal.check.Findings;
import org.leaplms.content.internal.xml.XmlElement;
import org.leaplms.content.manifest.Item;
import org.leaplms.scorm.course.CompletionThreshold;
import org.leaplms.scorm.course.DataMap;
import org.leaplms.scorm.course.HideLmsUi;
import org.leaplms.scorm.course.Scorm12Item;
import org.leaplms.scorm.course.ScormType;
import org.leaplms.scorm.course.TimeLimitAction;

/** Reads what ADL adds to the items and resources of IMS content packaging. */
final class ItemExtensions {
    private final Findings findings;
    private final Standard standard;
    private final Values values;

    ItemExtensions(Findings findings, Standard standard) {
        this.findings = findings;
        this.standard = standard;
        this.values = new Values(findings);
    }

    void read(XmlElement e, String identifier, Item.Builder item) {
        TimeLimitAction action = timeLimitAction(e);
        Scorm12Item own = standard.isScorm1() ? scorm12(e, identifier) : Scorm12Item.NONE;
        item.timeLimitAction(action)
                .dataFromLms(launchData(e, identifier))
                .scorm12(own)
                .completionThreshold(threshold(e))
                .dataMaps(dataMaps(e))
                .hideLmsUi(hidden(e));
        if (standard.isScorm1() && action != null && own.maxTimeAllowed() == null) {
            findings.at(e, CheckId.SEQ_ACTION_WITHOUT_TIME, identifier);
        }
    }

    private static @Nullable String text(XmlElement e, String name) {
        String text = e.childIgnoringCase(name).map(XmlElement::text).orElse("");
        return text.isEmpty() ? null : text;
    }

    private @Nullable TimeLimitAction timeLimitAction(XmlElement e) {
        String text = text(e, "timeLimitAction");
        if (text == null) {
            return null;
        }
        String plain =
                text.toLowerCase(Locale.ROOT).replaceAll("\\s*,\\s*", ",").replaceAll("\\s+", " ");
        for (TimeLimitAction action : TimeLimitAction.values()) {
            if (action.token().equals(plain)) {
                return action;
            }
        }
        findings.at(e, CheckId.SEQ_TIME_LIMIT_ACTION, text);
        return null;
    }

    private @Nullable String launchData(XmlElement e, String identifier) {
        String text = text(e, "dataFromLMS");
        int most = standard.isScorm1() ? 255 : 4000;
        if (text != null && text.length() > most) {
            findings.at(e, CheckId.SEQ_LAUNCH_DATA, identifier, String.valueOf(text.length()), String.valueOf(most));
        }
        return text;
    }

    private void prerequisitesType(XmlElement e, String identifier) {
        String type = e.attribute("type", "").strip();
        if (!type.isEmpty() && !type.equals("aicc_script")) {
            findings.at(e, CheckId.SEQ_PREREQ_TYPE, identifier, type);
        }
    }

    private Scorm12Item scorm12(XmlElement e, String identifier) {
        e.childIgnoringCase("prerequisites").ifPresent(p -> prerequisitesType(p, identifier));
        String time = text(e, "maxtimeallowed");
        if (time != null && !Durations.isTimespan(time)) {
            findings.at(e, CheckId.SEQ_MAX_TIME, time);
            time = null;
        }
        return new Scorm12Item(text(e, "prerequisites"), mastery(e), time);
    }

    private @Nullable Double mastery(XmlElement e) {
        String text = text(e, "masteryscore");
        if (text == null) {
            return null;
        }
        Double score = Values.parsed(text);
        if (score == null || score < 0 || score > 100) {
            findings.at(e, CheckId.SEQ_MASTERY_SCORE, text);
            return null;
        }
        return score;
    }

    /** The 4th Edition has attributes, the editions before it a number as text. */
    CompletionThreshold threshold(XmlElement e) {
        XmlElement threshold =
                standard.isScorm2004() ? e.child("completionThreshold").orElse(null) : null;
        if (threshold == null) {
            return CompletionThreshold.DEFAULT;
        }
        if (threshold.attribute("completedByMeasure") != null) {
            fourthOnly(threshold);
        }
        if (!threshold.text().isEmpty() && threshold.attribute("completedByMeasure") == null) {
            Double minimum = Values.parsed(threshold.text());
            if (minimum == null || minimum < 0 || minimum > 1) {
                findings.at(threshold, CheckId.SEQ_THRESHOLD, threshold.text());
                return CompletionThreshold.DEFAULT;
            }
            return new CompletionThreshold(true, minimum, 1);
        }
        return new CompletionThreshold(
                values.bool(threshold, "completedByMeasure", false),
                fraction(threshold, "minProgressMeasure"),
                fraction(threshold, "progressWeight"));
    }

    private double fraction(XmlElement e, String name) {
        String text = e.attribute(name);
        Double number = text == null ? Double.valueOf(1) : Values.parsed(text);
        if (number == null || number < 0 || number > 1) {
            findings.at(e, CheckId.SEQ_THRESHOLD, String.valueOf(text));
            return 1;
        }
        return number;
    }

    private List<DataMap> dataMaps(XmlElement e) {
        List<DataMap> maps = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        e.child("data").ifPresent(this::fourthOnly);
        for (XmlElement map : e.child("data").map(d -> d.children("map")).orElse(List.of())) {
            String target = map.attribute("targetID", "");
            if (target.isEmpty() || !seen.add(target)) {
                findings.at(map, CheckId.SEQ_DATA_MAP, target);
            } else {
                maps.add(new DataMap(
                        target, values.bool(map, "readSharedData", true), values.bool(map, "writeSharedData", true)));
            }
        }
        return maps;
    }

    private void fourthOnly(XmlElement e) {
        if (standard == Standard.SCORM_2004_2ND || standard == Standard.SCORM_2004_3RD) {
            findings.at(e, CheckId.MAN_FOURTH_EDITION, e.name(), standard.label());
        }
    }

    private Set<HideLmsUi> hidden(XmlElement e) {
        Set<HideLmsUi> hidden = EnumSet.noneOf(HideLmsUi.class);
        e.child("presentation")
                .flatMap(p -> p.child("navigationInterface"))
                .map(n -> n.children("hideLMSUI"))
                .orElse(List.of())
                .forEach(h -> hide(h, hidden));
        return hidden;
    }

    private void hide(XmlElement e, Set<HideLmsUi> hidden) {
        for (HideLmsUi control : HideLmsUi.values()) {
            if (control.token().equals(e.text())) {
                hidden.add(control);
                return;
            }
        }
        findings.at(e, CheckId.SEQ_HIDE_UI, e.text());
    }

    /** SCO, asset, or {@code null} when the resource is not marked. */
    @Nullable
    ScormType scormType(XmlElement e) {
        String value = e.attributeIgnoringCase("scormtype");
        if (value == null || value.isBlank()) {
            return null;
        }
        String wanted = standard.isScorm2004() ? "scormType" : "scormtype";
        if (e.attribute(wanted) == null) {
            String written = standard.isScorm2004() ? "scormtype" : "scormType";
            findings.at(e, CheckId.RES_SCORMTYPE_NAME, written, wanted);
        }
        String plain = value.strip();
        if (!plain.equals("sco") && !plain.equals("asset")) {
            findings.at(e, CheckId.RES_SCORMTYPE, value);
        }
        if (plain.equalsIgnoreCase("asset")) {
            return ScormType.ASSET;
        }
        return plain.equalsIgnoreCase("sco") ? ScormType.SCO : null;
    }
}
