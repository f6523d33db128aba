package org.leaplms.content.authoring;

import java.nio.file.Path;
import org.leaplms.content.Location;

/**
 * Reads the source of a LEAP module: a directory with {@code module.yaml}, {@code pages/<page>/<language>.md}, item
 * banks and {@code assets/}. Stateless and safe to share between threads.
 */
public final class LeapModuleReader {

    /** A reader; it needs no configuration. */
    public LeapModuleReader() {}

    /**
     * Reads and checks a whole module. Never writes, and never throws for a bad source: every problem is a finding.
     *
     * @param directory the directory that holds {@code module.yaml}
     * @return the module with warnings, or all findings when at least one is an error
     */
    public ReadResult read(Path directory) {
        Findings findings = new Findings();
        ModuleFiles files = new ModuleFiles(directory, findings);
        if (!files.exists(ModuleReading.FILE)) {
            findings.add(AuthoringCheck.MODULE_MISSING, Location.of(ModuleReading.FILE), ModuleReading.FILE);
            return new ReadResult.Refused(findings.sorted());
        }
        return files.text(ModuleReading.FILE)
                .flatMap(text -> YamlObject.parse(ModuleReading.FILE, text, findings))
                .map(yaml -> new ModuleReading(yaml, files, findings).read())
                .filter(module -> !findings.anyError())
                .<ReadResult>map(module -> new ReadResult.Read(module, findings.sorted()))
                .orElseGet(() -> new ReadResult.Refused(findings.sorted()));
    }
}
