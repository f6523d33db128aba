package org.leaplms.benchmarks.lrs;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.leaplms.xapi.json.JsonValue;
import org.leaplms.xapi.model.ReadOutcome;
import org.leaplms.xapi.model.Statement;
import org.leaplms.xapi.model.StatementReader;
import org.leaplms.xapi.model.StatementTerms;
import org.leaplms.xapi.model.XapiVersion;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a statement of 1.7 KB costs before any store sees it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class StatementReadBenchmark {
    private static final String JSON = """
            {"id":"2f0d6c7e-3b1a-4c59-8d4e-0a1b2c3d4e5f","timestamp":"2026-03-14T09:26:53.589Z",\
            "actor":{"objectType":"Agent","name":"Learner 4711","account":{"homePage":"https://hospital.example.org",\
            "name":"learner-004711"}},"verb":{"id":"http://adlnet.gov/expapi/verbs/answered",\
            "display":{"en-US":"answered","fr-CA":"a répondu"}},"object":{"objectType":"Activity",\
            "id":"https://content.example.org/courses/17/units/3/questions/9","definition":{"name":{"en-US":\
            "Question 9 of unit 3"},"description":{"en-US":"Select the statement which best describes the emergency procedure."},\
            "type":"http://adlnet.gov/expapi/activities/cmi.interaction","interactionType":"choice",\
            "correctResponsesPattern":["golf[,]tetris"],"choices":[{"id":"golf","description":{"en-US":"Golf Example"}},\
            {"id":"tetris","description":{"en-US":"Tetris Example"}},{"id":"facebook","description":{"en-US":"Facebook App"}}]}},\
            "result":{"score":{"scaled":0.83,"raw":83,"min":0,"max":100},"success":true,"completion":true,\
            "response":"golf[,]tetris","duration":"PT4M12.37S","extensions":\
            {"https://w3id.org/xapi/cmi5/result/extensions/progress":57}},"context":{"registration":\
            "c2a1b3d4-e5f6-4789-8abc-def012345678","contextActivities":{"parent":[{"id":\
            "https://content.example.org/courses/17/units/3","definition":{"type":\
            "http://adlnet.gov/expapi/activities/lesson"}}],"grouping":[{"id":"https://content.example.org/courses/17"}],\
            "category":[{"id":"https://w3id.org/xapi/cmi5/context/categories/cmi5"}]},"language":"en-US","platform":"LEAP",\
            "extensions":{"https://w3id.org/xapi/cmi5/context/extensions/sessionid":"5d0e-77aa-19c3",\
            "https://w3id.org/xapi/cmi5/context/extensions/masteryscore":0.8,\
            "https://w3id.org/xapi/cmi5/context/extensions/launchmode":"Normal"}}}""";

    private final StatementReader reader = new StatementReader();
    private final byte[] bytes = JSON.getBytes(StandardCharsets.UTF_8);
    private final Statement statement = reader.trusted(JSON);

    /** Octets to values only. */
    @Benchmark
    public JsonValue parse() {
        return JsonValue.parse(JSON);
    }

    /** Octets to a statement that keeps every rule: the goal is 20 microseconds. */
    @Benchmark
    public ReadOutcome readAndCheck() {
        return reader.read(bytes, XapiVersion.V1_0_3);
    }

    /** What queries can ask for, and the fingerprint. */
    @Benchmark
    public String termsAndFingerprint() {
        return StatementTerms.of(statement).fingerprint();
    }
}
