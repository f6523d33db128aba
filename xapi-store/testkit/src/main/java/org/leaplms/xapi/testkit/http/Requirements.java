package org.leaplms.xapi.testkit.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.leaplms.xapi.model.XapiVersion;

/** Collects checks by requirement. */
final class Requirements {
    /** One thing to try, in one or both versions. */
    record Check(String id, String title, Set<XapiVersion> versions, Consumer<Lab> body) {}

    private static final Set<XapiVersion> BOTH = Set.of(XapiVersion.values());

    private final List<Check> checks = new ArrayList<>();

    Requirements both(int id, String title, Consumer<Lab> body) {
        return add(id, title, BOTH, body);
    }

    Requirements only103(int id, String title, Consumer<Lab> body) {
        return add(id, title, Set.of(XapiVersion.V1_0_3), body);
    }

    Requirements only20(String id, String title, Consumer<Lab> body) {
        checks.add(new Check(id, title, Set.of(XapiVersion.V2_0), body));
        return this;
    }

    private Requirements add(int id, String title, Set<XapiVersion> versions, Consumer<Lab> body) {
        checks.add(new Check(String.format("XAPI-%05d", id), title, versions, body));
        return this;
    }

    /** These statements are refused with 400 and not kept. */
    Requirements refuse(int id, String title, String... statements) {
        for (int i = 0; i < statements.length; i++) {
            String statement = statements[i];
            String name = statements.length == 1 ? title : title + " (" + (i + 1) + ")";
            both(id, name, lab -> {
                lab.post(statement).is(400).hasError();
                lab.post(Samples.inside(statement)).is(400);
            });
        }
        return this;
    }

    /** These statements are refused with 400; as SubStatement they have no meaning. */
    Requirements refuseOutside(int id, String title, String... statements) {
        for (String statement : statements) {
            both(id, title, lab -> lab.post(statement).is(400).hasError());
        }
        return this;
    }

    /** These statements are taken and come back as they were. */
    Requirements accept(int id, String title, String... statements) {
        for (int i = 0; i < statements.length; i++) {
            String statement = statements[i];
            String name = statements.length == 1 ? title : title + " (" + (i + 1) + ")";
            both(id, name, lab -> {
                String uuid = lab.stored(statement);
                lab.get("/statements", "statementId", uuid).is(200).holdsAll(statement);
                lab.post(Samples.inside(statement)).is(200);
            });
        }
        return this;
    }

    List<Check> checks() {
        return checks;
    }
}
