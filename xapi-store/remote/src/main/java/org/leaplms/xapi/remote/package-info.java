/** Any other LRS over HTTP: as a store, and as the place statements are forwarded to. */
@NullMarked
package org.leaplms.xapi.remote;

import org.jspecify.annotations.NullMarked;
