/** xAPI statements: read, check, normalise, write. */
@NullMarked
package org.leaplms.xapi.model;

import org.jspecify.annotations.NullMarked;
