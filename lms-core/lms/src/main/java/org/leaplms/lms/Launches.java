package org.leaplms.lms;

import java.util.Optional;
import java.util.UUID;

/**
 * Windows on courses. A link opens a window; one window at a time holds a registration; what the window records arrives in
 * batches and is acknowledged once it is durable. Thread-safe.
 */
public interface Launches {
    /** {@link #launch(UUID, LaunchOptions)} with {@link LaunchOptions#defaults()}. */
    default LaunchLink launch(UUID registrationId) {
        return launch(registrationId, LaunchOptions.defaults());
    }

    /**
     * Signs a link. Nothing is recorded until it is opened.
     *
     * @throws java.util.NoSuchElementException if there is no such registration
     */
    LaunchLink launch(UUID registrationId, LaunchOptions options);

    /**
     * Opens a launch link, or a window again by the window's own token (a reload). Opening a link twice gives the same
     * window.
     */
    OpenOutcome open(String token);

    /** Like {@link #open}, but takes the registration from a window that holds it; what that window sends later is refused. */
    OpenOutcome takeOver(String token);

    /**
     * Stores a batch of a SCORM window: {@code {"session":id,"from":n,"entries":[…],"hash":"…"}}. The batch is replayed by the
     * same engine that ran in the page; state, journal and pending statements are stored in one transaction, then
     * acknowledged with {@code {"ack":n,"hash":"…","view":{…}}}. A batch sent twice changes nothing and is acknowledged again.
     * {@code session} is the window whose page recorded the entries; those of another window of the registration, and those that
     * come too late, are set aside ({@link Registrations#setAside}) unless they are stored already.
     *
     * @param token the window's token
     */
    CommitReply commit(String token, String batchJson);

    /**
     * A file of the course this window is open on; nothing if the token is not valid now.
     *
     * @param token the window's token, or the one in the address of its content
     */
    Optional<ContentFile> content(String token, String path);

    /** The learner left the page for good as far as it can tell: others may open without asking, this window may come back. */
    void release(String token);

    /** Ends the window. A SCORM attempt that was left open is ended as if the learner had suspended it. Idempotent. */
    void close(String token);

    /**
     * Ends the window that holds a registration without its token, for an administrator: a SCORM attempt is suspended, a cmi5
     * session that began and was not terminated is abandoned (cmi5 9.3.6), and content that still runs is refused from then on.
     *
     * @return whether there was one
     */
    boolean end(UUID registrationId);

    /**
     * Ends every window that was not heard of for longer than the lease: what it had sent is kept, a SCORM attempt is
     * suspended, a cmi5 session abandoned. Also done for a registration when it is opened again.
     *
     * @return how many were ended
     */
    int finishLost();

    /** Answers a cmi5 fetch URL: the JSON body, always to be sent with status 200. The token is given once. */
    String fetch(String fetchToken);
}
