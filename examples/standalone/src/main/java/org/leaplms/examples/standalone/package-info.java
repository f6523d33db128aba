/** A small host to try the engine with: sign-in, catalogue, player, records, reports; H2 inside. */
@NullMarked
package org.leaplms.examples.standalone;

import org.jspecify.annotations.NullMarked;
