package org.leaplms.xapi.lrs.http;

/** Is told of every request; a host passes it on to whatever it measures with. Called on the request's thread. */
@FunctionalInterface
public interface LrsMetrics {
    /** Nobody listens. */
    LrsMetrics NONE = (method, path, status, nanos) -> {};

    /**
     * @param method as sent
     * @param path the resource, such as {@code /statements}; {@code other} for what is none
     * @param status of the answer
     * @param nanos from the call until the answer was ready, its body not yet written
     */
    void answered(String method, String path, int status, long nanos);
}
