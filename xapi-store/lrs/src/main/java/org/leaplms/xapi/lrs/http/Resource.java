package org.leaplms.xapi.lrs.http;

import org.leaplms.xapi.lrs.RefusedException;
import org.leaplms.xapi.lrs.RefusedException.Reason;
import org.leaplms.xapi.model.Requirement;

/** One xAPI resource; GET also stands for HEAD. */
interface Resource {
    /** Whether it answers without credentials and without version. */
    default boolean open() {
        return false;
    }

    LrsResponse answer(Exchange exchange);

    static RefusedException noMethod(Exchange exchange) {
        return RefusedException.of(Reason.METHOD, Requirement.METHOD, exchange.method());
    }
}
