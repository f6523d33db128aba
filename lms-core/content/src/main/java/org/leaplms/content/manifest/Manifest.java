package org.leaplms.content.manifest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaplms.content.Location;
import org.leaplms.content.Standard;

/**
 * An {@code imsmanifest.xml}. Immutable. The same record is what reading gives and what {@link ManifestWriter} takes.
 *
 * @param standard the standard and edition
 * @param identifier identifier of the manifest
 * @param version version of the manifest, or {@code null}
 * @param metadata metadata of the course
 * @param defaultOrganization identifier of the organization to use when nobody chooses, or {@code null}
 * @param organizations the organizations, in order
 * @param resources the resources, in order
 * @param location where the manifest begins; {@link Location#PACKAGE} when it is not from a file
 */
public record Manifest(
        Standard standard,
        String identifier,
        @Nullable String version,
        Metadata metadata,
        @Nullable String defaultOrganization,
        List<Organization> organizations,
        List<Resource> resources,
        Location location) {
    /** Takes copies of the lists. */
    public Manifest {
        organizations = List.copyOf(organizations);
        resources = List.copyOf(resources);
    }

    /** A manifest with one organization, to be written. */
    public static Manifest of(
            Standard standard,
            String identifier,
            Metadata metadata,
            Organization organization,
            List<Resource> resources) {
        return new Manifest(
                standard,
                identifier,
                "1.0",
                metadata,
                organization.identifier(),
                List.of(organization),
                resources,
                Location.PACKAGE);
    }
}
