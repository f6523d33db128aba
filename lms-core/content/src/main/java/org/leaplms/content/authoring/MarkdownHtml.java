package org.leaplms.content.authoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;
import org.leaplms.content.authoring.LeapModule.Asset;

/** Renders a checked Markdown document: boxes, figures with captions, links that say they leave the module. */
final class MarkdownHtml {

    private static final Pattern OTHER_LANGUAGE = Pattern.compile("\\{(en|fr):[ \u00a0]([^}]+)}");

    private final String language;
    private final Map<String, Asset> pictures;
    private final HtmlRenderer renderer;

    MarkdownHtml(String language, Map<String, Asset> pictures) {
        this.language = language;
        this.pictures = pictures;
        this.renderer = HtmlRenderer.builder()
                .escapeHtml(true)
                .nodeRendererFactory(House::new)
                .extensions(List.of(TablesExtension.create()))
                .build();
    }

    String render(Node document) {
        return renderer.render(document)
                .replace(
                        "<table>",
                        "<div class=\"table\" tabindex=\"0\" role=\"group\" aria-label=\""
                                + UiText.of(language, "table.label") + "\"><table>")
                .replace("</table>", "</table></div>")
                .replace("<th>", "<th scope=\"col\">");
    }

    private final class House implements NodeRenderer {

        private final HtmlNodeRendererContext context;
        private final HtmlWriter html;

        House(HtmlNodeRendererContext context) {
            this.context = context;
            this.html = context.getWriter();
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(BlockQuote.class, Image.class, Link.class, Paragraph.class, Text.class);
        }

        @Override
        public void render(Node node) {
            if (node instanceof BlockQuote quote) {
                quote(quote);
            } else if (node instanceof Image image) {
                image(image);
            } else if (node instanceof Link link) {
                link(link);
            } else if (node instanceof Text text) {
                text(text.getLiteral());
            } else {
                paragraph(node);
            }
        }

        /** Text in which {@code {en: words}} marks words of another language. */
        private void text(String literal) {
            Matcher part = OTHER_LANGUAGE.matcher(literal);
            int from = 0;
            while (part.find()) {
                html.text(literal.substring(from, part.start()));
                html.raw("<span lang=\"" + part.group(1) + "\">");
                html.text(part.group(2));
                html.raw("</span>");
                from = part.end();
            }
            html.text(literal.substring(from));
        }

        private void quote(BlockQuote quote) {
            Optional<Callout> callout = Callout.of(quote);
            if (callout.isEmpty()) {
                html.raw("<blockquote>");
                children(quote);
                html.raw("</blockquote>\n");
            } else if (callout.get().kind() == Callout.Kind.REVEAL) {
                html.raw("<details class=\"callout reveal\"><summary>");
                html.text(callout.get().title());
                html.raw("</summary>");
                rest(quote);
                html.raw("</details>\n");
            } else {
                box(quote, callout.get());
            }
        }

        private void box(BlockQuote quote, Callout callout) {
            String kind = callout.kind().name().toLowerCase(java.util.Locale.ROOT);
            html.raw("<div class=\"callout " + kind + "\"><p class=\"callout-kind\">");
            html.text(UiText.of(language, "callout." + kind));
            html.raw("</p><p class=\"callout-title\">");
            html.text(callout.title());
            html.raw("</p>");
            rest(quote);
            html.raw("</div>\n");
        }

        private void rest(BlockQuote quote) {
            Node marker = quote.getFirstChild();
            for (Node child = marker.getNext(); child != null; child = child.getNext()) {
                context.render(child);
            }
        }

        private void image(Image image) {
            Asset asset = pictures.get(image.getDestination());
            String path = asset == null ? "" : asset.path();
            html.raw("<img src=\"" + AssetShelf.FOLDER + "/" + path + "\" alt=\"");
            html.text(MarkdownCheck.text(image));
            html.raw("\"" + (asset == null ? "" : AssetShelf.size(asset)) + ">");
        }

        private void link(Link link) {
            Asset asset = pictures.get(link.getDestination());
            String href = asset == null ? link.getDestination() : AssetShelf.FOLDER + "/" + asset.path();
            html.raw("<a href=\"");
            html.text(href);
            html.raw("\" target=\"_blank\" rel=\"noopener noreferrer\">");
            children(link);
            html.raw("<span class=\"visually-hidden\"> ");
            html.text(UiText.of(language, "link.new-window"));
            html.raw("</span></a>");
        }

        private void paragraph(Node paragraph) {
            if (paragraph.getFirstChild() instanceof Image image && image.getNext() == null) {
                html.raw("<figure>");
                image(image);
                if (image.getTitle() != null && !image.getTitle().isBlank()) {
                    html.raw("<figcaption>");
                    html.text(image.getTitle());
                    html.raw("</figcaption>");
                }
                html.raw("</figure>\n");
            } else if (tight(paragraph)) {
                children(paragraph);
            } else {
                html.raw("<p>");
                children(paragraph);
                html.raw("</p>\n");
            }
        }

        private boolean tight(Node paragraph) {
            return paragraph.getParent() != null
                    && paragraph.getParent().getParent() instanceof org.commonmark.node.ListBlock list
                    && list.isTight();
        }

        private void children(Node parent) {
            for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
        }
    }
}
