package org.leaplms.content.repair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leaplms.content.CheckId;
import org.leaplms.content.Finding;
import org.leaplms.content.Limits;
import org.leaplms.content.Location;
import org.leaplms.content.Standard;
import org.leaplms.content.ValidationReport;
import org.leaplms.content.internal.archive.Archive;
import org.leaplms.content.internal.read.FileTree;
import org.leaplms.content.internal.read.Hrefs;
import org.leaplms.content.internal.xml.XmlElement;
import org.leaplms.content.internal.xml.XmlProblem;
import org.leaplms.content.internal.xml.XmlReader;
import org.leaplms.content.internal.xml.XmlWriter;

/** Mends the text of a manifest in place, so that everything else about it stays as its author wrote it. */
final class ManifestMender {
    private static final Pattern BARE_AMPERSAND = Pattern.compile("&(?!#?[A-Za-z0-9]{1,10};)");
    private static final Pattern ENTITY = Pattern.compile("&([A-Za-z]{2,10});");
    private static final Pattern DECLARED = Pattern.compile("^\\s*(<\\?xml[^>]*?encoding\\s*=\\s*[\"'])[^\"']*([\"'])");
    private static final Map<String, String> PREFIXES = Map.of(
            "adlcp", "http://www.adlnet.org/xsd/adlcp_v1p3",
            "adlseq", "http://www.adlnet.org/xsd/adlseq_v1p3",
            "adlnav", "http://www.adlnet.org/xsd/adlnav_v1p3",
            "imsss", "http://www.imsglobal.org/xsd/imsss",
            "lom", "http://ltsc.ieee.org/xsd/LOM",
            "xsi", "http://www.w3.org/2001/XMLSchema-instance");

    private final Archive archive;
    private final String manifest;
    private final Limits limits;
    private final ValidationReport report;
    private final List<Change> changes;

    ManifestMender(Archive archive, String manifest, Limits limits, ValidationReport report, List<Change> changes) {
        this.archive = archive;
        this.manifest = manifest;
        this.limits = limits;
        this.report = report;
        this.changes = changes;
    }

    /** Says UTF-8 in the XML declaration, when there is one. */
    static String declaredUtf8(String text) {
        return DECLARED.matcher(text).replaceFirst("$1UTF-8$2");
    }

