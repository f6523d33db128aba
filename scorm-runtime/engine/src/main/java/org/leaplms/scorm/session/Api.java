package org.leaplms.scorm.session;

import org.jspecify.annotations.Nullable;
import org.leaplms.scorm.cmi.ApiFault;
import org.leaplms.scorm.cmi.ErrorTexts;
import org.leaplms.scorm.cmi.Fault;
import org.leaplms.scorm.cmi.Reply;
import org.leaplms.scorm.sequencing.NavigationRequest;

/** The API instance: the eight functions and their states (RTE 3.1 of SCORM 2004, RTE 3.3 of SCORM 1.2). */
final class Api {
    private static final ApiFault NONE = ApiFault.of(Fault.NONE, "");
    private static final String ENDED = "the SCO has ended";

    private final SessionState session;
    private final Navigator navigator;
    private final Reporter reporter;
    private final boolean is2004;

    /** The codes of faults as texts, made when they are first asked for. */
    private final @Nullable String[] codes = new String[Fault.values().length];

    private ApiFault last = NONE;

    Api(SessionState session, Navigator navigator, Reporter reporter) {
        this.session = session;
        this.navigator = navigator;
        this.reporter = reporter;
        this.is2004 = session.is2004();
    }

    String call(String method, @Nullable String one, @Nullable String two, double now) {
        boolean old = method.startsWith("LMS");
        String name = old ? method.substring(3) : method;
        if (old == is2004) {
            return fail("false", Fault.NO_SUCH_METHOD, "the course's standard has no function " + method);
        }
        return switch (name) {
            case "GetValue" -> get(one);
            case "SetValue" -> set(one, two, now);
            case "Initialize" -> initialize(one, now);
            case "Terminate", "Finish" ->
                name.equals("Finish") == old
                        ? terminate(one, now)
                        : fail("false", Fault.NO_SUCH_METHOD, "there is no function " + method);
            case "Commit" -> commit(one, now);
            case "GetLastError" -> lastError();
            case "GetErrorString" -> text(one);
            case "GetDiagnostic" -> diagnostic(one);
            default -> fail("false", Fault.NO_SUCH_METHOD, "there is no function " + method);
        };
    }

    private int code() {
        return is2004 ? last.kind().code2004() : last.kind().code12();
    }

    private String text(@Nullable String code) {
        String asked = code == null ? "" : code;
        return is2004 ? ErrorTexts.scorm2004(asked) : ErrorTexts.scorm12(asked);
    }

    private String diagnostic(@Nullable String code) {
        boolean lastError = code == null || code.isEmpty() || code.equals(Integer.toString(code()));
        return lastError ? last.detail() : text(code);
    }

    private String initialize(@Nullable String argument, double now) {
        if (argument == null || !argument.isEmpty()) {
            return argument(argument);
        }
        if (session.pageEnded()) {
            return fail("false", Fault.INITIALIZE_AFTER_TERMINATE, ENDED);
        }
        ActivityRun run = session.run();
        if (run == null) {
            return fail("false", Fault.NOTHING_TO_INITIALIZE, "nothing is delivered");
        }
        if (session.api == ApiState.RUNNING) {
            return fail("false", Fault.ALREADY_INITIALIZED, "Initialize was called before");
        }
        session.api = ApiState.RUNNING;
        run.spoke = true;
        session.events.add(new SessionEvent.Initialized((long) now, run.id()));
        return done("Initialize", "LMSInitialize", now);
    }

    private String terminate(@Nullable String argument, double now) {
        if (argument == null || !argument.isEmpty()) {
            return argument(argument);
        }
        ActivityRun run = session.run();
        if (run == null || session.api != ApiState.RUNNING) {
            return untimely("false", null, Fault.TERMINATE_BEFORE_INITIALIZE, Fault.TERMINATE_AFTER_TERMINATE);
        }
        boolean suspended = session.runTime.suspends(run.data);
        session.sequencer.report(session.runTime.report(run, true, suspended));
        navigator.close(run, true, (long) now);
        session.state = SessionView.State.FINISHED;
        NavigationRequest wanted = navigator.wanted(run);
        if (wanted == null) {
            reporter.course((long) now);
        } else {
            navigator.perform(wanted, (long) now);
        }
        if (session.runTime.exit(run.data).equals("time-out") && session.state != SessionView.State.DELIVERED) {
            session.message = SessionView.TIME_OUT;
        }
        return done("Terminate", "LMSFinish", now);
    }

