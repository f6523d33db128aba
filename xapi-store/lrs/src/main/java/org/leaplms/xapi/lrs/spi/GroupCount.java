package org.leaplms.xapi.lrs.spi;

/**
 * How many statements share a value.
 *
 * @param key the value, in the form its {@link Grouping} says
 * @param count at least 1
 */
public record GroupCount(String key, long count) {}
