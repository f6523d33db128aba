package org.leaplms.content.internal.read;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.leaplms.content.CheckId;
import org.leaplms.content.Finding;
import org.leaplms.content.Location;
import org.leaplms.content.internal.check.Findings;
import org.leaplms.content.internal.xml.Schemas;
import org.leaplms.content.internal.xml.XmlDocument;
import org.leaplms.content.internal.xml.XmlElement;

/**
 * Reports what only a schema notices: elements and attributes that do not belong where they are. Where a check has already
 * said what is wrong in words of its own, the schema stays silent.
 */
final class SchemaCheck {
    private static final Set<String> METADATA = Set.of(
            "lom",
            "general",
            "lifeCycle",
            "lifecycle",
            "metaMetadata",
            "metametadata",
            "technical",
            "educational",
            "rights",
            "relation",
            "annotation",
            "classification",
            "langstring",
            "string",
            "metadata");

    private final Findings findings;

    SchemaCheck(Context context) {
        this.findings = context.findings();
    }

    /** Validates a SCORM manifest. */
    void scorm(XmlDocument document) {
        report(document, CheckId.MAN_SCHEMA);
    }

    /** Validates a course structure. */
    void cmi5(XmlDocument document) {
        report(document, CheckId.CM5_SCHEMA);
    }

    private void report(XmlDocument document, CheckId check) {
        Set<Location> told = new TreeSet<>();
        for (Finding finding : findings.sorted()) {
            told.add(finding.location());
            told.addAll(finding.others());
        }
        List<Schemas.Violation> violations = Schemas.validate(document);
        Set<Location> inMetadata = violations.isEmpty() ? Set.of() : metadata(document.root(), false, new HashSet<>());
        for (Schemas.Violation violation : violations) {
            boolean metadata = METADATA.contains(violation.element()) || inMetadata.contains(violation.location());
            boolean wanted = violation.structural() || check == CheckId.CM5_SCHEMA;
            if (wanted && !told.contains(violation.location())) {
                findings.report(
                        metadata && check == CheckId.MAN_SCHEMA ? CheckId.MET_SCHEMA : check,
                        violation.location(),
                        metadata && check == CheckId.MAN_SCHEMA
                                ? new String[] {violation.detail()}
                                : new String[] {violation.element(), violation.detail()});
            }
        }
    }

    /** The places of all metadata records and of what is inside them. */
    private static Set<Location> metadata(XmlElement element, boolean inside, Set<Location> places) {
        boolean within = inside || element.name().equals("lom");
        if (within) {
            places.add(element.location());
        }
        element.children().forEach(child -> metadata(child, within, places));
        return places;
    }
}
