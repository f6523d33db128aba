package org.leaplms.content.internal.read;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.leaplms.content.CheckId;
import org.leaplms.content.Location;
import org.leaplms.content.PackageFile;
import org.leaplms.content.internal.check.Findings;
import org.leaplms.content.manifest.Manifest;
import org.leaplms.content.manifest.Resource;

/** Compares the files that resources list with those that are there. */
final class FileListCheck {
    private static final Set<String> SCHEMAS = Set.of("xsd", "dtd");

    private final Context context;
    private final Findings findings;
    private final Manifest manifest;

    FileListCheck(Context context, Manifest manifest) {
        this.context = context;
        this.findings = context.findings();
        this.manifest = manifest;
    }

    void check() {
        Set<String> listed = new HashSet<>();
        for (Resource resource : manifest.resources()) {
            resource.files().forEach(href -> file(resource, href, listed));
            if (resource.href() != null) {
                Hrefs.resolve(context.tree(), Hrefs.join(resource.base(), resource.href()))
                        .file()
                        .ifPresent(f -> listed.add(f.path()));
            }
        }
        for (PackageFile file : context.tree().list()) {
            if (!listed.contains(file.path()) && !isPackaging(file.path())) {
                findings.report(CheckId.RES_ORPHAN_FILE, context.at(file.path()), file.path());
            }
        }
    }

    private void file(Resource resource, String href, Set<String> listed) {
        Hrefs.Resolved resolved = Hrefs.resolve(context.tree(), Hrefs.join(resource.base(), href));
        Location place = context.placeOf(resource.location(), href);
        resolved.file().ifPresent(f -> listed.add(f.path()));
        switch (resolved.match()) {
            case NONE -> missing(resource, href, resolved);
            case EXTERNAL, OTHER_SCHEME -> findings.report(CheckId.RES_FILE_EXTERNAL, place, href);
            case DANGEROUS, ESCAPES -> findings.report(CheckId.RES_FILE_ESCAPES, place, href);
            // A path of the author's own disk is a leak of the tool; nothing is ever read from there.
            case LOCAL_DISK -> findings.report(CheckId.RES_FILE_MISSING, place, href);
            default -> odd(findings, place, href, resolved);
        }
    }

    private void missing(Resource resource, String href, Hrefs.Resolved resolved) {
        boolean folder = href.endsWith("/") || context.tree().isFolder(resolved.path());
        boolean launch = href.equals(resource.href());
        if (!folder && !launch && !context.tree().isJunk(resolved.path())) {
            findings.report(CheckId.RES_FILE_MISSING, context.placeOf(resource.location(), href), resolved.path());
        }
    }

    /** Reports how a file was found when it was not found as written. */
    static void odd(Findings findings, Location place, String href, Hrefs.Resolved resolved) {
        String found = resolved.file().map(PackageFile::path).orElse("");
        switch (resolved.match()) {
            case BACKSLASH -> findings.report(CheckId.RES_BACKSLASH, place, href);
            case LOOSE -> findings.report(CheckId.RES_LOOSE_NAME, place, resolved.path(), found);
            case ENCODED_NAME -> findings.report(CheckId.RES_ENCODED_NAME, place, found);
            case FROM_ROOT -> findings.report(CheckId.RES_FROM_ROOT, place, href);
            default -> {}
        }
    }

    /** The paths of the files of a resource that are there. */
    static Stream<String> resolvedFiles(Context context, Resource resource) {
        return resource.files().stream()
                .flatMap(href -> Hrefs.resolve(context.tree(), Hrefs.join(resource.base(), href)).file().stream())
                .map(PackageFile::path);
    }

    /** The manifest, the schemas and metadata records belong to the package, not to a resource. */
    private boolean isPackaging(String path) {
        String name = path.toLowerCase(Locale.ROOT);
        String extension = name.substring(name.lastIndexOf('.') + 1);
        String descriptor = context.descriptor().toLowerCase(Locale.ROOT);
        return name.equals(descriptor)
                || SCHEMAS.contains(extension)
                || name.equals("metadata.xml")
                || name.equals("tincan.xml")
                || name.equals("cmi5.xml")
                || name.endsWith("license.txt")
                || metadata(path);
    }

    private boolean metadata(String path) {
        String name = path.toLowerCase(Locale.ROOT);
        return name.endsWith(".xml") && (name.contains("metadata") || name.contains("lom") || name.startsWith("md_"))
                || context.external().contains(path);
    }
}
