package org.leaplms.xapi.lrs.memory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.lrs.spi.AgentKey;
import org.leaplms.xapi.lrs.spi.AppendOutcome;
import org.leaplms.xapi.lrs.spi.Attachment;
import org.leaplms.xapi.lrs.spi.Cursor;
import org.leaplms.xapi.lrs.spi.Erasure;
import org.leaplms.xapi.lrs.spi.ErasureOutcome;
import org.leaplms.xapi.lrs.spi.Facets;
import org.leaplms.xapi.lrs.spi.GroupCount;
import org.leaplms.xapi.lrs.spi.Grouping;
import org.leaplms.xapi.lrs.spi.StatementBatch;
import org.leaplms.xapi.lrs.spi.StatementPage;
import org.leaplms.xapi.lrs.spi.StatementQuery;
import org.leaplms.xapi.lrs.spi.StatementRecord;
import org.leaplms.xapi.lrs.spi.StoreStatistics;
import org.leaplms.xapi.lrs.spi.StoredStatement;

/** One tenant's statements; every method holds the lock of this object. */
final class TenantStatements {
    private final InstantSource clock;
    private final NavigableMap<Long, Entry> byPosition = new TreeMap<>();
    private final Map<UUID, Entry> byId = new HashMap<>();
    private final Map<UUID, Set<UUID>> voiders = new HashMap<>();
    private final Map<String, Set<String>> definitions = new HashMap<>();
    private final Map<AgentKey, Set<String>> names = new HashMap<>();
    private final Map<String, Attachment> attachments = new HashMap<>();
    private long lastPosition;
    private Instant lastStored = Instant.EPOCH;

    TenantStatements(InstantSource clock) {
        this.clock = clock;
    }

    synchronized AppendOutcome append(StatementBatch batch) {
        Map<UUID, StatementRecord> added = new LinkedHashMap<>();
        Set<UUID> unchanged = new LinkedHashSet<>();
        for (StatementRecord offered : batch.statements()) {
            StatementRecord known = known(offered.id(), added);
            if (known == null) {
                added.put(offered.id(), offered);
            } else if (!known.fingerprint().equals(offered.fingerprint())) {
                return new AppendOutcome.Conflict(offered.id(), known.text(), offered.text());
            } else if (!added.containsKey(offered.id())) {
                unchanged.add(offered.id());
            }
        }
        if (!added.isEmpty()) {
            lastStored = nextStored();
            added.values().forEach(this::add);
        }
        batch.attachments().forEach(a -> attachments.putIfAbsent(a.sha2(), copyOf(a)));
        return new AppendOutcome.Appended(lastStored, List.copyOf(added.keySet()), List.copyOf(unchanged));
    }

    private @Nullable StatementRecord known(UUID id, Map<UUID, StatementRecord> added) {
        Entry entry = byId.get(id);
        return entry != null ? entry.statement() : added.get(id);
    }

