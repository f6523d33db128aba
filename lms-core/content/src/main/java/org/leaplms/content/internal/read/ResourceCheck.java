package org.leaplms.content.internal.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.leaplms.content.CheckId;
import org.leaplms.content.PackageFile;
import org.leaplms.content.internal.check.Findings;
import org.leaplms.content.manifest.Item;
import org.leaplms.content.manifest.Manifest;
import org.leaplms.content.manifest.Organization;
import org.leaplms.content.manifest.Resource;
import org.leaplms.scorm.course.ScormType;

/** Checks what items launch, and what resources depend on. */
final class ResourceCheck {
    private static final Set<String> DOCUMENTS =
            Set.of("doc", "docx", "ppt", "pptx", "xls", "xlsx", "exe", "zip", "msi", "odt", "rtf", "xap");

    private static final int MOST_VISITED = 1_000_000;

    private final Context context;
    private final Findings findings;
    private final Manifest manifest;
    private final List<Organization> organizations;
    private final Map<String, Resource> resources = new LinkedHashMap<>();
    private final Set<String> launched = new LinkedHashSet<>();
    private final Map<Resource, Set<String>> listed = new IdentityHashMap<>();
    private int visitsLeft = MOST_VISITED;

    ResourceCheck(Context context, Manifest manifest, List<Organization> organizations) {
        this.context = context;
        this.findings = context.findings();
        this.manifest = manifest;
        this.organizations = organizations;
        manifest.resources().forEach(r -> resources.putIfAbsent(r.identifier(), r));
    }

    List<Draft.Launch> check() {
        for (Organization organization : organizations) {
            organization.items().stream().flatMap(OrganizationCheck::all).forEach(this::reference);
        }
        List<Draft.Launch> launches = new ArrayList<>();
        for (String id : launched) {
            Resource resource = resources.get(id);
            if (resource != null) {
                launch(resource).ifPresent(launches::add);
            }
        }
        dependencies();
        orphans();
        return launches;
    }

    private void reference(Item item) {
        String id = item.resource();
        if (id == null) {
            return;
        }
        Resource resource = resources.get(id);
        if (resource == null) {
            findings.report(CheckId.ORG_DANGLING_REF, item.location(), item.identifier(), id);
            return;
        }
        boolean heading = !item.items().isEmpty();
        if (resource.href() == null && !heading) {
            findings.report(CheckId.RES_NO_HREF, item.location(), item.identifier(), id);
        }
        launched.add(id);
    }

    private Optional<Draft.Launch> launch(Resource resource) {
        kind(resource);
        String href = resource.href();
        if (href == null) {
            return Optional.empty();
        }
        String full = Hrefs.join(resource.base(), href);
        Hrefs.Resolved resolved = Hrefs.resolve(context.tree(), full);
        switch (resolved.match()) {
            case NONE ->
                findings.report(
                        CheckId.RES_LAUNCH_MISSING, resource.location(), resolved.path(), resource.identifier());
            case EXTERNAL -> external(resource, href);
            case DANGEROUS, OTHER_SCHEME -> findings.report(CheckId.RES_DANGEROUS_HREF, resource.location(), href);
            case ESCAPES -> findings.report(CheckId.RES_ESCAPES, resource.location(), href);
            case LOCAL_DISK -> findings.report(CheckId.RES_LOCAL_DISK, resource.location(), href);
            default -> FileListCheck.odd(findings, resource.location(), href, resolved);
        }
        return resolved.file().map(file -> launch(resource, file));
    }

