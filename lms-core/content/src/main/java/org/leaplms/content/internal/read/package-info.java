/** Detection of the standard and the reading of each kind of manifest. */
@NullMarked
package org.leaplms.content.internal.read;

import org.jspecify.annotations.NullMarked;
