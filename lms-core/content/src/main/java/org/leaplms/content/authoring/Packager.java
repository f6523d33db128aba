package org.leaplms.content.authoring;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * Writes a module as a package that a learning management system can import. The same module gives the same bytes on
 * every machine: entries are sorted, stored and carry one fixed time. Stateless and safe to share between threads.
 */
public final class Packager {

    private static final LocalDateTime TIME = LocalDateTime.of(2020, 1, 1, 0, 0);
    private static final int FILE_MODE = 0100644;

    /** A packager; it needs no configuration. */
    public Packager() {}

    /**
     * Writes a package to a stream.
     *
     * @param module a module that was read without errors
     * @param format kind of package
     * @param out receives the zip; it is flushed and not closed
     * @throws IOException when the stream cannot be written
     */
    public void pack(LeapModule module, PackageFormat format, OutputStream out) throws IOException {
        ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out);
        zip.setMethod(ZipEntry.STORED);
        for (Map.Entry<String, byte[]> file : files(module, format).entrySet()) {
            zip.putArchiveEntry(entry(file.getKey(), file.getValue()));
            zip.write(file.getValue());
            zip.closeArchiveEntry();
        }
        zip.finish();
        out.flush();
    }

    /**
     * Writes a package to a file, all of it or nothing; an existing file is replaced.
     *
     * @param module a module that was read without errors
     * @param format kind of package
     * @param file the zip to write
     * @throws IOException when the file cannot be written
     */
    public void pack(LeapModule module, PackageFormat format, Path file) throws IOException {
        Path unfinished = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                pack(module, format, out);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static ZipArchiveEntry entry(String name, byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCompressedSize(bytes.length);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(TIME);
        entry.setUnixMode(FILE_MODE);
        return entry;
    }

    /** Every file of the package by its path, manifest included. */
    static SortedMap<String, byte[]> files(LeapModule module, PackageFormat format) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("index.html", utf8(new ModuleHtml(module, format).render()));
        files.put("leap/data.js", utf8(ModuleData.script(module)));
        for (String name : ModuleHtml.runtimeFiles(format)) {
            files.put("leap/" + name, utf8(Resources.text("runtime/" + name)));
        }
        module.assets().forEach(asset -> files.put(AssetShelf.FOLDER + "/" + asset.path(), asset.bytes()));
        String manifest = new PackageManifest(module).write(format, List.copyOf(files.keySet()));
        files.put(PackageManifest.fileName(format), utf8(manifest));
        return files;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
