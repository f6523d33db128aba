/** HTML as values: what is not a known-safe element or attribute is escaped or refused. */
@NullMarked
package org.leaplms.examples.standalone.html;

import org.jspecify.annotations.NullMarked;
