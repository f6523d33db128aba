package org.leaplms.scorm.testkit.cts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.leaplms.scorm.json.JsonObject;
import org.leaplms.scorm.testkit.cts.CtsPlatform.Call;

/** Plays one case, after those it depends on, for a fresh learner, and lists what went wrong. */
public final class CtsPlayer {
    private final CtsSuite suite;
    private final boolean strict;

    /** @param strict whether an answer of which the suite accepts several must be the one it names */
    public CtsPlayer(CtsSuite suite, boolean strict) {
        this.suite = suite;
        this.strict = strict;
    }

    /** Every fault of the case itself; empty if it passes. */
    public List<String> play(String id, Supplier<CtsPlatform> platforms) {
        CtsPlatform platform = platforms.get();
        Set<String> added = new LinkedHashSet<>();
        List<String> faults = List.of();
        for (JsonObject one : suite.chain(id)) {
            for (JsonObject entry : one.objects("packages")) {
                if (added.add(entry.text("id"))) {
                    platform.add(entry.text("id"), suite.course(entry));
                }
            }
            faults = new Run(platform).play(one);
        }
        return faults;
    }

    /** One case being played. */
    private final class Run {
        private final CtsPlatform platform;
        private final List<String> faults = new ArrayList<>();
        private int seen;
        private int step;
        private boolean lost;

        Run(CtsPlatform platform) {
            this.platform = platform;
            this.seen = platform.deliveries();
        }

        List<String> play(JsonObject one) {
            for (JsonObject next : one.objects("steps")) {
                step++;
                if (!lost) {
                    step(next);
                }
            }
            return faults;
        }

        private void step(JsonObject step) {
            switch (step.text("op")) {
                case "launch" -> {
                    seen = platform.deliveries();
                    platform.launch(step.text("package"), text(step, "choose"));
                }
                case "nav" -> {
                    seen = platform.deliveries();
                    platform.navigate(step.text("type"), text(step, "target"), calls(step));
                }
                case "unload" -> platform.navigate("none", null, calls(step));
                case "api" -> api(step);
                case "expectDelivery" -> expectDelivery(step);
                case "expectUi" -> expectUi(step);
                case "expectSessionEnded" ->
                    check(platform.sessionEnded(), "the session has not ended: " + platform.delivered());
                case "expectNoDelivery" ->
                    check(platform.delivered() == null, "delivered nevertheless: " + platform.delivered());
                default -> check(false, "unknown step " + step.text("op"));
            }
        }

        private void expectDelivery(JsonObject step) {
            String wanted = step.text("item");
            boolean fresh = platform.deliveries() > seen;
            seen = platform.deliveries();
            lost = !fresh || !wanted.equals(platform.delivered());
            check(
                    !lost,
                    "wanted " + wanted + ", got " + (fresh ? "" : "no new delivery, still ") + platform.delivered()
                            + " " + platform.lastRefusal());
        }

        private void expectUi(JsonObject step) {
            String control = step.text("control");
            boolean undecided = step.has("shownDisabled") && !step.flag("shownDisabled");
            if (control.equals("tocEntry") || undecided) {
                return;
            }
            boolean wanted = !step.has("shownDisabled") && step.flag("available", step.flag("visible", true));
            boolean got = platform.available(control, text(step, "target"));
            check(got == wanted, control + " " + step.text("target", "") + " is " + (got ? "" : "not ") + "available");
        }

        private void api(JsonObject step) {
            JsonObject expected = step.has("expect") ? step.object("expect") : null;
            if (step.text("method").equals("compareObjectiveIds") && expected != null) {
                List<String> wanted = expected.texts("objectiveIds");
                List<String> got = ids("cmi.objectives");
                check(got.size() == wanted.size() && got.containsAll(wanted), "objectives " + got + ", not " + wanted);
                return;
            }
            Call call = selected(step);
            if (call == null) {
                check(false, step.object("select") + " is not there");
                return;
            }
            String result = platform.call(call);
            if (expected != null) {
                String error = platform.call(Call.of("GetLastError"));
                boolean right = CtsMatch.value(expected, result, strict) && CtsMatch.error(expected, error);
                check(right, call + " gave '" + result + "' error " + error + ", wanted " + expected);
            }
        }

        /** The call, its {@code .n} replaced by the index of the record that has the id. */
        private @Nullable Call selected(JsonObject step) {
            List<String> arguments = new ArrayList<>(step.texts("args"));
            if (step.has("select")) {
                JsonObject select = step.object("select");
                int index = ids(select.text("collection")).indexOf(select.text("id"));
                if (index < 0) {
                    return null;
                }
                int at =
                        arguments.get(0).indexOf(".n", select.text("collection").length());
                String name = arguments.get(0);
                arguments.set(0, name.substring(0, at + 1) + index + name.substring(at + 2));
            }
            return new Call(step.text("method"), arguments);
        }

        private List<String> ids(String collection) {
            List<String> ids = new ArrayList<>();
            String count = platform.call(Call.of("GetValue", collection + "._count"));
            for (int i = 0; !count.isEmpty() && i < Integer.parseInt(count); i++) {
                ids.add(platform.call(Call.of("GetValue", collection + "." + i + ".id")));
            }
            return ids;
        }

        private void check(boolean right, String fault) {
            if (!right) {
                faults.add("step " + step + ": " + fault);
            }
        }
    }

    private static @Nullable String text(JsonObject step, String name) {
        return step.has(name) ? step.text(name) : null;
    }

    private static List<Call> calls(JsonObject step) {
        List<Call> calls = new ArrayList<>();
        step.objects("duringUnload").forEach(call -> calls.add(new Call(call.text("method"), call.texts("args"))));
        return calls;
    }
}
