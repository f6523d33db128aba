/** The run-time data models of SCORM 1.2 and SCORM 2004 as tables of elements, types and faults. */
@NullMarked
package org.leaplms.scorm.cmi;

import org.jspecify.annotations.NullMarked;
