/** Packages made from a plain folder of HTML. */
@NullMarked
package org.leaplms.content.folder;

import org.jspecify.annotations.NullMarked;
