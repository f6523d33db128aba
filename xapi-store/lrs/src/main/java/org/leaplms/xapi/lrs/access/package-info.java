/** Who may come in: credentials, their secrets, rates. */
@NullMarked
package org.leaplms.xapi.lrs.access;

import org.jspecify.annotations.NullMarked;
