package io.dictamen.access;

import io.dictamen.problem.Counted;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** What holds for every call, whoever serves it: the headers of the answer, and what stops a caller who is known. */
@Singleton
class CallerGate {
    private static final int BEFORE_ALL = Integer.MIN_VALUE;
    // Quarkus asks who calls at -200, and whether they may at -100.
    private static final int ONCE_KNOWN = -150;
    private static final Set<String> TO_CHANGE_A_PASSWORD = Set.of("/api/v1/sesion", "/api/v1/sesion/clave");
    // Calls of one caller in a second: far more than the tills of a house make, and far less than can be answered.
    private static final int A_FLOOD = 5_000;
    private static final String HEALTH = "/q/health";

    private static final List<Header> ALWAYS = List.of(
            Header.of("X-Content-Type-Options", "nosniff"),
            Header.of("X-Frame-Options", "DENY"),
            Header.of("Referrer-Policy", "no-referrer"),
            // Nothing that is answered here is a page; the report's drawing has styles.
            Header.of(
                    "Content-Security-Policy",
                    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"));
    private static final Header NOT_KEPT = Header.of("Cache-Control", "no-store");
    private static final Header ENCRYPTED = Header.of("Strict-Transport-Security", "max-age=31536000");

    /** A header as it is written to the wire, so that nothing is left to encode. */
    private record Header(CharSequence name, CharSequence value) {
        static Header of(String name, String value) {
            return new Header(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value));
        }

        void set(MultiMap headers) {
            headers.set(name, value);
        }
    }

    private final PerSecond calls;

    @Inject
    CallerGate(AccessConfig config, Clock clock) {
        this.calls = new PerSecond(config.porSegundo().orElse(A_FLOOD), clock);
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_ALL).handler(CallerGate::secure);
        router.route().order(ONCE_KNOWN).handler(this::stop);
    }

    private static void secure(RoutingContext context) {
        MultiMap headers = context.response().headers();
        Counted.asAnother(context);
        ALWAYS.forEach(header -> header.set(headers));
        if (context.normalizedPath().startsWith("/api/")) {
            NOT_KEPT.set(headers);
        }
        if (context.request().isSSL()) {
            ENCRYPTED.set(headers);
        }
        context.next();
    }

    private void stop(RoutingContext context) {
        if (context.user() instanceof QuarkusHttpUser user) {
            SecurityIdentity caller = user.getSecurityIdentity();
            String path = context.normalizedPath();
            boolean allowed = TO_CHANGE_A_PASSWORD.contains(path) || path.startsWith(HEALTH);
            if (caller.getAttribute(CallerMechanism.MUST_CHANGE) != null && !allowed) {
                context.fail(AccessProblems.mustChange());
                return;
            }
            if (!calls.admits(caller.getPrincipal().getName())) {
                context.fail(AccessProblems.tooFast(calls.most()));
                return;
            }
        }
        context.next();
    }
}
