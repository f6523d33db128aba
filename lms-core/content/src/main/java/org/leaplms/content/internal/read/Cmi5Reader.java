package org.leaplms.content.internal.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leaplms.content.CheckId;
import org.leaplms.content.Cmi5Package;
import org.leaplms.content.LangText;
import org.leaplms.content.Standard;
import org.leaplms.content.internal.check.Findings;
import org.leaplms.content.internal.xml.XmlDocument;
import org.leaplms.content.internal.xml.XmlElement;
import org.leaplms.content.manifest.Cmi5Au;
import org.leaplms.content.manifest.Cmi5Block;
import org.leaplms.content.manifest.Cmi5Course;
import org.leaplms.content.manifest.Cmi5Node;
import org.leaplms.content.manifest.Cmi5Objective;

/** Reads a cmi5 course structure; the specification wants what does not conform to be refused (4.4.0.0-2). */
final class Cmi5Reader {
    static final String NAMESPACE = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd";
    private static final List<String> RESERVED = List.of("endpoint", "fetch", "actor", "registration", "activityId");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)");

    private final Context context;
    private final Findings findings;
    private final List<Draft.Launch> launches = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> objectives = new HashSet<>();

    Cmi5Reader(Context context) {
        this.context = context;
        this.findings = context.findings();
    }

    Optional<Draft> read() {
        return context.parse().flatMap(this::read);
    }

    private Optional<Draft> read(XmlDocument document) {
        XmlElement root = document.root();
        if (!root.name().equals("courseStructure")) {
            findings.at(root, CheckId.MAN_WRONG_ROOT, root.name(), "courseStructure");
            return Optional.empty();
        }
        ManifestFileCheck.common(context, document);
        if (!root.namespace().equals(NAMESPACE)) {
            findings.at(root, CheckId.CM5_NAMESPACE, root.namespace(), NAMESPACE);
        }
        new Cmi5ShapeCheck(context).check(root);
        Cmi5Course course = course(root);
        if (course.aus().isEmpty()) {
            findings.at(root, CheckId.CM5_NO_AU);
        }
        String title =
                course.titles().isEmpty() ? course.id() : course.titles().get(0).text();
        return Optional.of(
                new Draft(Standard.CMI5, title, launches, report -> new Cmi5Package(course, context.tree(), report)));
    }

    private Cmi5Course course(XmlElement root) {
        XmlElement course = root.child("course").orElse(null);
        if (course == null) {
            findings.at(root, CheckId.CM5_NO_COURSE);
        }
        List<Cmi5Objective> defined = new ArrayList<>();
        root.child("objectives")
                .map(o -> o.children("objective"))
                .orElse(List.of())
                .forEach(e -> {
                    String id = id(e);
                    objectives.add(id);
                    defined.add(new Cmi5Objective(id, titles(e, id), descriptions(e, id)));
                });
        String id = course == null ? "" : id(course);
        return new Cmi5Course(
                id,
                course == null ? List.of() : titles(course, id),
                course == null ? List.of() : descriptions(course, id),
                defined,
                nodes(root));
    }

    private List<Cmi5Node> nodes(XmlElement parent) {
        List<Cmi5Node> nodes = new ArrayList<>();
        for (XmlElement e : parent.children()) {
            if (e.name().equals("block")) {
                nodes.add(block(e));
            } else if (e.name().equals("au")) {
                nodes.add(au(e));
            }
        }
        return nodes;
    }

    private Cmi5Block block(XmlElement e) {
        String id = id(e);
        List<Cmi5Node> children = nodes(e);
        if (children.isEmpty()) {
            findings.at(e, CheckId.CM5_EMPTY_BLOCK, id);
        }
        return new Cmi5Block(id, titles(e, id), descriptions(e, id), references(e, id), children);
    }

    private String id(XmlElement e) {
        String id = e.attribute("id", "");
        if (id.isEmpty()) {
            findings.at(e, CheckId.CM5_NO_ID, e.name());
        } else if (!Iris.isAbsolute(id)) {
            findings.at(e, CheckId.CM5_IRI, id);
        } else if (!ids.add(id)) {
            findings.at(e, CheckId.CM5_DUPLICATE_ID, id);
        }
        return id;
    }

    private List<String> references(XmlElement e, String id) {
        List<String> references = new ArrayList<>();
        for (XmlElement o :
                e.child("objectives").map(l -> l.children("objective")).orElse(List.of())) {
            String reference = o.attribute("idref", "");
            if (!Iris.isAbsolute(reference)) {
                findings.at(o, CheckId.CM5_IRI, reference);
            } else if (!objectives.contains(reference)) {
                findings.at(o, CheckId.CM5_UNKNOWN_OBJECTIVE, id, reference);
            }
            references.add(reference);
        }
        return references;
    }

    private List<LangText> titles(XmlElement e, String id) {
        List<LangText> texts = texts(e, "title");
        if (texts.stream().allMatch(t -> t.text().isEmpty())) {
            findings.at(e, CheckId.CM5_TITLE, e.name(), id);
        }
        return texts;
    }

    private List<LangText> descriptions(XmlElement e, String id) {
        List<LangText> texts = texts(e, "description");
        if (texts.isEmpty()) {
            findings.at(e, CheckId.CM5_DESCRIPTION, e.name(), id);
        }
        return texts;
    }

    private List<LangText> texts(XmlElement e, String name) {
        List<LangText> texts = new ArrayList<>();
        for (XmlElement s : e.child(name).map(t -> t.children("langstring")).orElse(List.of())) {
            String language = s.attribute("lang", "");
            if (!language.isEmpty() && !LANGUAGE.matcher(language).matches()) {
                findings.at(s, CheckId.CM5_LANGUAGE, language);
            }
            texts.add(new LangText(language, s.text()));
        }
        return texts;
    }

    private Cmi5Au au(XmlElement e) {
        String id = id(e);
        String type = e.attribute("activityType");
        return new Cmi5Au(
                id,
                titles(e, id),
                descriptions(e, id),
                references(e, id),
                url(e, id),
                launchMethod(e),
                moveOn(e),
                mastery(e),
                e.childText("launchParameters"),
                e.childText("entitlementKey"),
                type == null || type.isBlank() ? null : type.strip());
    }

    private Cmi5Au.LaunchMethod launchMethod(XmlElement e) {
        String text = e.attribute("launchMethod", Cmi5Au.LaunchMethod.ANY_WINDOW.token());
        for (Cmi5Au.LaunchMethod method : Cmi5Au.LaunchMethod.values()) {
            if (method.token().equals(text)) {
                return method;
            }
        }
        findings.at(e, CheckId.CM5_LAUNCH_METHOD, text);
        return Cmi5Au.LaunchMethod.ANY_WINDOW;
    }

    private Cmi5Au.MoveOn moveOn(XmlElement e) {
        String text = e.attribute("moveOn", Cmi5Au.MoveOn.NOT_APPLICABLE.token());
        for (Cmi5Au.MoveOn moveOn : Cmi5Au.MoveOn.values()) {
            if (moveOn.token().equals(text)) {
                return moveOn;
            }
        }
        findings.at(e, CheckId.CM5_MOVE_ON, text);
        return Cmi5Au.MoveOn.NOT_APPLICABLE;
    }

    private @Nullable BigDecimal mastery(XmlElement e) {
        String text = e.attribute("masteryScore");
        if (text == null) {
            return null;
        }
        String plain = text.strip();
        BigDecimal score =
                DECIMAL.matcher(plain).matches() && plain.length() < 60 ? new BigDecimal(plain) : BigDecimal.TEN;
        if (score.signum() < 0 || score.compareTo(BigDecimal.ONE) > 0) {
            findings.at(e, CheckId.CM5_MASTERY_SCORE, text);
            return null;
        }
        return score;
    }

    private String url(XmlElement e, String id) {
        XmlElement element = e.child("url").orElse(null);
        String url = element == null ? "" : element.text();
        if (element == null || url.isEmpty()) {
            findings.at(e, CheckId.CM5_NO_URL, id);
            return url;
        }
        for (String name : QueryConflicts.in(url, RESERVED)) {
            findings.at(element, CheckId.CM5_QUERY_CONFLICT, name);
        }
        if (Iris.isWeb(url)) {
            if (url.toLowerCase(Locale.ROOT).startsWith("http:")) {
                findings.at(element, CheckId.CM5_INSECURE, url);
            }
            return url;
        }
        return local(element, url);
    }

    private String local(XmlElement element, String url) {
        Hrefs.Resolved resolved = Hrefs.resolve(context.tree(), url);
        switch (resolved.match()) {
            case DANGEROUS, ESCAPES, LOCAL_DISK -> findings.at(element, CheckId.CM5_FILE_URL_ABSOLUTE, url);
            case EXTERNAL, OTHER_SCHEME -> findings.at(element, CheckId.CM5_URL_INVALID, url);
            case NONE ->
                findings.at(
                        element,
                        context.tree().archive().isBare() ? CheckId.CM5_BARE_RELATIVE : CheckId.CM5_URL_MISSING,
                        url);
            default -> FileListCheck.odd(findings, element.location(), url, resolved);
        }
        resolved.file().ifPresent(f -> launches.add(new Draft.Launch(f.path(), null)));
        return resolved.file()
                .map(f -> Hrefs.encoded(f.path()) + resolved.suffix())
                .orElse(url);
    }
}
