package org.leaplms.examples.standalone;

import java.io.PrintStream;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.leaplms.examples.standalone.people.DemoPeople;
import org.leaplms.examples.standalone.text.Language;
import org.leaplms.examples.standalone.text.Messages;

/** Starts the host, says where it is, and runs until it is stopped. */
public final class Main {
    private Main() {}

    /** @param arguments see {@link Settings} */
    public static void main(String[] arguments) throws Exception {
        Language language = Language.of(Locale.getDefault().toLanguageTag()).orElse(Language.EN);
        Messages messages = Messages.of(language, ZoneId.systemDefault());
        Settings settings = Settings.of(List.of(arguments), System.getenv());
        System.out.println(messages.get("start.wait"));
        StandaloneHost host = StandaloneHost.start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(host::close, "leap-stop"));
        announce(host, settings, messages, System.out);
        host.join();
    }

    private static void announce(StandaloneHost host, Settings settings, Messages messages, PrintStream out) {
        String people = DemoPeople.all().stream()
                .map(person -> person.name() + " ("
                        + messages.get(person.profession().key()).toLowerCase(Locale.ROOT) + ")")
                .collect(Collectors.joining(", "));
        out.println();
        out.println(messages.get("start.open", host.address()));
        out.println(messages.get("start.people", people));
        out.println(messages.get("start.records", host.records()));
        out.println(messages.get("start.user", host.reader().credential().key()));
        out.println(messages.get("start.password", host.reader().secret()));
        out.println(messages.get("start.data", settings.data().toAbsolutePath()));
        out.println(messages.get("start.stop"));
        out.flush();
    }
}
