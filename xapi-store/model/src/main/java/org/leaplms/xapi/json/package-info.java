/** JSON values that remember the text they were read from, so that what is stored is what was sent. */
@NullMarked
package org.leaplms.xapi.json;

import org.jspecify.annotations.NullMarked;
