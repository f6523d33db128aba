package org.leaplms.scorm.session;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leaplms.scorm.course.CourseStructure;
import org.leaplms.scorm.json.JsonException;
import org.leaplms.scorm.json.JsonObject;
import org.leaplms.scorm.sequencing.GlobalObjectives;
import org.leaplms.scorm.sequencing.NavigationRequest;
import org.leaplms.scorm.sequencing.Sequencer;
import org.leaplms.scorm.sequencing.SequencingOutcome;
import org.leaplms.scorm.sequencing.StatusKind;
import org.leaplms.scorm.sequencing.TocEntry;

/**
 * A learner in a course: the one door of the engine.
 *
 * <p>Every operation that changes something adds an entry to the journal; replaying the entries on the state before them
 * gives the state after them, to the character of {@link #snapshot}, on the JVM and in a browser. Nothing that content or
 * a learner does makes it throw. Times are milliseconds since 1970 UTC and only recorded, never compared with a clock.
 * Not safe for use by several threads.
 */
public final class ScormSession {
    private final SessionState session;
    private final Navigator navigator;
    private final Api api;

    private ScormSession(SessionState session) {
        Reporter reporter = new Reporter(session);
        this.session = session;
        this.navigator = new Navigator(session, reporter);
        this.api = new Api(session, navigator, reporter);
    }

    /** A learner who has not yet been in the course; {@link #enter} begins it. */
    public static ScormSession start(CourseStructure course, LearnerContext learner, long seed) {
        return start(course, learner, seed, SessionOptions.standard());
    }

    /**
     * A learner who has not yet been in the course.
     *
     * @param seed decides selection and randomization; the same seed gives the same course
     */
    public static ScormSession start(
            CourseStructure course, LearnerContext learner, long seed, SessionOptions options) {
        Sequencer sequencer = Sequencer.start(course, options.objectives(), (int) seed);
        return new ScormSession(new SessionState(course, learner, options, sequencer));
    }

    /**
     * The session that {@link #snapshot} wrote, on the same course.
     *
     * @throws JsonException if the text is no snapshot of this course
     */
    public static ScormSession resume(CourseStructure course, String snapshot) {
        return new ScormSession(Snapshots.read(course, snapshot));
    }

    /**
     * The same, after the learner may have been in other courses: what those left of shared objectives and buckets is
     * taken over, as far as this course shares them. For the moment between two launches; the snapshot must be stored
     * again before entries are recorded on it.
     *
     * @throws JsonException if the text is no snapshot of this course
     */
    public static ScormSession resume(
            CourseStructure course, String snapshot, GlobalObjectives objectives, Map<String, String> sharedData) {
        SessionState session = Snapshots.read(course, snapshot);
        session.sequencer.loadGlobalObjectives(objectives);
        if (course.sharedDataGlobalToSystem()) {
            session.buckets.putAll(sharedData);
        }
        return new ScormSession(session);
    }

    /**
     * The learner may have been in other courses: what those changed of global objectives and buckets of shared data is
     * taken over, as far as this course shares them; what the text does not name stays as it is. For the moment before
     * {@link #enter}. Journal: {@code share}, unless nothing changes; the text is in the entry, so that a replay needs
     * nothing else.
     *
     * @param changes JSON of the shape of {@link #shared}; a value that is {@code null} is not known any more
     * @return whether the text could be read; if not, nothing has changed
     */
    public boolean share(String changes, long nowMillis) {
        try {
            if (Sharing.take(session, changes)) {
                session.journal.add("share", changes, null, nowMillis, session.state.name());
            }
            return true;
        } catch (JsonException unreadable) {
            return false;
        }
    }

    /**
     * The learner opens the course. A suspended course is resumed; one whose content was still running (its window was
     * lost without a word) is suspended first and then resumed; one whose content had ended goes on with the next
     * activity; otherwise the course starts. Journal: {@code enter}.
     */
    public SequencingOutcome enter(long nowMillis) {
        SequencingOutcome outcome = navigator.enter(nowMillis);
        session.journal.add("enter", null, null, nowMillis, session.state.name());
        return outcome;
    }

