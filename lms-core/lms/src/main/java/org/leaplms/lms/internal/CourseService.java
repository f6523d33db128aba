package org.leaplms.lms.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.leaplms.content.ContentPackage;
import org.leaplms.content.ContentSettings;
import org.leaplms.content.Limits;
import org.leaplms.content.PackageReader;
import org.leaplms.content.PackageRefusedException;
import org.leaplms.content.PackageSource;
import org.leaplms.lms.ContentFile;
import org.leaplms.lms.Course;
import org.leaplms.lms.Courses;
import org.leaplms.lms.ImportOutcome;
import org.leaplms.lms.spi.StoredCourse;

/** Packages in, courses out. */
public final class CourseService implements Courses {
    private final Wiring wiring;

    public CourseService(Wiring wiring) {
        this.wiring = wiring;
    }

    /** Files are verified while they are stored, which reads them anyway; so each is read once. */
    private static final ContentSettings SETTINGS =
            ContentSettings.DEFAULT.withLimits(Limits.DEFAULT.withVerifiedBytes(0));

    @Override
    public ImportOutcome importPackage(PackageSource source) {
        try (ContentPackage content = PackageReader.open(source, SETTINGS)) {
            return store(content, CourseDraft.of(content));
        } catch (PackageRefusedException refused) {
            return new ImportOutcome.Refused(refused.report());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private ImportOutcome store(ContentPackage content, CourseDraft draft) throws IOException {
        PackageEntries entries = new PackageEntries(content);
        String key;
        try {
            key = wiring.content().put(entries);
        } catch (IOException unreadable) {
            return new ImportOutcome.Refused(entries.damaged().orElseThrow(() -> unreadable));
        }
        StoredCourse course =
                draft.finish(wiring.ids().get(), key, wiring.clock().instant());
        return new ImportOutcome.Imported(wiring.store().addCourse(course).course(), content.report());
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
}
