/** Who uses the demonstration host. */
@NullMarked
package org.leaplms.examples.standalone.people;

import org.jspecify.annotations.NullMarked;
