package org.leaplms.xapi.lrs.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leaplms.xapi.lrs.Caller;
import org.leaplms.xapi.lrs.Lrs;
import org.leaplms.xapi.lrs.RefusedException;
import org.leaplms.xapi.lrs.RefusedException.Reason;
import org.leaplms.xapi.lrs.access.Authenticator;
import org.leaplms.xapi.lrs.access.RateLimit;
import org.leaplms.xapi.lrs.ops.Health;
import org.leaplms.xapi.lrs.ops.StatementFeed;
import org.leaplms.xapi.lrs.spi.DocumentKind;
import org.leaplms.xapi.lrs.spi.StoreError;
import org.leaplms.xapi.lrs.spi.StoreException;
import org.leaplms.xapi.model.Finding;
import org.leaplms.xapi.model.Requirement;
import org.leaplms.xapi.model.XapiVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The xAPI resources of a record store over HTTP. Speaks 1.0.3 and 2.0 by what each request asks for. Safe for use by several
 * threads; blocks while the store works.
 */
public final class LrsHttp {
    static final String VERSION_HEADER = "X-Experience-API-Version";
    static final String CONSISTENT_THROUGH = "X-Experience-API-Consistent-Through";

    /** The label of answers to requests that name no version: the one value that readers of either version take for a refusal. */
    private static final String UNVERSIONED = "0.95";

    private static final Logger LOG = LoggerFactory.getLogger(LrsHttp.class);

    private final Lrs lrs;
    private final Authenticator authenticator;
    private final RateLimit rates;
    private final LrsLimits limits;
    private final Cors cors;
    private final LrsMetrics metrics;
    private final Map<String, Resource> added;
    private final Map<String, Resource> resources;

    private LrsHttp(
            Lrs lrs,
            Authenticator authenticator,
            RateLimit rates,
            LrsLimits limits,
            Cors cors,
            LrsMetrics metrics,
            Map<String, Resource> added) {
        this.lrs = lrs;
        this.authenticator = authenticator;
        this.rates = rates;
        this.limits = limits;
        this.cors = cors;
        this.metrics = metrics;
        this.added = added;
        this.resources = new HashMap<>(added);
        resources.put("/statements", new StatementsResource(lrs, limits));
        resources.put("/activities/state", new DocumentResource(lrs, limits, DocumentKind.STATE));
        resources.put("/activities/profile", new DocumentResource(lrs, limits, DocumentKind.ACTIVITY_PROFILE));
        resources.put("/agents/profile", new DocumentResource(lrs, limits, DocumentKind.AGENT_PROFILE));
        resources.put("/activities", new ActivitiesResource(lrs));
        resources.put("/agents", new AgentsResource(lrs));
        resources.put("/about", new AboutResource());
    }

    /** With the usual limits, the rates that credentials allow, no other origins. */
    public static LrsHttp of(Lrs lrs, Authenticator authenticator) {
        RateLimit rates = RateLimit.ofCallers(lrs.clock());
        return new LrsHttp(lrs, authenticator, rates, LrsLimits.DEFAULT, Cors.NONE, LrsMetrics.NONE, Map.of());
    }

    public LrsHttp rates(RateLimit value) {
        return new LrsHttp(lrs, authenticator, value, limits, cors, metrics, added);
    }

    public LrsHttp limits(LrsLimits value) {
        return new LrsHttp(lrs, authenticator, rates, value, cors, metrics, added);
    }

    public LrsHttp cors(Cors value) {
        return new LrsHttp(lrs, authenticator, rates, limits, value, metrics, added);
    }

    public LrsHttp metrics(LrsMetrics value) {
        return new LrsHttp(lrs, authenticator, rates, limits, cors, value, added);
    }

    /** Also serves new statements as server-sent events under {@code /stream}; the feed is a listener of the record store. */
    public LrsHttp stream(StatementFeed value) {
        return with("/stream", new StreamResource(lrs, value));
    }

    /** Also tells probes under {@code /health}, without credentials, whether the record store works. */
    public LrsHttp health(Health value) {
        return with("/health", new HealthResource(value));
    }

    private LrsHttp with(String path, Resource resource) {
        Map<String, Resource> more = new HashMap<>(added);
        more.put(path, resource);
        return new LrsHttp(lrs, authenticator, rates, limits, cors, metrics, more);
    }

    /** Answers a request; every fault of the sender and of the store becomes an answer too. */
    public LrsResponse handle(LrsRequest request) {
        long start = System.nanoTime();
        LrsResponse response = answer(request);
        String path = resources.containsKey(request.path()) ? request.path() : "other";
        metrics.answered(request.method(), path, response.status(), System.nanoTime() - start);
        return response;
    }

