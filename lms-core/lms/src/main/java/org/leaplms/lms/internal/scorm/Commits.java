package org.leaplms.lms.internal.scorm;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leaplms.lms.CommitReply;
import org.leaplms.lms.LaunchMode;
import org.leaplms.lms.SetAside;
import org.leaplms.lms.Times;
import org.leaplms.lms.internal.Aside;
import org.leaplms.lms.internal.Case;
import org.leaplms.lms.internal.Changes;
import org.leaplms.lms.internal.CommitReplies;
import org.leaplms.lms.internal.Iris;
import org.leaplms.lms.internal.Sha256;
import org.leaplms.lms.internal.Wiring;
import org.leaplms.lms.spi.Change;
import org.leaplms.lms.spi.JournalBatch;
import org.leaplms.lms.spi.LmsStore;
import org.leaplms.lms.spi.RegistrationState;
import org.leaplms.lms.spi.StoredCourse;
import org.leaplms.lms.spi.Window;
import org.leaplms.scorm.session.JournalCodec;
import org.leaplms.scorm.session.JournalEntry;
import org.leaplms.scorm.session.ReplayReport;
import org.leaplms.scorm.session.ScormSession;

/** Takes batches: compares with what is there, replays what is new, stores all of it at once, answers. Thread-safe. */
final class Commits {
    private final Wiring wiring;
    private final LmsStore store;
    private final Iris iris;
    private final Changes changes;
    private final LiveSessions live;
    private final Aside aside;

    Commits(Wiring wiring, Iris iris, Changes changes, LiveSessions live) {
        this.wiring = wiring;
        this.store = wiring.store();
        this.iris = iris;
        this.changes = changes;
        this.live = live;
        this.aside = new Aside(wiring);
    }

    CommitReply commit(Window window, String json, Instant now) {
        Batch batch;
        try {
            batch = Batch.read(json);
        } catch (Batch.Unreadable unreadable) {
            return CommitReplies.invalid(String.valueOf(unreadable.getMessage()));
        }
        Optional<Window> origin = origin(window, batch);
        if (origin.isEmpty()) {
            return CommitReplies.invalid("the session is no window of this registration");
        }
        if (window.mode() != LaunchMode.NORMAL) {
            return CommitReplies.stored(batch.to(), batch.hash(), null, 0);
        }
        return changes.retrying(() -> attempt(window.id(), origin.get(), batch, now));
    }

    /** The window whose page recorded the entries: the sender, or one whose page never came back to send them. */
    private Optional<Window> origin(Window sender, Batch batch) {
        @Nullable UUID session = batch.session();
        if (session == null || session.equals(sender.id())) {
            return Optional.of(sender);
        }
        return store.window(session)
                .filter(other -> other.registrationId().equals(sender.registrationId()))
                .filter(other -> other.mode() == LaunchMode.NORMAL && sender.mode() == LaunchMode.NORMAL);
    }

    /** Empty when another change of the registration came between. */
    private Optional<CommitReply> attempt(UUID windowId, Window origin, Batch batch, Instant now) {
        Window window = store.window(windowId).orElseThrow();
        RegistrationState state = store.state(window.registrationId()).orElseThrow();
        boolean own = origin.id().equals(windowId);
        if (batch.from() > state.lastSeq() + 1) {
            SetAside kept = aside.put(origin, kept(batch), SetAside.Reason.GAP, now);
            return Optional.of(CommitReplies.gap(state.lastSeq() + 1, kept));
        }
        if (!isTheSameAsStored(state, batch)) {
            SetAside.Reason reason = window.state().isLive() ? SetAside.Reason.CONFLICT : reason(window);
            return Optional.of(
                    CommitReplies.stale(aside.put(origin, kept(batch), own ? reason : SetAside.Reason.DIVERGED, now)));
        }
        StoredCourse course = wiring.courses().of(state).orElseThrow();
        Case here = new Case(course, state, window, now);
        List<JournalEntry> fresh = batch.after(state.lastSeq());
        if (fresh.isEmpty()) {
            return Optional.of(again(here, batch));
        }
        if (!own) {
            return Optional.of(CommitReplies.stale(aside.put(origin, kept(batch), SetAside.Reason.DIVERGED, now)));
        }
        if (!window.state().isLive() || !windowId.equals(state.holder()) || !now.isBefore(window.expiresAt())) {
            return Optional.of(CommitReplies.stale(aside.put(origin, kept(batch), reason(window), now)));
        }
        return store(here, batch, fresh);
    }

    private static Aside.Entries kept(Batch batch) {
        return new Aside.Entries(batch.from(), batch.to(), batch.hash(), JournalCodec.write(batch.entries()));
    }

    private static SetAside.Reason reason(Window window) {
        return window.state() == Window.State.TAKEN_OVER ? SetAside.Reason.TAKEN_OVER : SetAside.Reason.CLOSED;
    }