    private Instant nextStored() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return now.isAfter(lastStored) ? now : lastStored.plus(1, ChronoUnit.MICROS);
    }

    private void add(StatementRecord statement) {
        put(new Entry(++lastPosition, lastStored, statement));
        statement.definitions().forEach(d -> remember(definitions, d.activity(), d.json()));
        statement.names().forEach(n -> remember(names, n.agent(), n.name()));
    }

    private void put(Entry entry) {
        byPosition.put(entry.position(), entry);
        byId.put(entry.statement().id(), entry);
        UUID target = entry.statement().refersTo();
        if (entry.statement().voiding() && target != null) {
            voiders.computeIfAbsent(target, id -> new HashSet<>())
                    .add(entry.statement().id());
        }
    }

    private static <K> void remember(Map<K, Set<String>> known, K key, String value) {
        known.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(value);
    }

    private static Attachment copyOf(Attachment attachment) {
        try (var in = attachment.content().open()) {
            return Attachment.of(attachment.sha2(), attachment.contentType(), in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean voided(Entry entry) {
        return !entry.statement().voiding()
                && voiders.containsKey(entry.statement().id());
    }

    synchronized Optional<StoredStatement> find(UUID id) {
        return Optional.ofNullable(byId.get(id)).map(e -> e.asStored(voided(e)));
    }

    synchronized Instant consistentThrough() {
        Instant before = clock.instant().truncatedTo(ChronoUnit.MICROS).minus(1, ChronoUnit.MICROS);
        return before.isAfter(lastStored) ? before : lastStored;
    }

    private Stream<Entry> matching(StatementQuery query, boolean followReferences) {
        Predicate<Entry> shown = e -> query.includeVoided() || !voided(e);
        return byPosition.values().stream().filter(shown).filter(new Matcher(query, byId, followReferences));
    }

    synchronized StatementPage query(StatementQuery query) {
        NavigableMap<Long, Entry> rest = rest(query);
        Predicate<Entry> matcher = new Matcher(query, byId, true);
        List<StoredStatement> page = new ArrayList<>();
        long last = 0;
        long characters = 0;
        for (Entry entry : rest.values()) {
            if ((query.includeVoided() || !voided(entry)) && matcher.test(entry)) {
                characters += entry.statement().text().length();
                boolean tooLong = characters > query.characters() && !page.isEmpty();
                if (page.size() == query.limit() || tooLong) {
                    return new StatementPage(page, Cursor.at(last, query.ascending()), consistentThrough());
                }
                page.add(entry.asStored(voided(entry)));
                last = entry.position();
            }
        }
        return new StatementPage(page, null, consistentThrough());
    }

    private NavigableMap<Long, Entry> rest(StatementQuery query) {
        NavigableMap<Long, Entry> ordered = query.ascending() ? byPosition : byPosition.descendingMap();
        Cursor cursor = query.cursor();
        if (cursor == null) {
            return ordered;
        }
        return ordered.tailMap(cursor.position(query.ascending()), false);
    }

    synchronized long count(StatementQuery query) {
        return matching(query, true).count();
    }

    synchronized List<GroupCount> countBy(StatementQuery query, Grouping by) {
        Map<String, Long> counts = new TreeMap<>();
        matching(query, true)
                .map(e -> groupKey(e.statement(), by))
                .filter(Objects::nonNull)
                .forEach(key -> counts.merge(key, 1L, Long::sum));
        Comparator<GroupCount> byKey = Comparator.comparing(GroupCount::key);
        Comparator<GroupCount> order = by == Grouping.DAY || by == Grouping.MONTH
                ? byKey
                : Comparator.comparingLong(GroupCount::count).reversed().thenComparing(byKey);
        return counts.entrySet().stream()
                .map(e -> new GroupCount(e.getKey(), e.getValue()))
                .sorted(order)
                .limit(query.limit())
                .toList();
    }

    private static @Nullable String groupKey(StatementRecord statement, Grouping by) {
        Facets f = statement.facets();
        String day =
                statement.timestamp().atOffset(ZoneOffset.UTC).toLocalDate().toString();
        return switch (by) {
            case VERB -> f.verb();
            case ACTIVITY -> f.activity();
            case ACTOR -> f.actor() == null ? null : f.actor().value();
            case REGISTRATION ->
                f.registration() == null ? null : f.registration().toString();
            case DAY -> day;
            case MONTH -> day.substring(0, day.length() - 3);
        };
    }

    synchronized List<String> definitions(String activity) {
        return List.copyOf(definitions.getOrDefault(activity, Set.of()));
    }

    synchronized List<String> names(AgentKey agent) {
        return List.copyOf(names.getOrDefault(agent, Set.of()));
    }

    synchronized Optional<Attachment> attachment(String sha2) {
        return Optional.ofNullable(attachments.get(sha2));
    }

    synchronized StoreStatistics statistics() {
        long bytes = attachments.values().stream().mapToLong(Attachment::length).sum();
        long voided = byPosition.values().stream().filter(this::voided).count();
        Instant last =
                byPosition.isEmpty() ? null : byPosition.lastEntry().getValue().stored();
        return new StoreStatistics(byPosition.size(), voided, attachments.size(), bytes, last);
    }

    synchronized ErasureOutcome erase(Erasure erasure) {
        List<Entry> found = byPosition.values().stream()
                .filter(e -> e.statement().facets().relatedAgents().contains(erasure.agent()))
                .toList();
        if (erasure.dryRun()) {
            return new ErasureOutcome(found.size(), 0, true);
        }
        for (Entry entry : found) {
            StatementRecord rewritten = erasure.rewriting().apply(entry.asStored(voided(entry)));
            if (!rewritten.id().equals(entry.statement().id())) {
                throw new IllegalArgumentException("A rewritten statement keeps its id");
            }
            put(entry.with(rewritten));
        }
        names.remove(erasure.agent());
        return new ErasureOutcome(found.size(), forgetAttachments(found), false);
    }

    synchronized ErasureOutcome purge(StatementQuery query, boolean dryRun) {
        StatementQuery all = query.toBuilder().includeVoided(true).build();
        List<Entry> found = matching(all, false).toList();
        if (dryRun) {
            return new ErasureOutcome(found.size(), 0, true);
        }
        found.forEach(this::remove);
        return new ErasureOutcome(found.size(), forgetAttachments(found), false);
    }

    private void remove(Entry entry) {
        byPosition.remove(entry.position());
        byId.remove(entry.statement().id());
    }

    private long forgetAttachments(List<Entry> changed) {
        Set<String> candidates = new HashSet<>();
        changed.forEach(e -> candidates.addAll(e.statement().attachments()));
        byPosition.values().forEach(e -> e.statement().attachments().forEach(candidates::remove));
        candidates.retainAll(attachments.keySet());
        attachments.keySet().removeAll(candidates);
        return candidates.size();
    }
}
