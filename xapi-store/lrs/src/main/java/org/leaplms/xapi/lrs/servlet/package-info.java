/** The record store as a Jakarta servlet. */
@NullMarked
package org.leaplms.xapi.lrs.servlet;

import org.jspecify.annotations.NullMarked;
