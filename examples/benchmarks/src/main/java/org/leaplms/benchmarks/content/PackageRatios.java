package org.leaplms.benchmarks.content;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs {@link PackageBenchmark} and prints how many times longer checking and importing take than reading or unpacking the
 * same zip, from one run. Takes JMH's options.
 */
public final class PackageRatios {
    private PackageRatios() {}

    /** Runs the benchmark. */
    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
        Map<String, Map<String, Double>> scores = new HashMap<>();
        for (RunResult result : new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(arguments))
                        .include(PackageBenchmark.class.getName())
                        .build())
                .run()) {
            scores.computeIfAbsent(result.getParams().getParam("kind"), kind -> new HashMap<>())
                    .put(
                            result.getPrimaryResult().getLabel(),
                            result.getPrimaryResult().getScore());
        }
        System.out.println(
                "package      read ms  check/read  check+read/read  check+import/read  unpack/read  check+import/unpack");
        for (String kind : new TreeSet<>(scores.keySet())) {
            Map<String, Double> of = scores.getOrDefault(kind, Map.of());
            double read = of.getOrDefault("readBytes", Double.NaN);
            double unpack = of.getOrDefault("unpack", Double.NaN);
            System.out.printf(
                    "%-10s  %8.1f  %10.2f  %15.2f  %17.2f  %11.2f  %19.2f%n",
                    kind,
                    read,
                    of.getOrDefault("check", Double.NaN) / read,
                    of.getOrDefault("checkAndRead", Double.NaN) / read,
                    of.getOrDefault("checkAndImport", Double.NaN) / read,
                    unpack / read,
                    of.getOrDefault("checkAndImport", Double.NaN) / unpack);
        }
    }
}
