/** The contracts of the store SPIs as abstract JUnit classes: a new store's test is ten lines. */
@NullMarked
package org.leaplms.xapi.testkit;

import org.jspecify.annotations.NullMarked;