    private String commit(@Nullable String argument, double now) {
        if (argument == null || !argument.isEmpty()) {
            return argument(argument);
        }
        ActivityRun run = session.run();
        if (run == null || session.api != ApiState.RUNNING) {
            return untimely("false", null, Fault.COMMIT_BEFORE_INITIALIZE, Fault.COMMIT_AFTER_TERMINATE);
        }
        session.sequencer.report(session.runTime.report(run, false, false));
        reporter.run(run, (long) now);
        reporter.course((long) now);
        return done("Commit", "LMSCommit", now);
    }

    private String argument(@Nullable String argument) {
        last = argument == null
                ? ApiFault.of(Fault.ARGUMENT, "the argument must be an empty string, not left out")
                : ApiFault.of(Fault.ARGUMENT, argument, "the argument must be an empty string");
        return "false";
    }

    private String done(String name2004, String name12, double now) {
        last = NONE;
        session.journal.add(is2004 ? name2004 : name12, "", null, now, "true");
        return "true";
    }

    String get(@Nullable String name) {
        ActivityRun run = session.run();
        if (run == null || session.api != ApiState.RUNNING) {
            return untimely("", name, Fault.GET_BEFORE_INITIALIZE, Fault.GET_AFTER_TERMINATE);
        }
        if (name == null || name.isEmpty()) {
            return fail("", Fault.GET_WITHOUT_NAME, "an element must be named");
        }
        return read(run.data.get(name));
    }

    private String read(Reply reply) {
        ApiFault fault = reply.fault();
        last = fault == null ? NONE : fault;
        return reply.value();
    }

    /** {@link #get} by a number of the run's data model; any other number is a call without a name. */
    String get(int handle) {
        ActivityRun run = session.run();
        if (run == null || session.api != ApiState.RUNNING || handle < 0 || handle >= run.data.handles()) {
            return get(name(run, handle));
        }
        return read(run.data.get(handle));
    }

    private static @Nullable String name(@Nullable ActivityRun run, int handle) {
        return run == null || handle < 0 || handle >= run.data.handles() ? null : run.data.name(handle);
    }

    /** {@link #set} by a number of the run's data model. */
    String set(int handle, String value, double now) {
        ActivityRun run = session.run();
        if (run == null || session.api != ApiState.RUNNING || handle < 0 || handle >= run.data.handles()) {
            return set(name(run, handle), value, now);
        }
        return written(run, run.data.set(handle, value), run.data.name(handle), value, now);
    }

    String set(@Nullable String name, @Nullable String value, double now) {
        ActivityRun run = session.run();
        if (run == null || session.api != ApiState.RUNNING) {
            return untimely("false", name, Fault.SET_BEFORE_INITIALIZE, Fault.SET_AFTER_TERMINATE);
        }
        if (name == null || name.isEmpty()) {
            return fail("false", Fault.SET_WITHOUT_NAME, "an element must be named");
        }
        if (value == null) {
            last = ApiFault.of(Fault.ARGUMENT, name, "a value must be given");
            return "false";
        }
        return written(run, run.data.set(name, value), name, value, now);
    }

    private String written(ActivityRun run, Reply reply, String name, String value, double now) {
        ApiFault fault = reply.fault();
        if (fault != null) {
            last = fault;
            return "false";
        }
        last = NONE;
        if (reply.remark() != null) {
            session.events.add(new SessionEvent.ValueFlagged((long) now, run.id(), reply.remark()));
        }
        session.journal.add(is2004 ? "SetValue" : "LMSSetValue", name, value, now, "true");
        return "true";
    }

    private String fail(String answer, Fault fault, String detail) {
        last = ApiFault.of(fault, detail);
        return answer;
    }

    /** A call outside the communication with the SCO. */
    private String untimely(String answer, @Nullable String name, Fault before, Fault after) {
        Fault kind = session.pageEnded() ? after : before;
        String wrong = session.pageEnded() ? ENDED : "Initialize was not called";
        last = name == null || name.isEmpty() ? ApiFault.of(kind, wrong) : ApiFault.of(kind, name, wrong);
        return answer;
    }

    String commitNotKept() {
        return fail("false", Fault.COMMIT_FAILED, "what was committed could not be kept");
    }

    String lastError() {
        if (last == NONE) {
            return "0";
        }
        int at = last.kind().ordinal();
        String known = codes[at];
        String code = known == null ? Integer.toString(code()) : known;
        codes[at] = code;
        return code;
    }
}
