package org.leaplms.examples.standalone.browser;

import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Where Chromium and its driver are. Without them browser tests are skipped by name with one line that says how to get
 * them; with {@code CI=true} their absence is a failure.
 */
public final class Chromium implements ExecutionCondition {
    private static final String HOW =
            "no chromium and chromedriver on the PATH; on Debian: apt-get install chromium chromium-driver";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (browser().isPresent() && driver().isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium is here");
        }
        if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException("CI needs the browser tests, but there is " + HOW);
        }
        System.out.println("SKIPPED " + context.getDisplayName() + ": " + HOW);
        return ConditionEvaluationResult.disabled(HOW);
    }

    public static Optional<File> browser() {
        return find(List.of("chromium", "chromium-browser", "google-chrome"));
    }

    static Optional<File> driver() {
        return find(List.of("chromedriver"));
    }

    private static Optional<File> find(List<String> names) {
        String path = System.getenv("PATH");
        return Stream.of((path == null ? "" : path).split(File.pathSeparator))
                .flatMap(directory -> names.stream().map(name -> new File(directory, name)))
                .filter(File::canExecute)
                .findFirst();
    }
}
