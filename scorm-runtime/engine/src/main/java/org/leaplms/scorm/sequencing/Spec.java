package org.leaplms.scorm.sequencing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The process of the Sequencing and Navigation book that a class is; each id is claimed by exactly one class. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface Spec {
    /** The book's id, for instance {@code SB.2.1}. */
    String value();
}
