package org.leaplms.examples.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * The two places the host listens at: its own pages, and courses with their player. Courses are other people's code; on
 * a port of their own they are another origin and cannot read the host's pages.
 */
final class Listeners {
    static final String PAGES = "pages";
    static final String COURSES = "courses";
    private static final int TRIES = 50;

    private Listeners() {}

    /** Takes the port, or the next free one after it. */
    static ServerConnector open(Server server, String name, String bind, int wanted) {
        for (int port = wanted; ; port++) {
            ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(configuration()));
            connector.setName(name);
            connector.setHost(bind);
            connector.setPort(port);
            try {
                connector.open();
                server.addConnector(connector);
                return connector;
            } catch (IOException taken) {
                connector.close();
                if (!isTaken(taken) || wanted == 0 || port - wanted >= TRIES) {
                    throw new UncheckedIOException("cannot listen on " + bind + ":" + port, taken);
                }
            }
        }
    }

    private static boolean isTaken(IOException failure) {
        return failure instanceof BindException || failure.getCause() instanceof BindException;
    }

    private static HttpConfiguration configuration() {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        return configuration;
    }
}
