/** The pages of the standalone host: rendered on the server, no script of its own. */
@NullMarked
package org.leaplms.examples.standalone.web;

import org.jspecify.annotations.NullMarked;
