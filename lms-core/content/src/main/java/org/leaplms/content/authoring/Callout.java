package org.leaplms.content.authoring;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Paragraph;

/**
 * A block quote whose first paragraph is {@code [!KIND] Title}: a box set apart from the running text.
 *
 * @param kind kind of box
 * @param title its title
 */
record Callout(Kind kind, String title) {

    private static final Pattern MARK = Pattern.compile("\\[!([A-Z]+)]\\s*(.+)", Pattern.DOTALL);

    enum Kind {
        /** A person's story. */
        STORY,
        /** What to take away. */
        KEY,
        /** Something to do or think about. */
        TRY,
        /** A source, a limit, a remark. */
        NOTE,
        /** Text that opens when the learner asks for it. */
        REVEAL
    }

    static Optional<Callout> of(BlockQuote quote) {
        if (quote.getFirstChild() instanceof Paragraph first) {
            Matcher mark = MARK.matcher(MarkdownCheck.text(first));
            if (mark.matches()) {
                return Arrays.stream(Kind.values())
                        .filter(kind -> kind.name().equals(mark.group(1)))
                        .findFirst()
                        .map(kind -> new Callout(kind, mark.group(2).strip()));
            }
        }
        return Optional.empty();
    }
}
