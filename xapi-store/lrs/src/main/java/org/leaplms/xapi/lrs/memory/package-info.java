/** Stores that live in the heap: for tests, demonstrations and short-lived tools. */
@NullMarked
package org.leaplms.xapi.lrs.memory;

import org.jspecify.annotations.NullMarked;
