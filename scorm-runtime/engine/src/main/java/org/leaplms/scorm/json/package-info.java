/** A JSON reader and writer small enough for a browser, with one canonical form on every platform. */
@NullMarked
package org.leaplms.scorm.json;

import org.jspecify.annotations.NullMarked;