    /**
     * The learner asks for something. Content still running is ended as it stands: what it stored counts. A request that
     * is refused changes nothing but the message of the view. Journal: {@code navigate}.
     */
    public SequencingOutcome navigate(NavigationRequest request, long nowMillis) {
        SequencingOutcome outcome = navigator.perform(request, nowMillis);
        session.journal.add("navigate", request.type().token(), request.target(), nowMillis, session.state.name());
        return outcome;
    }

    /**
     * The learner has asked for something and the player now takes the content away: when content calls Terminate in
     * this moment, its own {@code adl.nav.request} is not acted upon, because the learner's request beats it.
     * {@link #navigate} with the same request must follow. Journal: {@code announce}.
     */
    public void announce(NavigationRequest request, long nowMillis) {
        session.announced = request;
        session.journal.add("announce", request.type().token(), request.target(), nowMillis, session.state.name());
    }

    /**
     * The player's window is gone. Content that was running is treated as if it had suspended: its data are kept, its
     * session time is added, the course is suspended and can be resumed. Content that had called Terminate keeps the
     * exit it asked for. Journal: {@code lost}.
     */
    public SequencingOutcome sessionLost(long nowMillis) {
        SequencingOutcome outcome = navigator.lost(nowMillis);
        session.journal.add("lost", null, null, nowMillis, session.state.name());
        return outcome;
    }

    /**
     * One of the eight API functions of the course's standard, by its name there ({@code SetValue},
     * {@code LMSSetValue}, …). Calls that succeed and change something are journal entries: Initialize, Terminate,
     * SetValue, Commit.
     *
     * @param one first argument, null if the caller gave none or no string
     * @param two second argument of SetValue, null likewise
     * @return what the function returns to content
     */
    public String call(String method, @Nullable String one, @Nullable String two, long nowMillis) {
        return api.call(method, one, two, nowMillis);
    }

    /** GetValue or LMSGetValue without the detour over the function's name. */
    public String getValue(@Nullable String element) {
        return api.get(element);
    }

    /** SetValue or LMSSetValue without the detour over the function's name. */
    public String setValue(@Nullable String element, @Nullable String value, double nowMillis) {
        return api.set(element, value, nowMillis);
    }

    /**
     * A number by which {@link #getValue(int)} and {@link #setValue(int, String, double)} reach an element of the
     * activity delivered faster than by its name. It holds until another activity is delivered or the API state changes.
     *
     * @return -1 if it can only be named
     */
    public int handle(String element) {
        ActivityRun run = session.run();
        return run == null || element.isEmpty() ? -1 : run.data.handle(element);
    }

    public String getValue(int handle) {
        return api.get(handle);
    }

    public String setValue(int handle, String value, double nowMillis) {
        return api.set(handle, value, nowMillis);
    }

    /** Whether entries are kept for {@link #journal}; without it they are only counted. True at first. */
    public void keepJournal(boolean value) {
        session.journal.record(value);
    }

    /**
     * The host will call {@link #pageOpens} for each delivery. Until then calls are taken for late ones of the page
     * before and answered as after its termination (RTE 3.1.2): its Initialize cannot begin the communication of the
     * activity that its Terminate brought about. Neither part of the state nor of the journal, which holds only what
     * succeeded; {@link #replay} takes entries as they were recorded.
     */
    public void tellPages() {
        session.pagesTold = true;
    }

    /** The earlier page is gone, that of the activity delivered is opened now: calls are its own from here on. */
    public void pageOpens() {
        session.earlierPage = false;
    }

    /** The error code of the last API call. */
    public String lastError() {
        return api.lastError();
    }

    /**
     * The last Commit succeeded here, but whoever keeps the journal could not keep it: content is told that it failed.
     *
     * @return what Commit returns to content
     */
    public String commitNotKept() {
        return api.commitNotKept();
    }

    /** A text that changes with each delivery and each change of {@link SessionView#state}, at no cost; otherwise opaque. */
    public String moment() {
        return session.launches + session.state.name();
    }

    /** What a player shows now. */
    public SessionView view() {
        return Views.view(session);
    }

    /**
     * From now on the view shows what is below the activity, also in a course too large to be shown whole. Not part of the
     * state.
     */
    public void unfold(String activityId) {
        session.unfolded.add(activityId);
    }

