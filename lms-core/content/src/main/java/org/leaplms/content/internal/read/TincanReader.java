package org.leaplms.content.internal.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leaplms.content.CheckId;
import org.leaplms.content.LangText;
import org.leaplms.content.Standard;
import org.leaplms.content.XapiPackage;
import org.leaplms.content.internal.check.Findings;
import org.leaplms.content.internal.xml.XmlDocument;
import org.leaplms.content.internal.xml.XmlElement;
import org.leaplms.content.manifest.XapiActivity;

/** Reads a {@code tincan.xml}. */
final class TincanReader {
    static final String NAMESPACE = "http://projecttincan.com/tincan.xsd";
    private static final List<String> RESERVED = List.of("endpoint", "auth", "actor", "registration", "activity_id");

    private final Context context;
    private final Findings findings;
    private final List<Draft.Launch> launches = new ArrayList<>();

    TincanReader(Context context) {
        this.context = context;
        this.findings = context.findings();
    }

    Optional<Draft> read() {
        return context.parse().flatMap(this::read);
    }

    private Optional<Draft> read(XmlDocument document) {
        XmlElement root = document.root();
        if (!root.name().equals("tincan")) {
            findings.at(root, CheckId.MAN_WRONG_ROOT, root.name(), "tincan");
            return Optional.empty();
        }
        ManifestFileCheck.common(context, document);
        if (!root.namespace().equals(NAMESPACE)) {
            findings.at(root, CheckId.XAP_NAMESPACE, root.namespace(), NAMESPACE);
        }
        List<XmlElement> elements =
                root.child("activities").map(a -> a.children("activity")).orElse(List.of());
        if (elements.isEmpty()) {
            findings.at(root, CheckId.XAP_NO_ACTIVITIES);
            return Optional.of(new Draft(Standard.XAPI, "", List.of(), null));
        }
        return Optional.of(draft(root, elements));
    }

    private Draft draft(XmlElement root, List<XmlElement> elements) {
        Set<String> ids = new HashSet<>();
        List<XapiActivity> activities = new ArrayList<>();
        int launched = 0;
        for (XmlElement e : elements) {
            boolean launches = e.child("launch").isPresent();
            launched += launches ? 1 : 0;
            activities.add(activity(e, ids, launches && launched == 1));
        }
        if (launched == 0) {
            findings.at(root, CheckId.XAP_NO_LAUNCH);
            return new Draft(Standard.XAPI, "", List.of(), null);
        }
        if (launched > 1) {
            findings.at(root, CheckId.XAP_SEVERAL_LAUNCHES, String.valueOf(launched));
        }
        String title = activities.stream()
                .filter(a -> a.launch() != null)
                .flatMap(a -> a.names().stream())
                .map(LangText::text)
                .findFirst()
                .orElse("");
        return new Draft(Standard.XAPI, title, launches, r -> new XapiPackage(activities, context.tree(), r));
    }

    private XapiActivity activity(XmlElement e, Set<String> ids, boolean launched) {
        String id = e.attribute("id", "");
        if (!Iris.isAbsolute(id)) {
            findings.at(e, launched && id.isEmpty() ? CheckId.XAP_NO_ID : CheckId.XAP_BAD_ID, id);
        } else if (!ids.add(id)) {
            findings.at(e, CheckId.XAP_DUPLICATE_ID, id);
        }
        String type = e.attribute("type", "");
        if (!Iris.isAbsolute(type)) {
            findings.at(e, CheckId.XAP_TYPE, id, type);
        }
        List<LangText> names = texts(e, "name");
        if (names.isEmpty() && launched) {
            findings.at(e, CheckId.XAP_NAME, id);
        }
        String launch = launched ? launch(e.child("launch").orElseThrow()) : null;
        return new XapiActivity(id, type, names, texts(e, "description"), launch);
    }

    private static List<LangText> texts(XmlElement e, String name) {
        return e.children(name).stream()
                .filter(t -> !t.text().isEmpty())
                .map(t -> new LangText(language(t), t.text()))
                .toList();
    }

    private static String language(XmlElement e) {
        String language = e.attribute("lang", "");
        return language.equals("und") ? "" : language;
    }

    private @Nullable String launch(XmlElement e) {
        String url = e.text();
        for (String name : QueryConflicts.in(url, RESERVED)) {
            findings.at(e, CheckId.XAP_QUERY_CONFLICT, name);
        }
        if (url.isEmpty()) {
            findings.at(e, CheckId.XAP_LAUNCH_MISSING, url);
            return url;
        }
        Hrefs.Resolved resolved = Hrefs.resolve(context.tree(), url);
        switch (resolved.match()) {
            case DANGEROUS, OTHER_SCHEME, ESCAPES, LOCAL_DISK -> findings.at(e, CheckId.XAP_DANGEROUS, url);
            case EXTERNAL -> findings.at(e, CheckId.XAP_EXTERNAL, url);
            case NONE ->
                findings.at(
                        e,
                        context.tree().archive().isBare() ? CheckId.XAP_BARE_RELATIVE : CheckId.XAP_LAUNCH_MISSING,
                        url);
            default -> FileListCheck.odd(findings, e.location(), url, resolved);
        }
        resolved.file().ifPresent(f -> launches.add(new Draft.Launch(f.path(), null)));
        return resolved.file()
                .map(f -> Hrefs.encoded(f.path()) + resolved.suffix())
                .orElse(url);
    }
}
