package org.leaplms.xapi.lrs.spi;

/**
 * A definition some statement gave an activity.
 *
 * @param activity the activity's IRI
 * @param json the definition object as JSON text; equal texts are kept once
 */
public record ActivityDefinition(String activity, String json) {}
