package org.leaplms.scorm.sequencing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code report completed failed score=0.5 progress=0.3 suspend obj1.passed obj1.score=0.2 status=passed}. */
final class TraceReport {
    private TraceReport() {}

    static AttemptReport read(String[] words) {
        AttemptReport.Builder report = AttemptReport.builder();
        Map<String, Said> said = new LinkedHashMap<>();
        said.put("", new Said());
        for (int i = 1; i < words.length; i++) {
            int dot = words[i].indexOf('.');
            boolean named = dot > 0 && (words[i].indexOf('=') < 0 || dot < words[i].indexOf('='));
            String objective = named ? words[i].substring(0, dot) : "";
            String word = named ? words[i].substring(dot + 1) : words[i];
            String completion = named ? null : completion(word);
            if (word.equals("suspend")) {
                report.suspended(true);
            } else if (word.startsWith("status=")) {
                report.lessonStatus(word.substring(7));
            } else if (!named && word.startsWith("progress=")) {
                report.progressMeasure(Double.valueOf(word.substring(9)));
            } else if (completion != null) {
                report.completion(Truth.valueOf(completion));
            } else {
                said.computeIfAbsent(objective, unused -> new Said()).word(word);
            }
        }
        said.forEach((id, one) -> {
            if (id.isEmpty()) {
                report.primary(one.objective(null));
            } else {
                report.objective(one.objective(id));
            }
        });
        return report.build();
    }

    private static @Nullable String completion(String word) {
        return switch (word) {
            case "completed" -> "TRUE";
            case "incomplete" -> "FALSE";
            case "completionunknown" -> "UNKNOWN";
            default -> null;
        };
    }

    /** What is said of one objective. */
    private static final class Said {
        private Truth success = Truth.UNKNOWN;
        private boolean set;
        private Truth completion = Truth.UNKNOWN;
        private boolean completionSet;
        private @Nullable Double scaled;
        private @Nullable Double raw;
        private @Nullable Double progress;

        void word(String word) {
            set |= word.equals("passed") || word.equals("failed") || word.equals("unknown");
            completionSet |= completion(word) != null;
            switch (word) {
                case "completionunknown" -> completion = Truth.UNKNOWN;
                case "passed" -> success = Truth.TRUE;
                case "failed" -> success = Truth.FALSE;
                case "unknown" -> success = Truth.UNKNOWN;
                case "completed" -> completion = Truth.TRUE;
                case "incomplete" -> completion = Truth.FALSE;
                default -> number(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
            }
        }

        private void number(String name, String value) {
            switch (name) {
                case "score" -> scaled = Double.valueOf(value);
                case "raw" -> raw = Double.valueOf(value);
                case "progress" -> progress = Double.valueOf(value);
                default -> throw new IllegalArgumentException(name);
            }
        }

        AttemptReport.Objective objective(@Nullable String id) {
            return new AttemptReport.Objective(
                    id, success, set, scaled, raw, null, null, completion, completionSet, progress);
        }
    }
}
