/** LEAP module source: read a directory of YAML, Markdown and assets, and write SCORM, cmi5 and xAPI packages from it. */
@NullMarked
package org.leaplms.content.authoring;

import org.jspecify.annotations.NullMarked;
