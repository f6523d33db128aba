package org.leaplms.lms.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaplms.lms.ContentFile;
import org.leaplms.lms.spi.ContentEntry;
import org.leaplms.lms.spi.ContentStore;

/** What every {@link ContentStore} does. Extend it, give it an empty store, done. */
public abstract class ContentStoreContract {
    private ContentStore store;

    /** An empty store. */
    protected abstract ContentStore newStore() throws IOException;

    @BeforeEach
    void openStore() throws IOException {
        store = newStore();
    }

    @Test
    void givesBackWhatWasStored() throws IOException {
        store.put("k1", List.of(entry("index.html", "<p>é</p>"), entry("a/b/c.js", "1")));

        ContentFile page = store.find("k1", "index.html").orElseThrow();
        assertThat(text(page.open())).isEqualTo("<p>é</p>");
        assertThat(page.size()).isEqualTo(9);
        assertThat(page.contentType()).isEqualTo("text/html; charset=utf-8");
        assertThat(page.path()).isEqualTo("index.html");
        assertThat(store.paths("k1")).containsExactly("a/b/c.js", "index.html");
    }

    @Test
    void opensAtAnOffset() throws IOException {
        store.put("k1", List.of(entry("clip.mp4", "0123456789")));

        ContentFile clip = store.find("k1", "clip.mp4").orElseThrow();
        assertThat(text(clip.openAt(7))).isEqualTo("789");
        assertThat(text(clip.openAt(10))).isEmpty();
        assertThatThrownBy(() -> clip.openAt(11)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tellsFilesApartByTag() throws IOException {
        store.put("k1", List.of(entry("a.txt", "a"), entry("b.txt", "b")));
        store.put("k2", List.of(entry("a.txt", "other")));

        String first = store.find("k1", "a.txt").orElseThrow().entityTag();
        assertThat(first).isNotEqualTo(store.find("k1", "b.txt").orElseThrow().entityTag());
        assertThat(first).isNotEqualTo(store.find("k2", "a.txt").orElseThrow().entityTag());
        assertThat(first).isEqualTo(store.find("k1", "a.txt").orElseThrow().entityTag());
    }

    @Test
    void neverChangesAKey() throws IOException {
        store.put("k1", List.of(entry("a.txt", "first")));
        store.put("k1", List.of(entry("a.txt", "second"), entry("b.txt", "more")));

        assertThat(text(store.find("k1", "a.txt").orElseThrow().open())).isEqualTo("first");
        assertThat(store.paths("k1")).containsExactly("a.txt");
    }

    @Test
    void storesAllFilesOrNone() throws IOException {
        ContentEntry broken = new Entry("b.txt", () -> {
            throw new IOException("the upload broke off");
        });
        assertThatThrownBy(() -> store.put("k1", List.of(entry("a.txt", "a"), broken)))
                .isInstanceOf(IOException.class);

        assertThat(store.find("k1", "a.txt")).isEmpty();
        assertThat(store.paths("k1")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../k2/secret.txt", "/etc/passwd", "a/../../x", "a//b", "a\\b", "", "a/", ".", "..", "c:x"})
    void staysInsideTheKey(String path) throws IOException {
        store.put("k1", List.of(entry("a.txt", "a")));
        store.put("k2", List.of(entry("secret.txt", "s")));

        assertThat(store.find("k1", path)).isEmpty();
        assertThatThrownBy(() -> store.put("k3", List.of(entry(path, "x"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(store.paths("k3")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../up", "a/b", "", ".hidden", "a b"})
    void refusesOtherKeys(String key) {
        assertThatThrownBy(() -> store.put(key, List.of(entry("a.txt", "a"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(store.find(key, "a.txt")).isEmpty();
    }

    @Test
    void isCaseSensitiveAndKeepsAccents() throws IOException {
        store.put("k1", List.of(entry("Été/Page.html", "x")));

        assertThat(store.find("k1", "Été/Page.html")).isPresent();
        assertThat(store.find("k1", "été/page.html")).isEmpty();
        assertThat(store.find("k1", "Été")).isEmpty();
    }

    private static ContentEntry entry(String path, String text) {
        return new Entry(path, () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(InputStream stream) throws IOException {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private interface Source {
        InputStream open() throws IOException;
    }

    private record Entry(String path, Source source) implements ContentEntry {
        @Override
        public InputStream open() throws IOException {
            return source.open();
        }
    }
}
