package org.leaplms.xapi.lrs.spi;

/**
 * Names one document of a tenant.
 *
 * @param scope whose document it is; a null registration means the one without registration
 * @param id stateId or profileId
 */
public record DocumentKey(DocumentScope scope, String id) {}
