package org.leaplms.examples.standalone;

import jakarta.servlet.http.HttpServlet;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Set;
import org.leaplms.lms.LeapLms;
import org.leaplms.xapi.lrs.Scope;
import org.leaplms.xapi.lrs.access.BasicAuthenticator;
import org.leaplms.xapi.lrs.access.Credentials;
import org.leaplms.xapi.lrs.access.MemoryCredentialStore;
import org.leaplms.xapi.lrs.http.LrsHttp;
import org.leaplms.xapi.lrs.servlet.LrsServlet;
import org.leaplms.xapi.lrs.spi.Tenant;
import org.leaplms.xapi.model.Agent;

/**
 * The way to the learning records from outside: xAPI over HTTP with a credential that is made at every start. There is no
 * default password, and none is kept.
 *
 * @param servlet to be mapped at {@code /xapi/*}
 * @param reader credential with its secret, to be shown once
 */
record RecordAccess(HttpServlet servlet, Credentials.Issued reader) {
    static RecordAccess open(LeapLms lms) {
        Clock clock = Clock.systemUTC();
        SecureRandom random = new SecureRandom();
        MemoryCredentialStore store = new MemoryCredentialStore();
        Credentials.Issued reader = new Credentials(store, clock, random)
                .issue(Tenant.DEFAULT, Agent.account("urn:leap:standalone", "operator"), Set.of(Scope.ALL_READ), 0);
        LrsHttp http = LrsHttp.of(lms.lrs(), lms.sessionCredentials().or(new BasicAuthenticator(store, clock, random)));
        return new RecordAccess(new LrsServlet(http), reader);
    }
}
