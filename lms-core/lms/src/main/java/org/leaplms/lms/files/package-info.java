/** Courses' files in a directory. */
@NullMarked
package org.leaplms.lms.files;

import org.jspecify.annotations.NullMarked;
