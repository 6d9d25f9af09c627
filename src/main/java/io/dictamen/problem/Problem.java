package io.dictamen.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer that says what is wrong with a request (RFC 9457). {@code detail} is a sentence in Spanish for a person. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable List<?> errores) {
    public static final String MEDIA_TYPE = "application/problem+json";

    /** What Retry-After says. A database that was restarted is back within seconds. */
    private static final int RETRY_SECONDS = 1;

    public static Problem of(int status, String type, String title, String detail) {
        return new Problem("urn:dictamen:problema:" + type, title, status, detail, null);
    }

    /** The HTTP answer that tells it, with Retry-After where trying again may help. */
    public Response answer() {
        Response.ResponseBuilder answer =
                Response.status(status).type(MEDIA_TYPE).entity(this);
        boolean retryable = status == 503 || status == 429;
        return (retryable ? answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS) : answer).build();
    }

    public Problem con(List<?> errores) {
        return new Problem(type, title, status, detail, errores);
    }
}
