package org.leaplms.lms.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaplms.lms.ContentFile;
import org.leaplms.lms.files.DirectoryContentStore;
import org.leaplms.lms.spi.ContentEntry;
import org.leaplms.lms.spi.ContentStore;

final class DirectoryContentStoreTest extends ContentStoreContract {
    private static final byte[] FILM = new byte[700_001];

    static {
        new Random(1).nextBytes(FILM);
    }

    private final Path directory;

    DirectoryContentStoreTest(@TempDir Path directory) {
        this.directory = directory.resolve("content");
    }

    @Override
    protected ContentStore newStore() throws IOException {
        return DirectoryContentStore.open(directory);
    }

    private record Bytes(String path, byte[] bytes) implements ContentEntry {
        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }

    private static List<ContentEntry> course() {
        byte[] exactly = new byte[256 * 1024];
        return List.of(
                new Bytes("Été/index.html", "<p>Bonjour</p>".getBytes(StandardCharsets.UTF_8)),
                new Bytes("film.mp4", FILM),
                new Bytes("exactly.bin", exactly),
                new Bytes("empty.txt", new byte[0]));
    }

    @Test
    void anyProgramForArchivesCanUnpackACourse() throws IOException {
        String key = newStore().put(course());
        try (ZipFile zip = new ZipFile(directory.resolve(key + ".zip").toFile())) {
            assertThat(zip.size()).isEqualTo(4);
            for (ContentEntry entry : course()) {
                try (InputStream packed = zip.getInputStream(zip.getEntry(entry.path()))) {
                    assertThat(packed.readAllBytes())
                            .as(entry.path())
                            .isEqualTo(entry.open().readAllBytes());
                }
            }
        }
    }

    @Test
    void readsAStretchOfAFilm() throws IOException {
        ContentStore store = newStore();
        ContentFile film = store.find(store.put(course()), "film.mp4").orElseThrow();
        try (InputStream rest = film.openAt(699_000)) {
            assertThat(rest.readNBytes(1)).containsExactly(FILM[699_000]);
            assertThat(rest.skip(500)).isEqualTo(500);
            assertThat(rest.read()).isEqualTo(FILM[699_501] & 0xFF);
            assertThat(rest.readAllBytes()).hasSize(499);
            assertThat(rest.read()).isEqualTo(-1);
        }
    }

    @Test
    void theSameFilesMakeTheSameBytes(@TempDir Path other) throws IOException {
        String key = newStore().put(course());
        DirectoryContentStore.open(other).put(course());
        assertThat(other.resolve(key + ".zip")).hasSameBinaryContentAs(directory.resolve(key + ".zip"));
    }

    @Test
    void replacesWhatAFullDiskCutOffAndLeavesNothingBehind() throws IOException {
        String key = newStore().put(course());
        Path archive = directory.resolve(key + ".zip");
        byte[] whole = Files.readAllBytes(archive);
        Files.write(archive, java.util.Arrays.copyOf(whole, whole.length / 2));

        ContentStore store = newStore();
        assertThat(store.put(course())).isEqualTo(key);
        assertThat(archive).hasBinaryContent(whole);
        assertThat(store.find(key, "empty.txt")).isPresent();
        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left).containsExactly(archive);
        }
    }
}