    /** The whole table of contents, however large the course is. */
    public TocEntry contents() {
        return session.sequencer.toc();
    }

    /** Where the learner stands in the course as a whole: {@link #progress} without its activities, at no cost. */
    public CourseStanding standing() {
        return CourseStanding.of(session);
    }

    /** What is known of the learner in the course, the running attempt included. */
    public CourseProgress progress() {
        return new ProgressMaker(session).make();
    }

    /**
     * Why a status of an activity is what it is.
     *
     * @throws IllegalArgumentException if the course has no such activity
     */
    public List<Why> why(String activityId, StatusKind kind) {
        if (!session.activities.containsKey(activityId)) {
            throw new IllegalArgumentException("the course has no activity '" + activityId + "'");
        }
        return new WhyMaker(session, activityId, kind).make();
    }

    /** The whole state as canonical JSON text. */
    public String snapshot() {
        return Snapshots.write(session);
    }

    /** The entries added since this object was made or {@link #takeJournal} was called. */
    public List<JournalEntry> journal() {
        return session.journal.entries();
    }

    /** The same, and forgets them. */
    public List<JournalEntry> takeJournal() {
        return session.journal.take();
    }

    /** Number of the last journal entry that is part of the state; 0 if none is. */
    public long lastSeq() {
        return session.journal.last();
    }

    /** What happened since this object was made or the last call; then forgets it. */
    public List<SessionEvent> takeEvents() {
        List<SessionEvent> events = List.copyOf(session.events);
        session.events.clear();
        return events;
    }

    /** The learner's global objectives, to be kept for other courses if the course shares them. */
    public GlobalObjectives globalObjectives() {
        return session.sequencer.globalObjectives();
    }

    /** The learner's buckets of shared data in the order they were first written, to be kept for other courses if the course shares them. */
    public Map<String, String> sharedData() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(session.buckets));
    }

    /**
     * Both as JSON, without what the course keeps to itself:
     * {@code {"objectives":{id:{field:value}},"buckets":{id:{"value":text}}}}.
     */
    public JsonObject shared() {
        return Sharing.read(session);
    }

    /** The course this session is in. */
    public CourseStructure course() {
        return session.course;
    }

    /** The learner this session is of. */
    public LearnerContext learner() {
        return session.learner;
    }

    /**
     * Applies entries another instance recorded. Entries that are part of the state already are skipped, so that a batch
     * sent twice changes nothing; entries after a gap are not applied.
     */
    public ReplayReport replay(List<JournalEntry> entries) {
        int applied = 0;
        int skipped = 0;
        JournalEntry mismatch = null;
        for (JournalEntry entry : entries) {
            if (entry.seq() <= lastSeq()) {
                skipped++;
                continue;
            }
            if (entry.seq() != lastSeq() + 1) {
                return new ReplayReport(applied, skipped, lastSeq(), lastSeq() + 1, mismatch);
            }
            pageOpens();
            boolean same = apply(entry);
            mismatch = mismatch == null && !same ? entry : mismatch;
            session.journal.continueAfter(entry.seq());
            applied++;
        }
        return new ReplayReport(applied, skipped, lastSeq(), 0, mismatch);
    }

    private boolean apply(JournalEntry entry) {
        List<String> args = entry.args();
        String one = args.isEmpty() ? null : args.get(0);
        String two = args.size() < 2 ? null : args.get(1);
        NavigationRequest request = one == null ? null : Requests.of(one, two);
        switch (entry.op()) {
            case "enter" -> enter(entry.atMillis());
            case "lost" -> sessionLost(entry.atMillis());
            case "share" -> {
                if (one == null || !share(one, entry.atMillis())) {
                    return false;
                }
            }
            case "navigate", "announce" -> {
                if (request == null) {
                    return false;
                }
                if (entry.op().equals("navigate")) {
                    navigate(request, entry.atMillis());
                } else {
                    announce(request, entry.atMillis());
                }
            }
            default -> {
                String answer = call(entry.op(), one, two, entry.atMillis());
                return answer.equals(entry.result()) && lastError().equals(entry.error());
            }
        }
        return session.state.name().equals(entry.result());
    }
}
