package org.leaplms.content.internal.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leaplms.content.CheckId;
import org.leaplms.content.LangText;
import org.leaplms.content.Severity;
import org.leaplms.content.internal.xml.XmlElement;
import org.leaplms.content.internal.xml.XmlProblem;
import org.leaplms.content.internal.xml.XmlReader;
import org.leaplms.content.manifest.Metadata;

/** Reads metadata of either LOM binding, in line or out of line. It never keeps a package from being imported. */
final class MetadataReader {
    private static final Pattern LANGUAGE = Pattern.compile("(x-none|[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*)?");
    private static final int MOST_BYTES = 1 << 20;

    private final Context context;

    MetadataReader(Context context) {
        this.context = context;
    }

    /** The metadata of the manifest; everything else that has metadata is only checked. */
    Metadata read(XmlElement manifest) {
        Optional<XmlElement> metadata = manifest.childIgnoringCase("metadata");
        String schema = metadata.flatMap(m -> m.childIgnoringCase("schema"))
                .map(XmlElement::text)
                .orElse(null);
        String version = metadata.flatMap(m -> m.childIgnoringCase("schemaversion"))
                .map(XmlElement::text)
                .orElse(null);
        XmlElement lom = metadata.map(this::record).orElse(null);
        check(manifest);
        return lom == null
                ? new Metadata(schema, version, List.of(), List.of(), List.of(), List.of(), null, null)
                : described(schema, version, lom);
    }

    /** Looks for metadata files that are missing or cannot be read, everywhere in the manifest. */
    private void check(XmlElement manifest) {
        manifest.descendants()
                .filter(e -> e.name().equals("location") && e.namespace().contains("adlcp"))
                .filter(e ->
                        e.parent() != manifest.childIgnoringCase("metadata").orElse(null))
                .limit(200)
                .forEach(this::external);
    }

    private @Nullable XmlElement record(XmlElement metadata) {
        Optional<XmlElement> inline = metadata.childIgnoringCase("lom").or(() -> metadata.childIgnoringCase("record"));
        if (inline.isPresent()) {
            return inline.get();
        }
        return metadata.child("location").map(this::external).orElse(null);
    }

    private @Nullable XmlElement external(XmlElement location) {
        String href = location.text();
        if (href.isEmpty() || Hrefs.isAbsolute(href)) {
            return null;
        }
        Hrefs.Resolved resolved = Hrefs.resolve(context.tree(), Hrefs.join(Bases.of(location), href));
        String path = resolved.file().map(f -> f.path()).orElse(null);
        if (path == null) {
            context.findings().at(location, CheckId.MET_FILE_MISSING, href);
            return null;
        }
        context.external().add(path);
        try {
            byte[] bytes = context.tree().head(path, MOST_BYTES);
            return new XmlReader(context.limits())
                    .read(context.tree().root() + path, bytes)
                    .root();
        } catch (XmlProblem problem) {
            Severity severity =
                    problem.check() == CheckId.MAN_EXTERNAL_ENTITY || problem.check() == CheckId.MAN_ENTITY_EXPANSION
                            ? Severity.FATAL
                            : Severity.WARNING;
            if (severity == Severity.FATAL) {
                context.findings().report(problem);
            } else {
                context.findings().report(CheckId.MET_UNREADABLE, problem.location(), href);
            }
        } catch (java.io.IOException e) {
            context.findings().at(location, CheckId.MET_UNREADABLE, href);
        }
        return null;
    }

    private Metadata described(@Nullable String schema, @Nullable String version, XmlElement lom) {
        Optional<XmlElement> general = lom.childIgnoringCase("general");
        List<LangText> titles = new ArrayList<>();
        List<LangText> descriptions = new ArrayList<>();
        List<LangText> keywords = new ArrayList<>();
        List<String> languages = new ArrayList<>();
        general.ifPresent(g -> {
            g.children("title").forEach(e -> titles.addAll(texts(e)));
            g.children("description").forEach(e -> descriptions.addAll(texts(e)));
            g.children("keyword").forEach(e -> keywords.addAll(texts(e)));
            g.children("language").forEach(e -> languages.add(language(e, e.text())));
        });
        languages.removeIf(String::isEmpty);
        String contentVersion = lom.childIgnoringCase("lifecycle")
                .flatMap(e -> e.child("version"))
                .flatMap(e -> texts(e).stream().findFirst())
                .map(LangText::text)
                .orElse(null);
        return new Metadata(schema, version, titles, descriptions, languages, keywords, contentVersion, time(lom));
    }

    private @Nullable String time(XmlElement lom) {
        Optional<XmlElement> element = lom.childIgnoringCase("educational")
                .flatMap(e -> e.childIgnoringCase("typicalLearningTime"))
                .flatMap(e -> e.child("duration").or(() -> e.child("datetime")));
        String text = element.map(XmlElement::text).orElse("");
        if (text.isEmpty()) {
            return null;
        }
        if (!Durations.isIso(text) && !Durations.isTimespan(text)) {
            context.findings().at(element.orElseThrow(), CheckId.MET_DURATION, text);
        }
        return text;
    }

    private List<LangText> texts(XmlElement element) {
        List<LangText> texts = new ArrayList<>();
        for (XmlElement child : element.children()) {
            String language = child.attribute("language");
            String tag = language == null ? child.attribute("lang", "") : language;
            if (!child.text().isEmpty()) {
                texts.add(new LangText(language(child, tag), child.text()));
            }
        }
        if (texts.isEmpty() && !element.text().isEmpty()) {
            texts.add(LangText.of(element.text()));
        }
        return texts;
    }

    private String language(XmlElement element, String tag) {
        String trimmed = tag.strip();
        if (!LANGUAGE.matcher(trimmed).matches()) {
            context.findings().at(element, CheckId.MET_LANGUAGE, trimmed);
        }
        return trimmed.equals("x-none") ? "" : trimmed;
    }
}
