package io.dictamen.http;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Reads the bodies for the resources, so that no thread waits for a caller who sends slowly. Of an unknown caller only a
 * login is read.
 */
@Singleton
final class BodyRoute {
    // But for the headers that every answer has.
    private static final int BEFORE_ALL = Integer.MIN_VALUE + 1;
    // Quarkus refuses large bodies at -2, after it has asked who calls.
    private static final int BEFORE_THE_LIMIT = -3;
    private static final int AFTER_THE_LIMIT = -1;
    private static final String AS_IT_COMES = "dictamen.como-llega";
    private static final Set<String> LOGINS =
            Set.of("/api/v1/sesion", "/api/v1/sesion/enlace", "/consola/entrar", "/consola/enlace");
    private static final List<String> WITH_BODIES = List.of("/api/*", "/consola/*");

    private final BodyLimits limits;
    private final Uploads uploads;

    BodyRoute(BodyLimits limits, Uploads uploads) {
        this.limits = limits;
        this.uploads = uploads;
    }

    void register(@Observes Router router) {
        for (String path : WITH_BODIES) {
            router.route(path).order(BEFORE_ALL).handler(this::refuseTooLarge);
            router.post(path).order(BEFORE_THE_LIMIT).handler(this::hideLength);
            router.route(path).order(AFTER_THE_LIMIT).handler(this::read);
        }
    }

    private void refuseTooLarge(RoutingContext context) {
        if (limits.tooLarge(context.normalizedPath(), BodyLimit.announced(context.request()))) {
            context.fail(413);
        } else {
            context.next();
        }
    }

    /** A file may be of any length: whoever reads it counts. */
    private void hideLength(RoutingContext context) {
        if (limits.of(context.normalizedPath()) == null) {
            ConnectionGuard.of(context.request().connection()).ifPresent(ConnectionGuard::bodyMayTakeItsTime);
            context.request().headers().remove(HttpHeaders.CONTENT_LENGTH);
            context.put(AS_IT_COMES, true);
        }
        context.next();
    }

    private void read(RoutingContext context) {
        String path = context.normalizedPath();
        if (context.remove(AS_IT_COMES) != null) {
            context.remove(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY);
            if (uploads.enter(context)) {
                context.next();
            }
            return;
        }
        BodyLimit limit = hasBody(context.request()) ? limits.of(path) : null;
        if (limit == null || !Callers.isKnown(context) && !LOGINS.contains(path)) {
            context.next();
        } else if (Context.isOnEventLoopThread()) {
            read(context, limit);
        } else {
            // Who calls was looked up on another thread.
            ((HttpServerRequestInternal) context.request()).context().runOnContext(nothing -> read(context, limit));
        }
    }

    private static void read(RoutingContext context, BodyLimit limit) {
        limit.read(context, body -> {
            ((RoutingContextInternal) context).setBody(body);
            context.next();
        });
    }

    private static boolean hasBody(HttpServerRequest request) {
        return BodyLimit.announced(request) > 0 || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    /** Hands a resource the body that was read. */
    static final class HandOver {
        @ServerRequestFilter(nonBlocking = true)
        void handOver(ContainerRequestContext request, RoutingContext context) {
            Buffer body = context.body().buffer();
            if (body != null) {
                request.setEntityStream(new ByteArrayInputStream(body.getBytes()));
            }
        }
    }
}
