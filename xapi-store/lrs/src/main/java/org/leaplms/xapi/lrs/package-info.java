/** The Learning Record Store: the rules of xAPI 1.0.3 and 2.0 over any store. */
@NullMarked
package org.leaplms.xapi.lrs;

import org.jspecify.annotations.NullMarked;
