package org.leaplms.lms.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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
        String key = store.put(List.of(entry("index.html", "<p>é</p>"), entry("a/b/c.js", "1")));

        ContentFile page = store.find(key, "index.html").orElseThrow();
        assertThat(text(page.open())).isEqualTo("<p>é</p>");
        assertThat(page.size()).isEqualTo(9);
        assertThat(page.contentType()).isEqualTo("text/html; charset=utf-8");
        assertThat(page.path()).isEqualTo("index.html");
        assertThat(store.paths(key)).containsExactly("a/b/c.js", "index.html");
    }

    @Test
    void opensAtAnOffset() throws IOException {
        String key = store.put(List.of(entry("clip.mp4", "0123456789")));

        ContentFile clip = store.find(key, "clip.mp4").orElseThrow();
        assertThat(text(clip.openAt(7))).isEqualTo("789");
        assertThat(text(clip.openAt(10))).isEmpty();
        assertThatThrownBy(() -> clip.openAt(11)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tellsFilesApartByTag() throws IOException {
        String one = store.put(List.of(entry("a.txt", "a"), entry("b.txt", "b")));
        String two = store.put(List.of(entry("a.txt", "other")));

        String first = store.find(one, "a.txt").orElseThrow().entityTag();
        assertThat(first).isNotEqualTo(store.find(one, "b.txt").orElseThrow().entityTag());
        assertThat(first).isNotEqualTo(store.find(two, "a.txt").orElseThrow().entityTag());
        assertThat(first).isEqualTo(store.find(one, "a.txt").orElseThrow().entityTag());
    }

    @Test
    void givesTheSameFilesTheSameKeyAndOtherFilesAnother() throws IOException {
        String key = store.put(List.of(entry("a.txt", "first"), entry("b.txt", "more")));

        assertThat(store.put(List.of(entry("a.txt", "first"), entry("b.txt", "more"))))
                .isEqualTo(key);
        assertThat(text(store.find(key, "a.txt").orElseThrow().open())).isEqualTo("first");
        assertThat(store.put(List.of(entry("a.txt", "first")))).isNotEqualTo(key);
        assertThat(store.put(List.of(entry("a.txt", "second"), entry("b.txt", "more"))))
                .isNotEqualTo(key);
        assertThat(store.put(List.of(entry("c.txt", "first"), entry("b.txt", "more"))))
                .isNotEqualTo(key);
        assertThat(store.paths(key)).containsExactly("a.txt", "b.txt");
    }

    @Test
    void opensEveryEntryOnce() throws IOException {
        AtomicInteger opened = new AtomicInteger();
        store.put(List.of(new Entry("a.txt", () -> {
            opened.incrementAndGet();
            return new ByteArrayInputStream(new byte[100_000]);
        })));

        assertThat(opened).hasValue(1);
    }

    @Test
    void storesAllFilesOrNone() throws IOException {
        ContentEntry broken = new Entry("b.txt", () -> {
            throw new IOException("the upload broke off");
        });
        assertThatThrownBy(() -> store.put(List.of(entry("a.txt", "a"), broken)))
                .isInstanceOf(IOException.class);

        String whole = store.put(List.of(entry("a.txt", "a"), entry("b.txt", "b")));
        assertThat(store.paths(whole)).containsExactly("a.txt", "b.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../k2/secret.txt", "/etc/passwd", "a/../../x", "a//b", "a\\b", "", "a/", ".", "..", "c:x"})
    void staysInsideTheKey(String path) throws IOException {
        String key = store.put(List.of(entry("a.txt", "a")));
        String other = store.put(List.of(entry("secret.txt", "s")));

        assertThat(store.find(key, path)).isEmpty();
        assertThat(store.find(key, "../" + other + "/secret.txt")).isEmpty();
        assertThatThrownBy(() -> store.put(List.of(entry(path, "x")))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../up", "a/b", "", ".hidden", "a b"})
    void knowsNothingUnderOtherKeys(String key) throws IOException {
        store.put(List.of(entry("a.txt", "a")));

        assertThat(store.find(key, "a.txt")).isEmpty();
    }

    @Test
    void isCaseSensitiveAndKeepsAccents() throws IOException {
        String key = store.put(List.of(entry("Été/Page.html", "x")));

        assertThat(store.find(key, "Été/Page.html")).isPresent();
        assertThat(store.find(key, "été/page.html")).isEmpty();
        assertThat(store.find(key, "Été")).isEmpty();
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
