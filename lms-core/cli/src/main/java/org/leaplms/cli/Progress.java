package org.leaplms.cli;

import java.io.PrintWriter;
import java.nio.file.Path;

/** A bar on the terminal while several packages are worked on; silent when there is one, or no terminal. */
final class Progress {
    private static final int WIDTH = 30;

    private final PrintWriter err;
    private final int total;
    private final boolean shown;
    private int done;

    Progress(PrintWriter err, int total, boolean terminal) {
        this.err = err;
        this.total = total;
        this.shown = terminal && total > 1;
    }

    void next(Path path) {
        if (shown) {
            int filled = WIDTH * done / total;
            err.print("\r\u001B[K[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + done + "/" + total + " "
                    + path.getFileName());
            err.flush();
        }
        done++;
    }

    void done() {
        if (shown) {
            err.print("\r\u001B[K");
            err.flush();
        }
    }
}
