package org.leaplms.examples.standalone.web;

import java.util.ArrayList;
import java.util.List;
import org.leaplms.examples.standalone.html.Element;
import org.leaplms.examples.standalone.html.Html;

/**
 * A table that becomes a stack of cards on a phone: every cell carries its heading. The first cell of a row is its
 * heading. Immutable.
 */
record Table(String caption, List<String> headings, List<List<Html>> rows) {
    Table {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    static Table of(String caption, String... headings) {
        return new Table(caption, List.of(headings), List.of());
    }

    Table row(Html... cells) {
        if (cells.length != headings.size()) {
            throw new IllegalArgumentException("a row needs a cell for every heading");
        }
        List<List<Html>> all = new ArrayList<>(rows);
        all.add(List.of(cells));
        return new Table(caption, headings, all);
    }

    Element html() {
        Element head = Element.of("tr").attr("role", "row");
        for (String heading : headings) {
            head = head.with(Element.of("th")
                    .attr("role", "columnheader")
                    .attr("scope", "col")
                    .text(heading));
        }
        List<Element> body = rows.stream().map(this::row).toList();
        return Element.of("table")
                .cls("stack")
                .attr("role", "table")
                .with(
                        Element.of("caption").text(caption),
                        Element.of("thead").attr("role", "rowgroup").with(head),
                        Element.of("tbody").attr("role", "rowgroup").with(body));
    }

    private Element row(List<Html> cells) {
        Element row = Element.of("tr").attr("role", "row");
        for (int column = 0; column < cells.size(); column++) {
            Element cell = column == 0
                    ? Element.of("th").attr("role", "rowheader").attr("scope", "row")
                    : Element.of("td").attr("role", "cell");
            row = row.with(cell.attr("data-label", headings.get(column)).with(cells.get(column)));
        }
        return row;
    }
}
