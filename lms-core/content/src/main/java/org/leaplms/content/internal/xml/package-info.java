/** Located XML: decoding, safe parsing into a small tree, and writing. */
@NullMarked
package org.leaplms.content.internal.xml;

import org.jspecify.annotations.NullMarked;
