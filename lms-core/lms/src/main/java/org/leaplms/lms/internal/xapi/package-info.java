/** Courses that speak xAPI: cmi5's rules of launch, session and moving on, and the plain launch of xAPI packages. */
@NullMarked
package org.leaplms.lms.internal.xapi;

import org.jspecify.annotations.NullMarked;
