package org.leaplms.xapi.lrs.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.json.JsonText;
import org.leaplms.xapi.lrs.Caller;
import org.leaplms.xapi.lrs.Lrs;
import org.leaplms.xapi.lrs.RefusedException;
import org.leaplms.xapi.lrs.Rendering;
import org.leaplms.xapi.lrs.ops.StatementFeed;
import org.leaplms.xapi.lrs.spi.Cursor;
import org.leaplms.xapi.lrs.spi.StatementPage;
import org.leaplms.xapi.lrs.spi.StatementQuery;
import org.leaplms.xapi.lrs.spi.StoredStatement;
import org.leaplms.xapi.model.Requirement;

/**
 * New statements as server-sent events. Each event's id says where to go on, so that a reader who comes back with
 * Last-Event-ID misses nothing. A stream ends after a quarter of an hour, and who comes back shows the credential again: one that was
 * revoked does not go on reading. Holds a thread for each reader.
 */
final class StreamResource implements Resource {
    private static final Duration BEAT = Duration.ofSeconds(15);
    private static final Duration LIFE = Duration.ofMinutes(15);

    private final Lrs lrs;
    private final StatementFeed feed;

    StreamResource(Lrs lrs, StatementFeed feed) {
        this.lrs = lrs;
        this.feed = feed;
    }

    @Override
    public LrsResponse answer(Exchange exchange) {
        if (!"GET".equals(exchange.method())) {
            throw Resource.noMethod(exchange);
        }
        exchange.parameters().allow(Set.of());
        StatementQuery start = start(exchange.request().header("last-event-id"));
        lrs.statements().query(exchange.caller(), start.toBuilder().limit(1).build());
        Caller caller = exchange.caller();
        Instant end = lrs.clock().instant().plus(LIFE);
        return new LrsResponse(
                200, Map.of("Content-Type", "text/event-stream", "Cache-Control", "no-store"), new LrsResponse.Body() {
                    @Override
                    public long length() {
                        return -1;
                    }

                    @Override
                    public void writeTo(OutputStream out) throws IOException {
                        follow(caller, start, end, out);
                    }
                });
    }

    private StatementQuery start(@Nullable String lastEvent) {
        StatementQuery.Builder query = StatementQuery.builder().ascending(true);
        if (lastEvent == null) {
            return query.since(lrs.clock().instant()).build();
        }
        try {
            int bar = lastEvent.indexOf('|');
            Instant since = Instant.parse(bar < 0 ? lastEvent : lastEvent.substring(0, bar));
            Cursor cursor = bar < 0 ? null : new Cursor(lastEvent.substring(bar + 1));
            return query.since(since).cursor(cursor).build();
        } catch (DateTimeParseException e) {
            throw RefusedException.invalid(Requirement.PARAMETER_VALUE, "Last-Event-ID");
        }
    }

    private void follow(Caller caller, StatementQuery start, Instant end, OutputStream out) throws IOException {
        StatementQuery query = start;
        try {
            write(out, ": open\n\n");
            while (!Thread.currentThread().isInterrupted()
                    && lrs.clock().instant().isBefore(end)) {
                long seen = feed.generation();
                StatementPage page = lrs.statements().query(caller, query);
                query = next(query, page);
                send(page, query, out);
                if (page.next() == null && !feed.await(seen, BEAT)) {
                    write(out, ": still here\n\n");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static StatementQuery next(StatementQuery query, StatementPage page) {
        Cursor cursor = page.next();
        if (cursor != null) {
            return query.from(cursor);
        }
        int size = page.statements().size();
        return size == 0
                ? query
                : query.toBuilder()
                        .cursor(null)
                        .since(page.statements().get(size - 1).stored())
                        .build();
    }

    /** Only the last event of a page carries an id: a batch is never cut where somebody goes on. */
    private static void send(StatementPage page, StatementQuery next, OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder();
        for (StoredStatement statement : page.statements()) {
            text.append("event: statement\n");
            if (statement == page.statements().get(page.statements().size() - 1)) {
                Cursor cursor = next.cursor();
                text.append("id: ")
                        .append(next.since())
                        .append(cursor == null ? "" : "|" + cursor.value())
                        .append('\n');
            }
            text.append("data: ")
                    .append(JsonText.compact(Rendering.exact(statement)))
                    .append("\n\n");
        }
        if (text.length() > 0) {
            write(out, text.toString());
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
