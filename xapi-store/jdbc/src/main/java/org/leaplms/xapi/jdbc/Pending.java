package org.leaplms.xapi.jdbc;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.lrs.spi.AppendOutcome;
import org.leaplms.xapi.lrs.spi.Attachment;

/** A batch on its way into a transaction, and what became of it. */
final class Pending {
    private final List<Row> rows;
    private final List<Attachment> attachments;
    private final AtomicReference<@Nullable Result> result = new AtomicReference<>();
    private final Thread waiting = Thread.currentThread();

    private record Result(
            @Nullable AppendOutcome outcome, @Nullable RuntimeException failure) {}

    Pending(List<Row> rows, List<Attachment> attachments) {
        this.rows = rows;
        this.attachments = attachments;
    }

    List<Row> rows() {
        return rows;
    }

    List<Attachment> attachments() {
        return attachments;
    }

    void done(AppendOutcome outcome) {
        result.set(new Result(outcome, null));
        wake();
    }

    void failed(RuntimeException failure) {
        result.set(new Result(null, failure));
        wake();
    }

    /** Lets the thread that made this batch, and waits for it, look again. */
    void wake() {
        LockSupport.unpark(waiting);
    }

    boolean isDone() {
        return result.get() != null;
    }

    AppendOutcome outcome() {
        Result known = result.get();
        if (known == null || known.outcome() == null) {
            throw known == null || known.failure() == null ? new IllegalStateException("not done") : known.failure();
        }
        return known.outcome();
    }
}
