/** The requirements of xAPI 1.0.3 and 2.0 as tests over HTTP values, each under the id that ADL gave it. */
@NullMarked
package org.leaplms.xapi.testkit.http;

import org.jspecify.annotations.NullMarked;
