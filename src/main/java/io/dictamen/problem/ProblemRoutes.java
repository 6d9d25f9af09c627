package io.dictamen.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** What fails before it reaches a resource: too large a body, an address that nobody serves. */
@Singleton
final class ProblemRoutes {
    private static final Logger LOG = Logger.getLogger(ProblemRoutes.class);
    // But for the headers that every answer has.
    private static final int BEFORE_ALL = Integer.MIN_VALUE + 1;
    // Quarkus refuses large bodies at -2, after it has asked who calls.
    private static final int BEFORE_THE_LIMIT = -3;
    private static final int AFTER_THE_LIMIT = -1;
    private static final Pattern UPLOAD =
            Pattern.compile("/api/v1/decisiones/[^/]+/lote/?|/api/v1/reportes/cruce-ventas/?");

    private final ObjectMapper json;
    private final long largest;

    @Inject
    ProblemRoutes(ObjectMapper json, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largest) {
        this.json = json;
        this.largest = largest.asLongValue();
    }

    void register(@Observes Router router) {
        router.route("/api/*")
                .order(BEFORE_ALL)
                .handler(this::refuseTooLarge)
                .failureHandler(context -> answer(context, problem(context)));
        router.route("/q/*").order(BEFORE_ALL).failureHandler(context -> answer(context, problem(context)));
        router.post("/api/*").order(BEFORE_THE_LIMIT).handler(ProblemRoutes::hideLength);
        router.post("/api/*").order(AFTER_THE_LIMIT).handler(ProblemRoutes::leaveToReader);
        router.errorHandler(404, context -> answer(context, StandardProblem.of(404)));
        router.errorHandler(400, context -> answer(context, StandardProblem.of(400)));
    }

    /** A file may be of any length: whoever reads it counts. */
    private static void hideLength(RoutingContext context) {
        if (isUpload(context)) {
            context.request().headers().remove(HttpHeaders.CONTENT_LENGTH);
        }
        context.next();
    }

    private static void leaveToReader(RoutingContext context) {
        if (isUpload(context)) {
            context.remove(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY);
        }
        context.next();
    }

    private static boolean isUpload(RoutingContext context) {
        return UPLOAD.matcher(context.normalizedPath()).matches();
    }

    /** Where Quarkus would answer without a word. */
    private void refuseTooLarge(RoutingContext context) {
        if (BodyLimit.announced(context.request()) > largest && !isUpload(context)) {
            context.fail(413);
        } else {
            context.next();
        }
    }

    private static Problem problem(RoutingContext context) {
        Throwable failure = context.failure();
        if (failure instanceof ProblemException said) {
            return said.problem();
        }
        if (failure instanceof AuthenticationFailedException || failure instanceof UnauthorizedException) {
            return StandardProblem.of(401);
        }
        if (failure instanceof ForbiddenException) {
            return StandardProblem.of(403);
        }
        return Outage.of(failure)
                .map(ProblemException::problem)
                .orElseGet(() -> StandardProblem.of(context.statusCode()));
    }

    private void answer(RoutingContext context, Problem problem) {
        if (context.response().headWritten()) {
            context.response().close();
            return;
        }
        if (problem.status() == 500) {
            LOG.errorf(context.failure(), "Falló %s %s", context.request().method(), context.normalizedPath());
        }
        if (problem.status() == 401 || problem.status() == 403) {
            // Refused before anybody read the body: it must pass for the connection's next request to be heard.
            context.request().resume();
        }
        if (problem.status() == 413) {
            // The rest of the body is still on its way, and nobody will read it.
            context.response().putHeader(HttpHeaders.CONNECTION, "close");
        }
        problem.headers().forEach(context.response()::putHeader);
        context.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(text(problem));
    }

    private String text(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
