package io.dictamen.problem;

import com.fasterxml.jackson.core.JacksonException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where what went wrong becomes an answer. */
final class ProblemMapper {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    @ServerExceptionMapper
    Response said(ProblemException exception) {
        LOG.debug(exception.getMessage());
        return answer(exception.problem()).build();
    }

    @ServerExceptionMapper
    Response http(WebApplicationException exception, ContainerRequestContext request) {
        int status = exception.getResponse().getStatus();
        if (status < 400) {
            return exception.getResponse();
        }
        if (status >= 500 && status != 503) {
            return broken(exception, request);
        }
        return answer(StandardProblem.of(status)).build();
    }

    @ServerExceptionMapper
    Response notJson(JacksonException exception) {
        return answer(Problem.of(400, "json-incorrecto", "No es JSON", "El cuerpo de la solicitud no es JSON."))
                .build();
    }

    @ServerExceptionMapper
    Response broken(Throwable exception, ContainerRequestContext request) {
        LOG.errorf(
                exception,
                "Falló %s %s",
                request.getMethod(),
                request.getUriInfo().getPath());
        return answer(StandardProblem.of(500)).build();
    }

    private static Response.ResponseBuilder answer(Problem problem) {
        Response.ResponseBuilder answer =
                Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        return problem.retryable() ? answer.header(HttpHeaders.RETRY_AFTER, Problem.RETRY_SECONDS) : answer;
    }
}
