/** The xAPI resources over HTTP, on request and response values that any server can carry. */
@NullMarked
package org.leaplms.xapi.lrs.http;

import org.jspecify.annotations.NullMarked;
