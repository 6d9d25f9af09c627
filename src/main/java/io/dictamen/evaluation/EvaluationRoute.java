package io.dictamen.evaluation;

import io.dictamen.access.Rol;
import io.dictamen.decision.Decision;
import io.dictamen.http.Accept;
import io.dictamen.http.Addresses;
import io.dictamen.http.BodyLimit;
import io.dictamen.http.BodyLimits;
import io.dictamen.http.Counted;
import io.dictamen.http.Problems;
import io.dictamen.release.ActiveRelease;
import io.dictamen.rulebase.RuleBase;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityRecorder;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.net.impl.URIDecoder;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /api/v1/decisiones/{nombre}}. Below JAX-RS, which does much for every call that a decision has no need of
 * ({@code docs/decisions/0009}).
 */
@Singleton
final class EvaluationRoute {
    private static final String DECISIONS = "/api/v1/decisiones/";
    // Quarkus asks at -200 who calls, and at -100 whether they may.
    private static final int ONCE_KNOWN = -199;
    private static final int ONCE_ADMITTED = -50;
    // Reading more than this would hold up the other requests of its event loop.
    private static final int MOST_BYTES_ON_THE_EVENT_LOOP = 64 * 1024;

    private static final List<String> CALLERS =
            List.of(Rol.ABIERTO, Rol.FRONT, Rol.ANALISTA, Rol.APROBADOR, Rol.QA, Rol.AUDITOR);
    // Who may decide by a release that is not in force.
    private static final List<String> CASE_WORKERS = List.of(Rol.ANALISTA, Rol.APROBADOR, Rol.QA, Rol.AUDITOR);

    private static final List<String> ANSWERED = List.of("application/json");
    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json;charset=UTF-8");

    private static final BiConsumer<RoutingContext, Throwable> REFUSED =
            (http, failure) -> http.fail(HttpSecurityRecorder.DefaultAuthFailureHandler.extractRootCause(failure));

    private final Decider decider;
    private final ActiveRelease release;
    private final BodyLimit limit;

    EvaluationRoute(Decider decider, ActiveRelease release, Addresses addresses, BodyLimits limits) {
        this.decider = decider;
        this.release = release;
        addresses.add(DECISIONS + "{nombre}", "POST");
        this.limit = limits.decision();
    }

    void register(@Observes Router router) {
        router.post(DECISIONS + "*").order(ONCE_KNOWN).handler(EvaluationRoute::takeOver);
        router.post(DECISIONS + "*").order(ONCE_ADMITTED).handler(this::serve);
    }

    /** Otherwise Quarkus REST would search, at every decision, for the resource to count or to refuse a caller for. */
    private static void takeOver(RoutingContext http) {
        if (nombre(http.normalizedPath()) != null) {
            Counted.as(http, DECISIONS + "{nombre}");
            http.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, REFUSED);
        }
        http.next();
    }

    private void serve(RoutingContext http) {
        String nombre = nombre(http.normalizedPath());
        if (nombre == null) {
            http.next();
            return;
        }
        // A session is looked up on another thread.
        onItsEventLoop(http, () -> {
            SecurityIdentity caller = http.user() instanceof QuarkusHttpUser user ? user.getSecurityIdentity() : null;
            if (caller == null || CALLERS.stream().noneMatch(caller::hasRole)) {
                http.fail(
                        caller == null || caller.isAnonymous()
                                ? new UnauthorizedException()
                                : new ForbiddenException());
            } else {
                limit.read(http, body -> decide(http, nombre, caller, body.getBytes()));
            }
        });
    }

    /** The last part of the path; null where it has more parts. */
    private static @Nullable String nombre(String path) {
        int end = path.endsWith("/") ? path.length() - 1 : path.length();
        boolean one = end > DECISIONS.length() && path.lastIndexOf('/', end - 1) < DECISIONS.length();
        return one ? path.substring(DECISIONS.length(), end) : null;
    }

    private void decide(RoutingContext http, String nombre, SecurityIdentity caller, byte[] body) {
        try {
            Decision<?, ?> decision =
                    Catalogue.decision(nombre.indexOf('%') < 0 ? nombre : URIDecoder.decodeURIComponent(nombre, false));
            MultiMap headers = http.request().headers();
            requireTaken(http);
            RequestBody.requireJson(headers::getAll);
            Call call = Call.of(caller.getPrincipal().getName(), query(http), headers::getAll);
            // Asked once: a publication may land at any moment.
            Optional<RuleBase> active = release.ruleBase();
            Integer version = call.version();
            if (version != null
                    && active.filter(rules -> rules.version() == version).isEmpty()) {
                requireCaseWorker(call, caller);
                onWorker(() -> answer(http, decision, body, call, () -> decider.rules(version)));
                return;
            }
            Supplier<RuleBase> rules = () -> active.orElseThrow(EvaluationProblems::notReady);
            if (body.length <= MOST_BYTES_ON_THE_EVENT_LOOP && !call.explicar()) {
                answer(http, decision, body, call, rules);
            } else {
                onWorker(() -> answer(http, decision, body, call, rules));
            }
        } catch (RuntimeException e) {
            http.fail(e);
        }
    }

    /** Another release than the one in force is for those who work on releases, and is never recorded. */
    private static void requireCaseWorker(Call call, SecurityIdentity caller) {
        if (call.registrar()) {
            throw Problems.badParameter(
                    "version", "de otra versión que la que está en vigor vale solo con registrar=false.");
        }
        if (CASE_WORKERS.stream().noneMatch(caller::hasRole)) {
            throw new ForbiddenException();
        }
    }

    private static void onWorker(Runnable work) {
        Infrastructure.getDefaultWorkerPool().execute(work);
    }

    private void answer(
            RoutingContext http, Decision<?, ?> decision, byte[] body, Call call, Supplier<RuleBase> rules) {
        try {
            RequestBody read = RequestBody.of(body);
            decider.keep(decider.decide(rules.get(), decision, read, call))
                    .whenComplete((answer, failure) -> onItsEventLoop(http, () -> {
                        if (failure == null) {
                            send(http, answer);
                        } else {
                            http.fail(EvaluationProblems.said(failure));
                        }
                    }));
        } catch (RuntimeException e) {
            onItsEventLoop(http, () -> http.fail(EvaluationProblems.said(e)));
        }
    }

    private static void send(RoutingContext http, byte[] answer) {
        http.response().putHeader(HttpHeaders.CONTENT_TYPE, JSON).end(Buffer.buffer(Unpooled.wrappedBuffer(answer)));
    }

    private static void onItsEventLoop(RoutingContext http, Runnable work) {
        if (Context.isOnEventLoopThread()) {
            work.run();
        } else {
            loop(http).runOnContext(nothing -> work.run());
        }
    }

    private static Context loop(RoutingContext http) {
        return ((HttpServerRequestInternal) http.request()).context();
    }

    private static Map<String, List<String>> query(RoutingContext http) {
        // What cannot be decoded was refused with a 400 on its way here.
        return http.request().query() == null
                ? Map.of()
                : new QueryStringDecoder(http.request().uri()).parameters();
    }

    private static void requireTaken(RoutingContext http) {
        String accept = http.request().getHeader(HttpHeaders.ACCEPT);
        if (accept != null
                && !accept.equals("*/*")
                && !ANSWERED.contains(accept)
                && Accept.best(http.request().headers().getAll(HttpHeaders.ACCEPT), ANSWERED)
                        .isEmpty()) {
            throw new HttpException(406);
        }
    }
}