    private LrsResponse answer(LrsRequest request) {
        String origin = request.header("origin");
        if ("OPTIONS".equals(request.method())) {
            return cors.decorate(origin, cors.preflight());
        }
        Answering answering = new Answering(request);
        LrsResponse response;
        try {
            response = answering.answer();
        } catch (RefusedException e) {
            response = Errors.of(e, request);
        } catch (StoreException e) {
            response = store(e, request);
        } catch (UncheckedIOException | IOException e) {
            LOG.warn("LRS-BODY A request body could not be read; check the network", e);
            response = Errors.of(RefusedException.invalid(Requirement.BODY, ""), request);
        } catch (RuntimeException e) {
            LOG.error("LRS-INTERNAL A request failed inside the record store; report this with its stack", e);
            response = Errors.of(500, Requirement.UNAVAILABLE, request);
        }
        return cors.decorate(origin, answering.finish(response));
    }

    private static LrsResponse store(StoreException e, LrsRequest request) {
        if (e.error() == StoreError.CURSOR) {
            return Errors.of(RefusedException.invalid(Requirement.CURSOR, ""), request);
        }
        LOG.warn("LRS-STORE {} The store could not answer; check the database", e.error(), e);
        return Errors.of(e.error() == StoreError.UNAVAILABLE ? 503 : 500, Requirement.UNAVAILABLE, request);
    }

    /** What is known so far of one request, also when it fails. */
    private final class Answering {
        private final LrsRequest outer;
        private @Nullable Caller caller;
        private String label = UNVERSIONED;
        private boolean statements;
        private final List<Finding> mended = new ArrayList<>();

        Answering(LrsRequest outer) {
            this.outer = outer;
        }

        LrsResponse answer() throws IOException {
            label(outer);
            boolean head = "HEAD".equals(outer.method());
            AlternateSyntax.Unwrapped unwrapped = AlternateSyntax.unwrap(outer, limits);
            LrsRequest request = unwrapped.request();
            label(request);
            statements = "/statements".equals(request.path()) && "GET".equals(method(request));
            Resource resource = resources.get(request.path());
            if (resource == null) {
                throw RefusedException.of(Reason.NOT_FOUND, Requirement.NO_RESOURCE, request.path());
            }
            if (!resource.open()) {
                authenticate(request);
            }
            XapiVersion version = version(request, resource.open());
            LrsRequest effective = new LrsRequest(
                    method(request),
                    request.endpoint(),
                    request.path(),
                    request.query(),
                    request.headers(),
                    bounded(request));
            return resource.answer(new Exchange(effective, unwrapped.parameters(), caller, version, head, mended));
        }

        private InputStream bounded(LrsRequest request) {
            long most = caller == null ? 0 : caller.allowance().bodyBytes();
            return most == 0 ? request.body() : Bodies.bounded(request.body(), most);
        }

        private void label(LrsRequest request) {
            String header = request.header(VERSION_HEADER);
            if (header != null) {
                Optional<XapiVersion> known = XapiVersion.ofHeader(header.strip());
                XapiVersion nearest = header.startsWith("2") ? XapiVersion.V2_0 : XapiVersion.V1_0_3;
                label = known.orElse(nearest).label();
            }
        }

        private String method(LrsRequest request) {
            return "HEAD".equals(request.method()) ? "GET" : request.method();
        }

        private XapiVersion version(LrsRequest request, boolean open) {
            String header = request.header(VERSION_HEADER);
            Optional<XapiVersion> known = header == null ? Optional.empty() : XapiVersion.ofHeader(header.strip());
            if (known.isPresent() || open && header == null) {
                return known.orElse(XapiVersion.V1_0_3);
            }
            Finding finding = header == null
                    ? new Finding(Requirement.HEADER_MISSING, "", "")
                    : new Finding(Requirement.HEADER_VERSION, "", header);
            if (caller == null || !caller.lenient()) {
                throw RefusedException.of(Reason.INVALID, List.of(finding));
            }
            mended.add(finding);
            label = XapiVersion.V1_0_3.label();
            return XapiVersion.V1_0_3;
        }

        private void authenticate(LrsRequest request) {
            String authorization = request.header("authorization");
            Caller known = authorization == null
                    ? null
                    : authenticator.authenticate(authorization).orElse(null);
            if (known == null) {
                throw RefusedException.of(Reason.UNAUTHORIZED, Requirement.UNAUTHORIZED, "");
            }
            caller = known;
            int wait = rates.take(known);
            if (wait > 0) {
                throw RefusedException.of(Reason.TOO_MANY, Requirement.TOO_MANY_REQUESTS, Integer.toString(wait));
            }
        }

        LrsResponse finish(LrsResponse response) {
            LrsResponse labelled = response.with(VERSION_HEADER, label);
            boolean needsInstant = statements && !labelled.headers().containsKey(CONSISTENT_THROUGH);
            if (needsInstant) {
                labelled = labelled.with(CONSISTENT_THROUGH, consistentThrough().toString());
            }
            return labelled;
        }

        private Instant consistentThrough() {
            Caller known = caller;
            try {
                return known == null ? Instant.EPOCH : lrs.consistentThrough(known);
            } catch (RuntimeException e) {
                LOG.debug("LRS-CONSISTENT The store could not say up to when it is consistent", e);
                return Instant.EPOCH;
            }
        }
    }
}
