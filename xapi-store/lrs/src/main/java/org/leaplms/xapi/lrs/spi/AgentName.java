package org.leaplms.xapi.lrs.spi;

/**
 * A name some statement gave an agent.
 *
 * @param agent the agent
 * @param name the name, never empty
 */
public record AgentName(AgentKey agent, String name) {}
