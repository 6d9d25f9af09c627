package io.dictamen.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/** What fails before it reaches a resource: too large a body, an address that nobody serves. */
@Singleton
final class ProblemRoutes {
    private static final Logger LOG = Logger.getLogger(ProblemRoutes.class);
    private static final int BEFORE_ALL = Integer.MIN_VALUE;
    // More of the body may be on its way than is worth listening to.
    private static final Set<Integer> TOO_MUCH = Set.of(413, 503);

    private final ObjectMapper json;

    ProblemRoutes(ObjectMapper json) {
        this.json = json;
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_ALL).handler(context -> {
            Counted.asAnother(context);
            context.next();
        });
        for (String path : List.of("/api/*", "/q/*")) {
            router.route(path).order(BEFORE_ALL + 1).failureHandler(context -> answer(context, Problems.of(context)));
        }
        router.errorHandler(404, context -> answer(context, Problems.standard(404)));
        router.errorHandler(400, context -> answer(context, Problems.standard(400)));
    }

    private void answer(RoutingContext context, Problem problem) {
        if (context.response().headWritten() || context.response().closed()) {
            LOG.debugf("Se cortó %s: %s", context.normalizedPath(), context.failure());
            context.response().close();
            return;
        }
        Limit.met(problem);
        if (problem.status() == 500) {
            LOG.errorf(context.failure(), "Falló %s %s", context.request().method(), context.normalizedPath());
        }
        if (!context.request().isEnded()) {
            Unread.pass(context);
            if (TOO_MUCH.contains(problem.status())) {
                context.response().putHeader(HttpHeaders.CONNECTION, "close");
            }
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
