package org.leaplms.scorm.testkit.cts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaplms.scorm.course.CourseStructure;
import org.leaplms.scorm.json.Json;
import org.leaplms.scorm.json.JsonObject;

/** A directory of conformance cases, and others in which a case it depends on may lie. */
public final class CtsSuite {
    private final List<Path> directories;

    private CtsSuite(List<Path> directories) {
        this.directories = directories;
    }

    /**
     * The cases in a directory, or null if there is no {@code index.json} in it.
     *
     * @param others where to look for what is not in the directory itself
     */
    public static @Nullable CtsSuite open(Path directory, Path... others) {
        List<Path> directories = new ArrayList<>(List.of(directory));
        directories.addAll(List.of(others));
        return Files.isRegularFile(directory.resolve("index.json")) ? new CtsSuite(directories) : null;
    }

    /** The file in the first directory that has it, or else where it ought to be. */
    private Path file(String path) {
        for (Path directory : directories) {
            if (Files.isRegularFile(directory.resolve(path))) {
                return directory.resolve(path);
            }
        }
        return directories.get(0).resolve(path);
    }

    /** The ids of all cases, in the order of the index. */
    public List<String> ids() {
        List<String> ids = new ArrayList<>();
        read("index.json").objects("cases").forEach(entry -> ids.add(entry.text("id")));
        return ids;
    }

    /** The case with the cases that must be run before it for the same learner, this one last. */
    List<JsonObject> chain(String id) {
        Deque<JsonObject> chain = new ArrayDeque<>();
        String next = id;
        while (next != null && Files.isRegularFile(file("cases/" + next + ".json"))) {
            JsonObject one = read("cases/" + next + ".json");
            chain.push(one);
            next = one.has("dependsOn") ? one.text("dependsOn") : null;
        }
        return new ArrayList<>(chain);
    }

    CourseStructure course(JsonObject entry) {
        return ManifestCourse.read(file(entry.text("manifest")), entry.text("organization", ""));
    }

    private JsonObject read(String path) {
        try {
            return Json.readObject(Files.readString(file(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
