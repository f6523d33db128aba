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

/** A directory of conformance cases. */
public final class CtsSuite {
    private final Path directory;

    private CtsSuite(Path directory) {
        this.directory = directory;
    }

    /** The cases in a directory, or null if there is no {@code index.json} in it. */
    public static @Nullable CtsSuite open(Path directory) {
        return Files.isRegularFile(directory.resolve("index.json")) ? new CtsSuite(directory) : null;
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
        while (next != null && Files.isRegularFile(directory.resolve("cases/" + next + ".json"))) {
            JsonObject one = read("cases/" + next + ".json");
            chain.push(one);
            next = one.has("dependsOn") ? one.text("dependsOn") : null;
        }
        return new ArrayList<>(chain);
    }

    CourseStructure course(JsonObject entry) {
        return ManifestCourse.read(directory.resolve(entry.text("manifest")), entry.text("organization", ""));
    }

    private JsonObject read(String path) {
        try {
            return Json.readObject(Files.readString(directory.resolve(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
