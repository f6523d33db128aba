package org.leaplms.lms.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.leaplms.content.ContentPackage;
import org.leaplms.content.PackageFile;
import org.leaplms.content.PackageReader;
import org.leaplms.content.PackageRefusedException;
import org.leaplms.content.PackageSource;
import org.leaplms.lms.ContentFile;
import org.leaplms.lms.Course;
import org.leaplms.lms.Courses;
import org.leaplms.lms.ImportOutcome;
import org.leaplms.lms.spi.ContentEntry;
import org.leaplms.lms.spi.StoredCourse;

/** Packages in, courses out. */
public final class CourseService implements Courses {
    private final Wiring wiring;

    public CourseService(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public ImportOutcome importPackage(PackageSource source) {
        try (ContentPackage content = PackageReader.open(source)) {
            return CourseDraft.of(content)
                    .<ImportOutcome>map(draft -> new ImportOutcome.Imported(store(content, draft), content.report()))
                    .orElseGet(() -> new ImportOutcome.Refused(content.report()));
        } catch (PackageRefusedException refused) {
            return new ImportOutcome.Refused(refused.report());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Course store(ContentPackage content, CourseDraft draft) {
        try {
            String hash = hash(content);
            wiring.content().put(hash, entries(content));
            StoredCourse course =
                    draft.finish(wiring.ids().get(), hash, wiring.clock().instant());
            return wiring.store().addCourse(course).course();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<ContentEntry> entries(ContentPackage content) {
        return content.files().list().stream()
                .<ContentEntry>map(file -> new Entry(content, file.path()))
                .toList();
    }

    private static String hash(ContentPackage content) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        for (PackageFile file : content.files().list()) {
            digest.update((file.path() + "\0" + file.size() + "\0").getBytes(StandardCharsets.UTF_8));
            try (InputStream bytes = new DigestInputStream(content.files().open(file.path()), digest)) {
                bytes.transferTo(OutputStream.nullOutputStream());
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public List<Course> list() {
        return wiring.store().newestCourses().stream()
                .sorted(Comparator.comparing((Course course) -> course.title()).thenComparing(Course::identifier))
                .toList();
    }

    @Override
    public Optional<Course> find(UUID courseId) {
        return wiring.courses().find(courseId).map(StoredCourse::course);
    }

    @Override
    public List<Course> versions(String identifier) {
        return wiring.store().versions(identifier);
    }

    @Override
    public Optional<ContentFile> file(UUID courseId, String path) {
        return wiring.courses().find(courseId).flatMap(course -> wiring.content()
                .find(course.contentKey(), path));
    }

    private record Entry(ContentPackage content, String path) implements ContentEntry {
        @Override
        public InputStream open() throws IOException {
            return content.files().open(path);
        }
    }
}
