package org.leaplms.xapi.lrs.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import gov.adlnet.xapi.client.ActivityClient;
import gov.adlnet.xapi.client.AgentClient;
import gov.adlnet.xapi.client.StatementClient;
import gov.adlnet.xapi.model.Activity;
import gov.adlnet.xapi.model.ActivityState;
import gov.adlnet.xapi.model.Agent;
import gov.adlnet.xapi.model.AgentProfile;
import gov.adlnet.xapi.model.Statement;
import gov.adlnet.xapi.model.StatementReference;
import gov.adlnet.xapi.model.Verb;
import gov.adlnet.xapi.model.Verbs;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.leaplms.xapi.lrs.servlet.LrsServlet;

/**
 * ADL's own Java client, which nobody here wrote, speaks to the record store in a servlet container. (It sends braces
 * unencoded in queries, which the JDK's server refuses before anybody else sees them.)
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@NullUnmarked
class JxapiClientTest {
    private final Server server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    private String url;

    @BeforeAll
    void start() throws Exception {
        ServletContextHandler context = new ServletContextHandler("/host");
        context.addServlet(new ServletHolder(new LrsServlet(ServedLrs.http())), "/xapi/*");
        server.setHandler(context);
        server.start();
        url = "http://127.0.0.1:" + server.getURI().getPort() + "/host/xapi/";
    }

    @AfterAll
    void stop() throws Exception {
        server.stop();
    }

    private StatementClient statements() throws Exception {
        return new StatementClient(url, ServedLrs.KEY, ServedLrs.SECRET);
    }

    private static Statement statement(String who, String activity) {
        return new Statement(
                new Agent("A", "mailto:" + who + "@example.org"), Verbs.experienced(), new Activity(activity));
    }

    @Test
    void storesAndReadsStatements() throws Exception {
        String id = statements().postStatement(statement("one", "http://example.org/one"));

        assertThat(statements().getStatement(id).getActor().getMbox()).isEqualTo("mailto:one@example.org");
        assertThat(statements()
                        .filterByActivity("http://example.org/one")
                        .getStatements()
                        .getStatements())
                .hasSize(1);
        assertThat(statements().getStatement(id).getStored()).isNotEmpty();
    }

    @Test
    void putsUnderAnId() throws Exception {
        Statement put = statement("put", "http://example.org/put");
        String id = put.getId();

        assertThat(statements().putStatement(put, id)).isTrue();
        assertThat(statements().getStatement(id).getId()).isEqualTo(id);
    }

    @Test
    void walksThroughPages() throws Exception {
        ArrayList<Statement> many = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            many.add(statement("many", "http://example.org/many"));
        }
        List<String> ids = statements().postStatements(many);
        var page = statements()
                .filterByActivity("http://example.org/many")
                .limitResults(2)
                .getStatements();
        List<String> seen = new ArrayList<>();
        page.getStatements().forEach(s -> seen.add(s.getId()));
        while (page.hasMore()) {
            assertThat(page.getMore()).startsWith("/host/xapi/statements?");
            page = statements().getStatements(page.getMore().substring("/host/xapi".length()));
            page.getStatements().forEach(s -> seen.add(s.getId()));
        }

        assertThat(seen).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void voids() throws Exception {
        String id = statements().postStatement(statement("void", "http://example.org/void"));
        statements()
                .postStatement(new Statement(
                        new Agent("A", "mailto:v@example.org"),
                        new Verb("http://adlnet.gov/expapi/verbs/voided"),
                        new StatementReference(id)));

        assertThat(statements().getVoided(id).getId()).isEqualTo(id);
    }

    @Test
    void keepsState() throws Exception {
        ActivityClient client = new ActivityClient(url, ServedLrs.KEY, ServedLrs.SECRET);
        Agent agent = new Agent("A", "mailto:state@example.org");
        ActivityState state = new ActivityState("http://example.org/state", "bookmark", agent);
        JsonObject content = new JsonObject();
        content.addProperty("page", 7);
        state.setState(content);

        assertThat(client.postActivityState(state)).isTrue();
        assertThat(client.getActivityState(state).get("page").getAsInt()).isEqualTo(7);
        assertThat(client.getActivityStates("http://example.org/state", agent, null, null))
                .hasSize(1);
        assertThat(client.deleteActivityState(state)).isTrue();
    }

    @Test
    void keepsProfilesAndKnowsPersons() throws Exception {
        AgentClient client = new AgentClient(url, ServedLrs.KEY, ServedLrs.SECRET);
        Agent agent = new Agent("A", "mailto:profile@example.org");
        AgentProfile profile = new AgentProfile(agent, "settings");
        JsonObject content = new JsonObject();
        content.addProperty("language", "fr");
        profile.setProfile(content);
        HashMap<String, String> create = new HashMap<>();
        create.put("ifNoneMatch", "*");

        assertThat(client.putAgentProfile(profile, create)).isTrue();
        assertThat(client.getAgentProfile(profile)
                        .getAsJsonObject()
                        .get("language")
                        .getAsString())
                .isEqualTo("fr");
        assertThat(client.getPerson(agent).getMbox()).containsExactly("mailto:profile@example.org");
    }
}
