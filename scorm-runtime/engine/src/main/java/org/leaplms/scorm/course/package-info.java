/**
 * What a course is made of: the immutable input of the engine, one record per table of the specifications' content
 * aggregation and sequencing definition models, with their defaults.
 */
@NullMarked
package org.leaplms.scorm.course;

import org.jspecify.annotations.NullMarked;
