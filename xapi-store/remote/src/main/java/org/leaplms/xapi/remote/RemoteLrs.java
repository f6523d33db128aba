package org.leaplms.xapi.remote;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.lrs.spi.Attachment;
import org.leaplms.xapi.lrs.spi.StoreError;
import org.leaplms.xapi.lrs.spi.StoreException;
import org.leaplms.xapi.lrs.spi.StoredStatement;
import org.leaplms.xapi.lrs.spi.Tenant;

/**
 * The door to another LRS: where it is, who we are there, which version of xAPI it speaks. Thread-safe; holds nothing open but what
 * the given {@link HttpClient} holds.
 */
public final class RemoteLrs implements ForwardTarget {
    private final RemoteClient client;
    private final Tenant tenant;

    private RemoteLrs(RemoteClient client, Tenant tenant) {
        this.client = client;
        this.tenant = tenant;
    }

    /**
     * @param endpoint the LRS's endpoint, the part before {@code /statements}
     * @return a builder
     */
    public static Builder at(URI endpoint) {
        return new Builder(endpoint);
    }

    /** @return its statements */
    public RemoteStatementStore statements() {
        return new RemoteStatementStore(client, tenant);
    }

    /** @return its documents */
    public RemoteDocumentStore documents() {
        return new RemoteDocumentStore(client, tenant);
    }

    @Override
    public Optional<String> deliver(List<StoredStatement> statements, List<Attachment> attachments) {
        RemoteClient.Answer answer = client.send(StatementBody.post(
                client.to("statements", Map.of()),
                statements.stream().map(StoredStatement::text).toList(),
                attachments));
        if (answer.status() == 200 || answer.status() == 204) {
            return Optional.empty();
        }
        StoreException refusal = answer.unexpected();
        if (refusal.error() == StoreError.UNAVAILABLE) {
            throw refusal;
        }
        return Optional.of(String.valueOf(refusal.getMessage()));
    }

    /** Builds the door; not thread-safe. */
    public static final class Builder {
        private final URI endpoint;
        private @Nullable String authorization;
        private String version = "1.0.3";
        private Tenant tenant = Tenant.DEFAULT;
        private Duration timeout = Duration.ofSeconds(30);
        private @Nullable HttpClient client;

        private Builder(URI endpoint) {
            String text = endpoint.toString();
            this.endpoint = URI.create(text.endsWith("/") ? text : text + "/");
        }

        /**
         * @param key user name of HTTP Basic
         * @param secret its password
         * @return this
         */
        public Builder basic(String key, String secret) {
            byte[] both = (key + ":" + secret).getBytes(StandardCharsets.UTF_8);
            return authorization("Basic " + Base64.getEncoder().encodeToString(both));
        }

        /**
         * @param value the whole {@code Authorization} header, for example {@code Bearer …}
         * @return this
         */
        public Builder authorization(String value) {
            authorization = value;
            return this;
        }

        /**
         * @param value {@code X-Experience-API-Version} to send. Default {@code 1.0.3}
         * @return this
         */
        public Builder version(String value) {
            version = value;
            return this;
        }

        /**
         * @param value the one tenant this credential stands for; calls for another are refused. Default {@link Tenant#DEFAULT}
         * @return this
         */
        public Builder tenant(Tenant value) {
            tenant = value;
            return this;
        }

        /**
         * @param value how long to wait for an answer. Default 30 seconds
         * @return this
         */
        public Builder timeout(Duration value) {
            timeout = value;
            return this;
        }

        /**
         * @param value the host's client, with its executor, proxy and trust. Default: the JDK's default client
         * @return this
         */
        public Builder client(HttpClient value) {
            client = value;
            return this;
        }

        /** @return the door; nothing is asked of the LRS yet */
        public RemoteLrs build() {
            HttpClient http = client != null
                    ? client
                    : HttpClient.newBuilder()
                            .version(HttpClient.Version.HTTP_1_1)
                            .connectTimeout(timeout)
                            .build();
            String who = Objects.requireNonNull(authorization, "a credential is needed");
            return new RemoteLrs(new RemoteClient(http, endpoint, who, version, timeout), tenant);
        }
    }
}
