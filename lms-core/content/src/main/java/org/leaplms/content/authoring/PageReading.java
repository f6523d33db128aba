package org.leaplms.content.authoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.leaplms.content.Location;

/** Reads the Markdown of one page in every language. */
final class PageReading {

    private final List<String> languages;
    private final ModuleFiles files;
    private final AssetShelf assets;
    private final Findings findings;
    private final Parser parser = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    /**
     * Title and body of a page.
     *
     * @param title title by language
     * @param html body by language
     */
    record Texts(LocalizedText title, LocalizedText html) {

        static final Texts NONE = new Texts(LocalizedText.EMPTY, LocalizedText.EMPTY);
    }

    PageReading(List<String> languages, ModuleFiles files, AssetShelf assets, Findings findings) {
        this.languages = languages;
        this.files = files;
        this.assets = assets;
        this.findings = findings;
    }

    Texts page(String id, Location declared) {
        Map<String, String> titles = new LinkedHashMap<>();
        Map<String, String> bodies = new LinkedHashMap<>();
        Map<String, String> shapes = new LinkedHashMap<>();
        for (String language : languages) {
            String file = "pages/" + id + "/" + language + ".md";
            if (!files.exists(file)) {
                findings.add(AuthoringCheck.PAGE_MISSING, declared, file, language);
                continue;
            }
            files.text(file).ifPresent(text -> {
                Node document = parser.parse(text);
                titles.put(language, title(document, file, language));
                MarkdownCheck check = new MarkdownCheck(file, language, assets, findings);
                document.accept(check);
                shapes.put(file, check.shape());
                bodies.put(language, new MarkdownHtml(language, check.pictures()).render(document));
            });
        }
        compare(shapes);
        return new Texts(new LocalizedText(titles), new LocalizedText(bodies));
    }

    /** Takes the level 1 heading, which must come first, out of the document. */
    private String title(Node document, String file, String language) {
        if (document.getFirstChild() instanceof Heading heading && heading.getLevel() == 1) {
            heading.unlink();
            String title = MarkdownCheck.text(heading);
            if (!title.isBlank()) {
                return Typography.of(language, title);
            }
        }
        findings.add(AuthoringCheck.PAGE_TITLE, new Location(file, 1, 1), file);
        return "";
    }

    private void compare(Map<String, String> shapes) {
        Optional<Map.Entry<String, String>> first = shapes.entrySet().stream().findFirst();
        shapes.forEach((file, shape) -> {
            if (first.isPresent() && !first.get().getValue().equals(shape)) {
                findings.add(
                        AuthoringCheck.PAGES_DIFFER,
                        Location.of(file),
                        file,
                        shape,
                        first.get().getKey(),
                        first.get().getValue());
            }
        });
    }
}