    /** Whether the entries that are stored already are the ones the batch has under these numbers. */
    private boolean isTheSameAsStored(RegistrationState state, Batch batch) {
        List<JournalEntry> known = batch.upTo(state.lastSeq());
        if (known.isEmpty()) {
            return true;
        }
        List<JournalEntry> stored = store.journal(state.registration().id(), batch.from()).stream()
                .flatMap(part -> JournalCodec.read(part.entries()).stream())
                .filter(entry -> entry.seq() >= batch.from() && entry.seq() <= batch.to())
                .toList();
        return stored.equals(known);
    }

    private CommitReply again(Case here, Batch batch) {
        ScormSession session = session(here);
        Object view = Views.json(session.view());
        live.put(here.registration().id(), here.state().version(), session);
        return CommitReplies.stored(batch.to(), batch.hash(), view, 0);
    }

    private Optional<CommitReply> store(Case here, Batch batch, List<JournalEntry> fresh) {
        if (!wereHanded(here, fresh)) {
            return Optional.of(CommitReplies.invalid("an entry takes over what was not handed out"));
        }
        ScormSession session = session(here);
        ReplayReport[] report = new ReplayReport[1];
        Replayed replayed = Replayed.of(session, () -> report[0] = session.replay(fresh));
        if (report[0].applied() != fresh.size()) {
            return Optional.of(CommitReplies.invalid("the entries cannot be replayed"));
        }
        @Nullable JournalEntry mismatch = report[0].mismatch();
        String difference = mismatch == null ? null : "[" + JournalCodec.write(mismatch) + "]";
        if (!changes.apply(change(here, fresh, replayed, difference))) {
            return Optional.empty();
        }
        live.put(here.registration().id(), here.state().version() + 1, session);
        Object view = Views.json(session.view());
        return Optional.of(CommitReplies.stored(batch.to(), batch.hash(), view, mismatch == null ? 0 : 1));
    }

    /** Whether what the entries take over from other courses was given to a page of this registration. */
    private boolean wereHanded(Case here, List<JournalEntry> entries) {
        List<JournalEntry> shares = entries.stream()
                .filter(entry -> entry.op().equals(Shares.OPERATION))
                .toList();
        if (shares.isEmpty()) {
            return true;
        }
        List<WindowData> windows = store.windows(here.registration().id()).stream()
                .map(window -> WindowData.read(window.data()))
                .toList();
        return shares.stream()
                .allMatch(entry -> !entry.args().isEmpty()
                        && windows.stream()
                                .anyMatch(
                                        window -> window.wasHanded(entry.args().get(0))));
    }

    private ScormSession session(Case here) {
        return live.take(here.registration().id(), here.state().version())
                .orElseGet(() -> ScormSession.resume(
                        ScormRuntime.structure(here.stored()),
                        String.valueOf(here.state().snapshot())));
    }

    /** The change that journal entries make: state, clocks, journal and statements. */
    Change change(Case here, List<JournalEntry> entries, Replayed replayed, @Nullable String differences) {
        RegistrationState state = here.state();
        JournalEntry last = entries.get(entries.size() - 1);
        long skew = Math.min(0, here.now().toEpochMilli() - last.atMillis());
        WindowData data = WindowData.read(here.window().data());
        Times times =
                data.advance(state.summary().times(), entries, replayed.after().totalSeconds());
        Attempts attempts = new Attempts(replayed.before(), data.resumed(), replayed.open());
        ScormStatements statements = new ScormStatements(
                here.course(),
                here.registration(),
                iris,
                "journal/" + entries.get(0).seq());
        statements.happened(replayed, entries, attempts, skew);
        Instant at = Instant.ofEpochMilli(last.atMillis() + skew);
        RegistrationState next = state.advanced(
                last.seq(),
                replayed.session().snapshot(),
                ScormProgress.summary(replayed.after(), state.summary(), times, at));
        Window seen = here.window()
                .seen(here.now())
                .state(last.op().equals("lost") ? Window.State.RELEASED : Window.State.OPEN)
                .data(data.after(entries, attempts.resumed()).write());
        return Change.of(next, seen)
                .batch(journal(here, entries, differences))
                .statements(statements.made())
                .shared(Shares.changed(
                        replayed.sharedBefore(), replayed.session().shared(), entries, at));
    }

    private JournalBatch journal(Case here, List<JournalEntry> entries, @Nullable String differences) {
        String text = JournalCodec.write(entries);
        String hash = Sha256.hex(text);
        UUID registration = here.registration().id();
        String before = store.journal(registration, here.state().lastSeq()).stream()
                .map(JournalBatch::chain)
                .reduce((first, second) -> second)
                .orElse("");
        return new JournalBatch(
                registration,
                here.window().id(),
                entries.get(0).seq(),
                entries.get(entries.size() - 1).seq(),
                hash,
                Sha256.hex(before + hash),
                text,
                differences,
                here.now());
    }
}
