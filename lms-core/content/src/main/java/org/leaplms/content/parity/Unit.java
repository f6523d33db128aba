package org.leaplms.content.parity;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has to be alike in two languages. */
record Unit(String title, @Nullable String mastery, Set<String> objectives) {}
