/** Bounded, read-only access to the files of an archive, a folder or a single file. */
@NullMarked
package org.leaplms.content.internal.archive;

import org.jspecify.annotations.NullMarked;