    String mend(String text) {
        String mended = text;
        if (has(CheckId.MAN_AMPERSAND)) {
            mended = BARE_AMPERSAND.matcher(mended).replaceAll("&amp;");
            changes.add(new Change(CheckId.MAN_AMPERSAND, "&", "&amp;"));
        }
        if (has(CheckId.MAN_UNKNOWN_ENTITY)) {
            mended = entities(mended);
        }
        if (has(CheckId.MAN_OUTSIDE)) {
            mended = XmlReader.trimmed(mended);
            changes.add(new Change(CheckId.MAN_OUTSIDE, "", ""));
        }
        if (!mended.equals(text)) {
            return mended;
        }
        try {
            XmlElement root = new XmlReader(limits)
                    .read(manifest, text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .root();
            return edited(text, root);
        } catch (XmlProblem problem) {
            return text;
        }
    }

    private boolean has(CheckId check) {
        return !report.of(check).isEmpty();
    }

    private String entities(String text) {
        return ENTITY.matcher(text).replaceAll(match -> {
            String character = HtmlEntities.character(match.group(1));
            if (character == null) {
                return Matcher.quoteReplacement(match.group());
            }
            changes.add(new Change(CheckId.MAN_UNKNOWN_ENTITY, match.group(), character));
            return Matcher.quoteReplacement(character);
        });
    }

    /** A change of one stretch of the text. */
    private record Edit(int start, int end, String with) {}

    private String edited(String text, XmlElement root) {
        List<Edit> edits = new ArrayList<>();
        int[] lines = lines(text);
        tag(text, lines, root).ifPresent(tag -> rootTag(text, root, tag, edits));
        FileTree tree = new FileTree(archive, "");
        root.descendants()
                .filter(e -> e.name().equals("resource")
                        || e.name().equals("file")
                        || e.name().equals("item"))
                .forEach(e -> tag(text, lines, e).ifPresent(tag -> element(text, e, tag, tree, edits)));
        schemaVersion(text, lines, root, edits);
        edits.sort(Comparator.comparingInt(Edit::start).reversed());
        StringBuilder out = new StringBuilder(text);
        edits.forEach(edit -> out.replace(edit.start, edit.end, edit.with));
        return out.toString();
    }

    private static int[] lines(String text) {
        return java.util.stream.IntStream.concat(
                        java.util.stream.IntStream.of(0),
                        java.util.stream.IntStream.range(0, text.length())
                                .filter(i -> text.charAt(i) == '\n')
                                .map(i -> i + 1))
                .toArray();
    }

    /** Where the start tag of an element begins and ends. */
    private static Optional<int[]> tag(String text, int[] lines, XmlElement element) {
        Location place = element.location();
        if (place.line() < 1 || place.line() > lines.length || place.column() < 1) {
            return Optional.empty();
        }
        int start = lines[place.line() - 1] + place.column() - 1;
        int end = text.indexOf('>', start);
        return start < text.length() && text.charAt(start) == '<' && end > start
                ? Optional.of(new int[] {start, end})
                : Optional.empty();
    }

    private void rootTag(String text, XmlElement root, int[] tag, List<Edit> edits) {
        int insert = tag[0] + 1;
        while (insert < tag[1] && !Character.isWhitespace(text.charAt(insert)) && text.charAt(insert) != '/') {
            insert++;
        }
        for (Finding finding : report.of(CheckId.MAN_UNDECLARED_PREFIX)) {
            String prefix = finding.arguments().get(0);
            String namespace = prefix.equals("adlcp") && isScorm12()
                    ? "http://www.adlnet.org/xsd/adlcp_rootv1p2"
                    : PREFIXES.get(prefix);
            if (namespace != null) {
                edits.add(new Edit(insert, insert, " xmlns:" + prefix + "=\"" + namespace + "\""));
                changes.add(new Change(CheckId.MAN_UNDECLARED_PREFIX, "", "xmlns:" + prefix + "=" + namespace));
            }
        }
        if (has(CheckId.MAN_OTHER_STANDARD)) {
            return;
        }
        for (Finding finding : report.of(CheckId.MAN_NAMESPACE, CheckId.CM5_NAMESPACE, CheckId.XAP_NAMESPACE)) {
            namespace(text, tag, insert, finding, edits);
        }
    }

    private boolean isScorm12() {
        Standard standard = report.standard();
        return standard != null && standard.isScorm1();
    }

    private void namespace(String text, int[] tag, int insert, Finding finding, List<Edit> edits) {
        String wanted = finding.arguments().get(1);
        Matcher old = Pattern.compile("\\sxmlns\\s*=\\s*(\"[^\"]*\"|'[^']*')")
                .matcher(text)
                .region(tag[0], tag[1]);
        if (old.find()) {
            edits.add(new Edit(old.start(1), old.end(1), "\"" + wanted + "\""));
        } else {
            edits.add(new Edit(insert, insert, " xmlns=\"" + wanted + "\""));
        }
        changes.add(new Change((CheckId) finding.check(), finding.arguments().get(0), wanted));
    }

    private void element(String text, XmlElement e, int[] tag, FileTree tree, List<Edit> edits) {
        String href = e.attribute("href");
        if (href != null && !e.name().equals("item")) {
            href(text, e, href, tag, tree, edits);
        }
        if (e.name().equals("resource")) {
            scormType(text, tag, edits);
            if (href != null) {
                listed(text, e, href, tag, tree, edits);
            }
        }
        if (e.name().equals("item") && e.attribute("isvisible") != null) {
            visible(text, e, tag, edits);
        }
    }

    private static Optional<int[]> value(String text, int[] tag, String attribute) {
        Matcher matcher = Pattern.compile("[\\s:]" + attribute + "\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')")
                .matcher(text)
                .region(tag[0], tag[1]);
        if (!matcher.find()) {
            return Optional.empty();
        }
        int group = matcher.group(1) == null ? 2 : 1;
        return Optional.of(new int[] {matcher.start(group), matcher.end(group)});
    }

    private void href(String text, XmlElement e, String href, int[] tag, FileTree tree, List<Edit> edits) {
        String base = Hrefs.baseOf(e);
        Hrefs.Resolved resolved = Hrefs.resolve(tree, Hrefs.join(base, href));
        CheckId check =
                switch (resolved.match()) {
                    case LOOSE -> CheckId.RES_LOOSE_NAME;
                    case BACKSLASH -> CheckId.RES_BACKSLASH;
                    case FROM_ROOT -> CheckId.RES_FROM_ROOT;
                    default -> null;
                };
        String found = resolved.file().map(f -> f.path()).orElse("");
        String folder = Hrefs.normalised(Hrefs.percentDecoded(base));
        String prefix = folder.isEmpty() ? "" : folder + "/";
        if (check == null || !found.startsWith(prefix)) {
            return;
        }
        String mended = Hrefs.encoded(found.substring(prefix.length())) + resolved.suffix();
        value(text, tag, "href").ifPresent(at -> {
            edits.add(new Edit(at[0], at[1], XmlWriter.escaped(mended, true)));
            changes.add(new Change(check, href, mended));
        });
    }

    private void scormType(String text, int[] tag, List<Edit> edits) {
        Matcher matcher = Pattern.compile("(?i)(scormtype)(\\s*=\\s*[\"'])\\s*([A-Za-z]+)\\s*([\"'])")
                .matcher(text)
                .region(tag[0], tag[1]);
        String wanted = isScorm12() ? "scormtype" : "scormType";
        if (!matcher.find() || !has(CheckId.RES_SCORMTYPE) && !has(CheckId.RES_SCORMTYPE_NAME)) {
            return;
        }
        String type = matcher.group(3).toLowerCase(Locale.ROOT);
        String mended = wanted + matcher.group(2) + type + matcher.group(4);
        if (!mended.equals(matcher.group()) && (type.equals("sco") || type.equals("asset"))) {
            edits.add(new Edit(matcher.start(), matcher.end(), mended));
            changes.add(new Change(CheckId.RES_SCORMTYPE_NAME, matcher.group(), mended));
        }
    }

    /** Lists the launch file, and with a single resource every file that nobody lists. */
    private void listed(String text, XmlElement e, String href, int[] tag, FileTree tree, List<Edit> edits) {
        List<String> missing = new ArrayList<>();
        Finding here = report.of(CheckId.RES_HREF_NOT_LISTED).stream()
                .filter(f -> f.location().equals(e.location()) || f.others().contains(e.location()))
                .findFirst()
                .orElse(null);
        if (here != null) {
            missing.add(href.replaceAll("[?#].*", ""));
        }
        XmlElement resources = e.parent();
        if (resources != null
                && resources.children("resource").size() == 1
                && Hrefs.baseOf(e).isEmpty()) {
            report.of(CheckId.RES_ORPHAN_FILE).forEach(finding -> {
                missing.add(Hrefs.encoded(finding.location().file()));
                finding.others().forEach(other -> missing.add(Hrefs.encoded(other.file())));
            });
        }
        if (missing.isEmpty()) {
            return;
        }
        StringBuilder files = new StringBuilder();
        missing.forEach(f -> {
            files.append("\n      <file href=\"")
                    .append(XmlWriter.escaped(f, true))
                    .append("\"/>");
            changes.add(new Change(CheckId.RES_HREF_NOT_LISTED, "", "<file href=\"" + f + "\"/>"));
        });
        if (text.charAt(tag[1] - 1) == '/') {
            edits.add(new Edit(tag[1] - 1, tag[1] + 1, ">" + files + "\n    </" + qualified(text, tag) + ">"));
        } else {
            edits.add(new Edit(tag[1] + 1, tag[1] + 1, files.toString()));
        }
    }

    private static String qualified(String text, int[] tag) {
        Matcher name = Pattern.compile("<([^\\s/>]+)").matcher(text).region(tag[0], tag[1]);
        return name.find() ? name.group(1) : "resource";
    }

    private void visible(String text, XmlElement e, int[] tag, List<Edit> edits) {
        String value = e.attribute("isvisible", "");
        String mended = value.equalsIgnoreCase("true") || value.equalsIgnoreCase("yes")
                ? "true"
                : value.equalsIgnoreCase("false") || value.equalsIgnoreCase("no") ? "false" : value;
        if (!mended.equals(value)) {
            value(text, tag, "isvisible").ifPresent(at -> {
                edits.add(new Edit(at[0], at[1], mended));
                changes.add(new Change(CheckId.MAN_BAD_BOOLEAN, value, mended));
            });
        }
    }

    private void schemaVersion(String text, int[] lines, XmlElement root, List<Edit> edits) {
        Standard standard = report.standard();
        boolean wrong = has(CheckId.MAN_NO_SCHEMAVERSION) || has(CheckId.MAN_SCHEMAVERSION);
        if (standard == null || !wrong || !root.name().equals("manifest")) {
            return;
        }
        String wanted =
                switch (standard) {
                    case SCORM_2004_2ND -> "CAM 1.3";
                    case SCORM_2004_3RD -> "2004 3rd Edition";
                    case SCORM_2004_4TH -> "2004 4th Edition";
                    default -> "1.2";
                };
        Optional<XmlElement> metadata = root.childIgnoringCase("metadata");
        Optional<XmlElement> version = metadata.flatMap(m -> m.childIgnoringCase("schemaversion"));
        if (version.isPresent()) {
            tag(text, lines, version.get()).ifPresent(tag -> {
                int end = text.indexOf('<', tag[1]);
                if (text.charAt(tag[1] - 1) != '/' && end > 0) {
                    edits.add(new Edit(tag[1] + 1, end, wanted));
                    changes.add(
                            new Change(CheckId.MAN_SCHEMAVERSION, version.get().text(), wanted));
                }
            });
            return;
        }
        String schema =
                metadata.flatMap(m -> m.childIgnoringCase("schema")).isPresent() ? "" : "<schema>ADL SCORM</schema>";
        String fields = schema + "<schemaversion>" + wanted + "</schemaversion>";
        XmlElement after = metadata.flatMap(m -> m.childIgnoringCase("schema")).orElse(null);
        if (after != null) {
            tag(text, lines, after).ifPresent(tag -> {
                int end = text.indexOf('>', text.indexOf("</", tag[1]));
                edits.add(new Edit(end + 1, end + 1, fields));
            });
        } else if (metadata.isPresent()) {
            tag(text, lines, metadata.get())
                    .filter(tag -> text.charAt(tag[1] - 1) != '/')
                    .ifPresent(tag -> edits.add(new Edit(tag[1] + 1, tag[1] + 1, fields)));
        } else {
            tag(text, lines, root)
                    .ifPresent(tag ->
                            edits.add(new Edit(tag[1] + 1, tag[1] + 1, "\n  <metadata>" + fields + "</metadata>")));
        }
        changes.add(new Change(CheckId.MAN_NO_SCHEMAVERSION, "", wanted));
    }
}
