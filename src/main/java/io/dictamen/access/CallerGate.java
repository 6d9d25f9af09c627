package io.dictamen.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Set;

/** What stops a caller who is known, whoever serves the call. */
@Singleton
class CallerGate {
    // Quarkus asks who calls at -200, and whether they may at -100.
    private static final int ONCE_KNOWN = -150;
    private static final Set<String> TO_CHANGE_A_PASSWORD =
            Set.of("/api/v1/sesion", "/api/v1/sesion/clave", "/consola/clave", "/consola/salir");
    // Calls of one caller in a second: far more than the tills of a house make, and far less than can be answered.
    private static final int A_FLOOD = 5_000;
    private static final String HEALTH = "/q/health";
    private static final String ASSETS = "/consola/recursos/";

    private final PerSecond calls;

    CallerGate(AccessConfig config, Clock clock) {
        this.calls = new PerSecond(config.porSegundo().orElse(A_FLOOD), clock);
    }

    void register(@Observes Router router) {
        router.route().order(ONCE_KNOWN).handler(this::stop);
    }

    private void stop(RoutingContext context) {
        if (context.user() instanceof QuarkusHttpUser user) {
            SecurityIdentity caller = user.getSecurityIdentity();
            String path = context.normalizedPath();
            boolean allowed = TO_CHANGE_A_PASSWORD.contains(path) || path.startsWith(HEALTH) || path.startsWith(ASSETS);
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