    private Draft.Launch launch(Resource resource, PackageFile file) {
        if (file.size() == 0) {
            findings.report(CheckId.RES_EMPTY_LAUNCH, context.at(file.path()), file.path());
        }
        String extension =
                file.path().substring(file.path().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (DOCUMENTS.contains(extension)) {
            findings.report(CheckId.RES_NOT_WEB, resource.location(), file.path());
        }
        if (!lists(resource, file.path())) {
            findings.report(CheckId.RES_HREF_NOT_LISTED, resource.location(), file.path());
        }
        return new Draft.Launch(file.path(), resource.scormType() != ScormType.ASSET);
    }

    /** Whether a resource or one that it depends on lists a file; given up, in favour of the package, when it takes long. */
    private boolean lists(Resource start, String path) {
        Set<String> seen = new HashSet<>();
        List<String> todo = new ArrayList<>(List.of(start.identifier()));
        while (!todo.isEmpty() && visitsLeft > 0) {
            Resource resource = resources.get(todo.remove(todo.size() - 1));
            if (resource != null && seen.add(resource.identifier())) {
                visitsLeft--;
                if (listed(resource).contains(path)) {
                    return true;
                }
                todo.addAll(resource.dependencies());
            }
        }
        return visitsLeft == 0;
    }

    private Set<String> listed(Resource resource) {
        return listed.computeIfAbsent(
                resource, r -> FileListCheck.resolvedFiles(context, r).collect(Collectors.toSet()));
    }

    private void external(Resource resource, String href) {
        boolean sco = resource.scormType() != ScormType.ASSET;
        findings.report(sco ? CheckId.RES_EXTERNAL_SCO : CheckId.RES_EXTERNAL_ASSET, resource.location(), href);
    }

    private void kind(Resource resource) {
        if (resource.type().isEmpty()) {
            findings.report(CheckId.RES_TYPE, resource.location(), resource.identifier());
        } else if (!resource.type().equals("webcontent")) {
            findings.report(CheckId.RES_OTHER_TYPE, resource.location(), resource.identifier(), resource.type());
        }
        if (resource.scormType() == null) {
            findings.report(CheckId.RES_NO_SCORMTYPE, resource.location(), resource.identifier());
        }
    }

    private void dependencies() {
        Map<String, Integer> state = new HashMap<>();
        for (Resource resource : manifest.resources()) {
            for (String id : resource.dependencies()) {
                if (!resources.containsKey(id)) {
                    findings.report(CheckId.RES_DANGLING_DEPENDENCY, resource.location(), resource.identifier(), id);
                }
            }
            circle(resource, state);
        }
    }

    /** Depth first without recursion: a chain of dependencies may be as long as the manifest. */
    private void circle(Resource start, Map<String, Integer> state) {
        List<Resource> path = new ArrayList<>();
        List<Integer> next = new ArrayList<>();
        if (state.putIfAbsent(start.identifier(), 1) == null) {
            path.add(start);
            next.add(0);
        }
        while (!path.isEmpty()) {
            int top = path.size() - 1;
            Resource resource = path.get(top);
            int at = next.get(top);
            if (at >= resource.dependencies().size()) {
                state.put(resource.identifier(), 2);
                path.remove(top);
                next.remove(top);
                continue;
            }
            next.set(top, at + 1);
            Resource needed = resources.get(resource.dependencies().get(at));
            Integer seen = needed == null ? Integer.valueOf(2) : state.get(needed.identifier());
            if (needed != null && seen == null) {
                state.put(needed.identifier(), 1);
                path.add(needed);
                next.add(0);
            } else if (needed != null && seen != null && seen == 1) {
                findings.report(CheckId.RES_CIRCULAR, needed.location(), needed.identifier());
            }
        }
    }

    /** These resources and all they depend on. */
    private Set<String> reached(Collection<String> from) {
        Set<String> reached = new HashSet<>();
        List<String> todo = new ArrayList<>(from);
        while (!todo.isEmpty()) {
            String id = todo.remove(todo.size() - 1);
            Resource resource = resources.get(id);
            if (resource != null && reached.add(id)) {
                todo.addAll(resource.dependencies());
            }
        }
        return reached;
    }

    private void orphans() {
        Set<String> reached = reached(launched);
        for (Resource resource : resources.values()) {
            if (!reached.contains(resource.identifier())
                    && !resource.identifier().isEmpty()) {
                findings.report(CheckId.RES_ORPHAN, resource.location(), resource.identifier());
            }
        }
    }
}
