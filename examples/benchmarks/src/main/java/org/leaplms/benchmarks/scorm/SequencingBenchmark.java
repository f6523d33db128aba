package org.leaplms.benchmarks.scorm;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.leaplms.scorm.course.ActivityDefinition;
import org.leaplms.scorm.course.ControlMode;
import org.leaplms.scorm.course.CourseStructure;
import org.leaplms.scorm.course.ScormStandard;
import org.leaplms.scorm.course.SequencingDefinition;
import org.leaplms.scorm.sequencing.AttemptReport;
import org.leaplms.scorm.sequencing.GlobalObjectives;
import org.leaplms.scorm.sequencing.NavigationRequest;
import org.leaplms.scorm.sequencing.Sequencer;
import org.leaplms.scorm.sequencing.SequencingOutcome;
import org.leaplms.scorm.sequencing.TocEntry;
import org.leaplms.scorm.sequencing.Truth;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Navigation requests per second. One request is: the leaf reports completed, satisfied and a measure; Continue with the
 * end of the attempt, rollup, sequencing and delivery; whether Continue and Previous are valid now. The trees have the
 * given number of leaves, ten children to a cluster, default modes with flow; every leaf is visited in turn, and at the
 * end the course starts again.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class SequencingBenchmark {
    private static final NavigationRequest START = NavigationRequest.of(NavigationRequest.Type.START);
    private static final NavigationRequest CONTINUE = NavigationRequest.of(NavigationRequest.Type.CONTINUE);
    private static final NavigationRequest PREVIOUS = NavigationRequest.of(NavigationRequest.Type.PREVIOUS);
    private static final int FAN_OUT = 10;

    @Param({"10", "100", "1000", "10000"})
    public int leaves;

    private final AttemptReport report = AttemptReport.builder()
            .completion(Truth.TRUE)
            .primary(AttemptReport.Objective.of(null, Truth.TRUE, 0.5))
            .build();
    private Sequencer sequencer = sequencer(FAN_OUT);

    @Setup
    public void enter() {
        sequencer = sequencer(leaves);
        sequencer.navigate(START);
    }

    private static Sequencer sequencer(int leaves) {
        CourseStructure course = CourseStructure.of(ScormStandard.SCORM_2004_4TH, cluster("root", leaves));
        return Sequencer.start(course, GlobalObjectives.none(), 1);
    }

    private static ActivityDefinition cluster(String id, int leaves) {
        ActivityDefinition.Builder cluster = ActivityDefinition.builder(id)
                .sequencing(SequencingDefinition.builder()
                        .controlMode(ControlMode.DEFAULT.withFlow(true))
                        .build());
        for (int i = 0; i < FAN_OUT; i++) {
            String child = id + "." + i;
            cluster.child(
                    leaves == FAN_OUT
                            ? ActivityDefinition.builder(child).href("sco.html").build()
                            : cluster(child, leaves / FAN_OUT));
        }
        return cluster.build();
    }

    /** A request as the run-time needs it answered. */
    @Benchmark
    public boolean request() {
        sequencer.report(report);
        if (sequencer.navigate(CONTINUE) instanceof SequencingOutcome.Ended) {
            sequencer.navigate(START);
        }
        return sequencer.isValid(CONTINUE) & sequencer.isValid(PREVIOUS);
    }

    /** The same with the table of contents as a player shows it: open on the way to the current activity. */
    @Benchmark
    public TocEntry requestWithOpenBranches() {
        request();
        return sequencer.toc(Set.of());
    }

    /** The same with the whole table of contents, the validity of a choice of each of its entries included. */
    @Benchmark
    public TocEntry requestWithTableOfContents() {
        request();
        return sequencer.toc();
    }
}
