package org.leaplms.examples.standalone;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.MultipartConfigElement;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;
import org.leaplms.examples.standalone.web.CourseNotes;
import org.leaplms.examples.standalone.web.HostServlet;
import org.leaplms.examples.standalone.web.SecurityFilter;
import org.leaplms.examples.standalone.web.StaticFiles;
import org.leaplms.lms.LeapLms;
import org.leaplms.lms.servlet.LeapServlet;
import org.leaplms.xapi.lrs.access.Credentials;

/** The running host: web server, engine, pages. Closing it stops all three. */
public final class StandaloneHost implements AutoCloseable {
    private static final long LARGEST_UPLOAD = 512L * 1024 * 1024;
    private static final int SESSION_SECONDS = 8 * 60 * 60;

    private final Server server;
    private final LeapLms lms;
    private final URI address;
    private final Credentials.Issued reader;
    private final ScheduledExecutorService housekeeping;

    private StandaloneHost(
            Server server, LeapLms lms, URI address, Credentials.Issued reader, ScheduledExecutorService housekeeping) {
        this.housekeeping = housekeeping;
        this.server = server;
        this.lms = lms;
        this.address = address;
        this.reader = reader;
    }

    /**
     * Listens, opens the engine, imports the demonstration module, serves.
     *
     * @throws Exception if something of this cannot be done; nothing is left open then
     */
    public static StandaloneHost start(Settings settings) throws Exception {
        Files.createDirectories(settings.data());
        Server server = new Server();
        ServerConnector pages = Listeners.open(server, Listeners.PAGES, settings.bind(), settings.port());
        int next = settings.port() == 0 ? 0 : pages.getLocalPort() + 1;
        URI player = origin(settings, Listeners.open(server, Listeners.COURSES, settings.bind(), next));
        ScheduledExecutorService housekeeping = Executors.newSingleThreadScheduledExecutor(StandaloneHost::thread);
        LeapLms lms = LeapLms.builder()
                .directory(settings.data())
                .baseUrl(player.resolve("/leap"))
                .housekeeping(housekeeping, Duration.ofMinutes(1))
                .build();
        try {
            RecordAccess access = RecordAccess.open(lms);
            CourseNotes notes = DemoCourses.importInto(lms);
            server.setHandler(
                    new ContextHandlerCollection(pages(lms, notes, access, player, settings.data()), courses(lms)));
            server.start();
            return new StandaloneHost(server, lms, origin(settings, pages), access.reader(), housekeeping);
        } catch (Exception failure) {
            server.stop();
            lms.close();
            housekeeping.shutdown();
            throw failure;
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "leap-housekeeping");
        thread.setDaemon(true);
        return thread;
    }

    /** Where to begin. */
    public URI address() {
        return address;
    }

    /** Where the learning records are read with xAPI. */
    public URI records() {
        return address.resolve("/xapi/statements");
    }

    /** The credential that reads them, made at this start and kept nowhere. */
    public Credentials.Issued reader() {
        return reader;
    }

    /** The engine behind the pages. */
    public LeapLms lms() {
        return lms;
    }

    /** Waits until the host is stopped. */
    public void join() throws InterruptedException {
        server.join();
    }

    /** Lets requests end, then closes the engine; everything acknowledged is on disk. */
    @Override
    public void close() {
        try (lms) {
            housekeeping.shutdown();
            server.stop();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (Exception failure) {
            throw new IllegalStateException("the web server did not stop cleanly", failure);
        }
    }

    private static URI origin(Settings settings, ServerConnector connector) {
        boolean loopback =
                settings.bind().equals("127.0.0.1") || settings.bind().equals("0.0.0.0");
        String name = loopback ? "localhost" : settings.bind();
        return URI.create("http://" + name + ":" + connector.getLocalPort() + "/");
    }

    private static ServletContextHandler pages(
            LeapLms lms, CourseNotes notes, RecordAccess access, URI player, Path data) {
        ServletContextHandler context = new ServletContextHandler("/", ServletContextHandler.SESSIONS);
        context.setVirtualHosts(List.of("@" + Listeners.PAGES));
        context.getSessionHandler().setHttpOnly(true);
        context.getSessionHandler().setSameSite(HttpCookie.SameSite.LAX);
        context.getSessionHandler().setMaxInactiveInterval(SESSION_SECONDS);
        String origin = player.toString().substring(0, player.toString().length() - 1);
        context.addFilter(new FilterHolder(new SecurityFilter(origin)), "/*", EnumSet.of(DispatcherType.REQUEST));
        context.addServlet(new ServletHolder(new StaticFiles()), "/assets/*");
        context.addServlet(new ServletHolder(access.servlet()), "/xapi/*");
        ServletHolder host = new ServletHolder(new HostServlet(lms, notes, ZoneId.systemDefault(), LARGEST_UPLOAD));
        host.getRegistration()
                .setMultipartConfig(new MultipartConfigElement(
                        data.toAbsolutePath().toString(), LARGEST_UPLOAD, LARGEST_UPLOAD + 65536, 65536));
        context.addServlet(host, "/*");
        return context;
    }

    private static ServletContextHandler courses(LeapLms lms) {
        ServletContextHandler context = new ServletContextHandler("/", ServletContextHandler.NO_SESSIONS);
        context.setVirtualHosts(List.of("@" + Listeners.COURSES));
        context.addServlet(new ServletHolder(new LeapServlet(lms)), "/leap/*");
        return context;
    }
}
