/** Mending of packages where nobody's intent has to be guessed. */
@NullMarked
package org.leaplms.content.repair;

import org.jspecify.annotations.NullMarked;
