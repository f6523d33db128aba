/** The checks of the catalogue. */
@NullMarked
package org.leaplms.content.internal.check;

import org.jspecify.annotations.NullMarked;
