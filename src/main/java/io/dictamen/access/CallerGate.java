package io.dictamen.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;

/** What holds for every call, whoever serves it: the headers of the answer, and what stops a caller who is known. */
@Singleton
class CallerGate {
    private static final int BEFORE_ALL = Integer.MIN_VALUE;
    // Quarkus asks who calls at -200, and whether they may at -100.
    private static final int ONCE_KNOWN = -150;
    private static final Set<String> TO_CHANGE_A_PASSWORD = Set.of("/api/v1/sesion", "/api/v1/sesion/clave");
    private static final String HEALTH = "/q/health";

    private final KeyRate rate;

    @Inject
    CallerGate(KeyRate rate) {
        this.rate = rate;
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_ALL).handler(CallerGate::secure);
        router.route().order(ONCE_KNOWN).handler(this::stop);
    }

    private static void secure(RoutingContext context) {
        MultiMap headers = context.response().headers();
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        // Nothing that is answered here is a page; the report's drawing has styles.
        headers.set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
        if (context.normalizedPath().startsWith("/api/")) {
            headers.set("Cache-Control", "no-store");
        }
        if (context.request().isSSL()) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
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
            if (caller.getAttribute(CallerMechanism.KEY) != null
                    && !rate.admits(caller.getPrincipal().getName())) {
                context.fail(AccessProblems.tooFast(rate.perSecond()));
                return;
            }
        }
        context.next();
    }
}
