/** What operators do with a record store: erase, retain, export, import, follow, check. */
@NullMarked
package org.leaplms.xapi.lrs.ops;

import org.jspecify.annotations.NullMarked;
