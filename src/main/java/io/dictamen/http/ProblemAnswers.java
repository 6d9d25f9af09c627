package io.dictamen.http;

import com.fasterxml.jackson.core.JacksonException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where what went wrong becomes an answer. */
final class ProblemAnswers {
    private static final Logger LOG = Logger.getLogger(ProblemAnswers.class);

    // Says Quarkus when it has closed the connection for it.
    private static final String TOO_SLOW = "Read timed out";

    @Inject
    Addresses addresses;

    @ServerExceptionMapper
    Response said(ProblemException exception, RoutingContext http) {
        LOG.debug(exception.getMessage());
        if (!http.request().isEnded()) {
            Unread.pass(http);
        }
        return exception.problem().answer();
    }

    @ServerExceptionMapper
    Response http(WebApplicationException exception, ContainerRequestContext request, RoutingContext http) {
        int status = exception.getResponse().getStatus();
        if (status < 400) {
            return exception.getResponse();
        }
        if (status >= 500 && status != 503) {
            return broken(exception, request, http);
        }
        if (status == 404 || status == 405) {
            return nothingThere(status, request);
        }
        return Problems.standard(status).answer();
    }

    private Response nothingThere(int status, ContainerRequestContext request) {
        Optional<String> allow =
                addresses.allowInstead(request.getMethod(), request.getUriInfo().getPath());
        return allow.isEmpty()
                ? Problems.standard(status).answer()
                : Response.fromResponse(Problems.standard(405).answer())
                        .header(HttpHeaders.ALLOW, allow.get())
                        .build();
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unidentified() {
        return Problems.standard(401).answer();
    }

    @ServerExceptionMapper(ForbiddenException.class)
    Response forbidden() {
        return Problems.standard(403).answer();
    }

    @ServerExceptionMapper
    Response notJson(JacksonException exception) {
        return Problem.of(ProblemType.JSON_INCORRECTO, "El cuerpo de la solicitud no es JSON.")
                .answer();
    }

    @ServerExceptionMapper
    Response broken(Throwable exception, ContainerRequestContext request, RoutingContext http) {
        if (http.response().closed() || TOO_SLOW.equals(exception.getMessage())) {
            // Its caller has gone or sends nothing, and nothing is broken.
            LOG.debugf("Se cortó %s: %s", http.normalizedPath(), exception);
            return Problems.standard(500).answer();
        }
        Optional<ProblemException> outage = Outage.of(exception);
        if (outage.isPresent()) {
            LOG.warnf(
                    "No se pudo %s %s: %s",
                    request.getMethod(), request.getUriInfo().getPath(), exception);
            return outage.get().problem().answer();
        }
        LOG.errorf(
                exception,
                "Falló %s %s",
                request.getMethod(),
                request.getUriInfo().getPath());
        return Problems.standard(500).answer();
    }
}
