package org.leaplms.content.repair;

import java.util.ArrayList;
import java.util.List;

/** A unified diff of two texts. */
final class Diff {
    private static final int CONTEXT = 2;
    private static final int MOST_LINES = 2500;

    private record Line(char mark, String text, int before, int after) {}

    private Diff() {}

    static String unified(String name, String before, String after) {
        if (before.equals(after)) {
            return "";
        }
        List<Line> lines = lines(before.split("\\R", -1), after.split("\\R", -1));
        StringBuilder out = new StringBuilder("--- " + name + "\n+++ " + name + "\n");
        int i = 0;
        while (i < lines.size()) {
            if (lines.get(i).mark == ' ') {
                i++;
                continue;
            }
            int from = Math.max(0, i - CONTEXT);
            int to = i;
            for (int j = i; j < lines.size() && j <= to + 2 * CONTEXT; j++) {
                to = lines.get(j).mark == ' ' ? to : j;
            }
            to = Math.min(lines.size(), to + 1 + CONTEXT);
            hunk(lines.subList(from, to), out);
            i = to;
        }
        return out.toString();
    }

    private static void hunk(List<Line> lines, StringBuilder out) {
        long before = lines.stream().filter(l -> l.mark != '+').count();
        long after = lines.stream().filter(l -> l.mark != '-').count();
        Line first = lines.get(0);
        out.append("@@ -").append(first.before + 1).append(',').append(before);
        out.append(" +").append(first.after + 1).append(',').append(after).append(" @@\n");
        lines.forEach(l -> out.append(l.mark).append(l.text).append('\n'));
    }

    private static List<Line> lines(String[] a, String[] b) {
        int head = 0;
        while (head < a.length && head < b.length && a[head].equals(b[head])) {
            head++;
        }
        int tail = 0;
        while (tail < a.length - head
                && tail < b.length - head
                && a[a.length - 1 - tail].equals(b[b.length - 1 - tail])) {
            tail++;
        }
        List<Line> out = new ArrayList<>();
        for (int i = 0; i < head; i++) {
            out.add(new Line(' ', a[i], i, i));
        }
        middle(a, b, head, a.length - tail, b.length - tail, out);
        for (int i = tail; i > 0; i--) {
            out.add(new Line(' ', a[a.length - i], a.length - i, b.length - i));
        }
        return out;
    }

    private static void middle(String[] a, String[] b, int head, int endA, int endB, List<Line> out) {
        int n = endA - head;
        int m = endB - head;
        boolean small = n <= MOST_LINES && m <= MOST_LINES;
        short[][] common = new short[small ? n + 1 : 1][small ? m + 1 : 1];
        for (int i = n - 1; small && i >= 0; i--) {
            for (int j = m - 1; j >= 0; j--) {
                common[i][j] = a[head + i].equals(b[head + j])
                        ? (short) (common[i + 1][j + 1] + 1)
                        : (short) Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < n || j < m) {
            if (small && i < n && j < m && a[head + i].equals(b[head + j])) {
                out.add(new Line(' ', a[head + i], head + i, head + j));
                i++;
                j++;
            } else if (i < n && (j == m || !small || common[i + 1][j] >= common[i][j + 1])) {
                out.add(new Line('-', a[head + i], head + i, head + j));
                i++;
            } else {
                out.add(new Line('+', b[head + j], head + i, head + j));
                j++;
            }
        }
    }
}
