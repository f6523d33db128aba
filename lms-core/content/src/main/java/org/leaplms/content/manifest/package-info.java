/** Manifests as immutable records, read from a package and written to one through the same model. */
@NullMarked
package org.leaplms.content.manifest;

import org.jspecify.annotations.NullMarked;
