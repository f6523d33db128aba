/** Comparison of two languages of one course. */
@NullMarked
package org.leaplms.content.parity;

import org.jspecify.annotations.NullMarked;
