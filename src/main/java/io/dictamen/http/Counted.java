package io.dictamen.http;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the metrics tell apart: nothing that a caller can make up, else each word sent would be a series of its own. */
public final class Counted {
    // Micrometer counts together what has the same one; Quarkus REST writes over it where it finds a resource.
    private static final String TEMPLATE = "UrlPathTemplate";
    private static final String ANOTHER = "/{otra}";
    private static final Set<String> OF_QUARKUS =
            Set.of("/q/health", "/q/health/live", "/q/health/ready", "/q/health/started", "/q/openapi", "/q/metrics");
    private static final Set<String> METHODS = Stream.of(
                    HttpMethod.GET,
                    HttpMethod.HEAD,
                    HttpMethod.POST,
                    HttpMethod.PUT,
                    HttpMethod.DELETE,
                    HttpMethod.PATCH,
                    HttpMethod.OPTIONS)
            .map(HttpMethod::name)
            .collect(Collectors.toUnmodifiableSet());

    private Counted() {}

    /** With all the addresses that nobody serves, until somebody does. */
    static void asAnother(RoutingContext context) {
        as(context, OF_QUARKUS.contains(context.normalizedPath()) ? context.normalizedPath() : ANOTHER);
    }

    /** With all the addresses of that form. */
    public static void as(RoutingContext context, String template) {
        ((HttpServerRequestInternal) context.request()).context().putLocal(TEMPLATE, template);
    }

    /** Methods that nobody knows are counted nowhere. */
    @Singleton
    static final class Methods {
        @Produces
        @Singleton
        MeterFilter known() {
            return MeterFilter.deny(Methods::isMadeUp);
        }

        private static boolean isMadeUp(Meter.Id id) {
            String method = id.getName().equals("http.server.requests") ? id.getTag("method") : null;
            return method != null && !METHODS.contains(method);
        }
    }
}
