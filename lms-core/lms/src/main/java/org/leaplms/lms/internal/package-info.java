/** How the door is built. Nothing here is for hosts. */
@NullMarked
package org.leaplms.lms.internal;

import org.jspecify.annotations.NullMarked;
