package org.leaplms.content.authoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.leaplms.content.Location;
import org.leaplms.content.authoring.LeapModule.Asset;

/** Checks one Markdown document, sets no-break spaces in its text and notes its shape. */
final class MarkdownCheck extends AbstractVisitor {

    private static final List<String> SCHEMES = List.of("https://", "mailto:");
    private static final String TO_ASSETS = "../../" + AssetShelf.FOLDER + "/";

    private final String file;
    private final String language;
    private final AssetShelf assets;
    private final Findings findings;
    private final Map<String, Asset> pictures = new HashMap<>();
    private final StringBuilder shape = new StringBuilder();
    private int level = 1;

    MarkdownCheck(String file, String language, AssetShelf assets, Findings findings) {
        this.file = file;
        this.language = language;
        this.assets = assets;
        this.findings = findings;
    }

    /** Assets by the destination that refers to them. */
    Map<String, Asset> pictures() {
        return pictures;
    }

    /** Headings, pictures, boxes and tables in order, for comparison between languages. */
    String shape() {
        return shape.toString().strip();
    }

    @Override
    public void visit(Heading heading) {
        shape.append(" h").append(heading.getLevel());
        if (heading.getLevel() == 1) {
            findings.add(AuthoringCheck.PAGE_TITLE, place(heading), file);
        } else if (heading.getLevel() > level + 1) {
            findings.add(AuthoringCheck.HEADING_SKIPPED, place(heading), level, heading.getLevel());
        }
        level = Math.max(heading.getLevel(), 1);
        visitChildren(heading);
    }

    @Override
    public void visit(BlockQuote quote) {
        shape.append(' ').append(Callout.of(quote).map(c -> c.kind().name()).orElse("quote"));
        visitChildren(quote);
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock) {
            shape.append(" table");
        }
        visitChildren(block);
    }

    @Override
    public void visit(Image image) {
        shape.append(" picture");
        if (text(image).isBlank()) {
            findings.add(AuthoringCheck.ALT_MISSING, place(image), image.getDestination());
        }
        takeAsset(image, image.getDestination());
        if (image.getTitle() != null) {
            image.setTitle(Typography.of(language, image.getTitle()));
        }
        visitChildren(image);
    }

    @Override
    public void visit(Link link) {
        if (text(link).isBlank()) {
            findings.add(AuthoringCheck.LINK_EMPTY, place(link), link.getDestination());
        }
        if (SCHEMES.stream().noneMatch(link.getDestination()::startsWith)) {
            takeAsset(link, link.getDestination());
        }
        visitChildren(link);
    }

    private void takeAsset(Node node, String destination) {
        if (!destination.startsWith(TO_ASSETS)) {
            findings.add(AuthoringCheck.UNSAFE_PATH, place(node), destination);
            return;
        }
        Optional<Asset> asset = assets.take(destination.substring(TO_ASSETS.length()), place(node));
        asset.ifPresent(a -> pictures.put(destination, a));
    }

    @Override
    public void visit(HtmlBlock html) {
        findings.add(AuthoringCheck.RAW_HTML, place(html));
    }

    @Override
    public void visit(HtmlInline html) {
        findings.add(AuthoringCheck.RAW_HTML, place(html));
    }

    @Override
    public void visit(Text text) {
        text.setLiteral(Typography.of(language, text.getLiteral()));
    }

    private Location place(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty()
                ? Location.of(file)
                : new Location(
                        file, spans.get(0).getLineIndex() + 1, spans.get(0).getColumnIndex() + 1);
    }

    /** The plain text under a node. */
    static String text(Node node) {
        StringBuilder text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text part) {
                text.append(part.getLiteral());
            }

            @Override
            public void visit(Code part) {
                text.append(part.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak lineBreak) {
                text.append(' ');
            }
        });
        return text.toString();
    }
}
