package io.dictamen.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer that says what is wrong with a request (RFC 9457). {@code detail} is a sentence in Spanish for a person.
 *
 * @param espera when trying again may help, in seconds; stands in a header, not in the body
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable List<?> errores,
        @JsonIgnore long espera) {
    public static final String MEDIA_TYPE = "application/problem+json";

    /** What Retry-After says. A database that was restarted is back within seconds. */
    private static final int RETRY_SECONDS = 1;

    public static Problem of(ProblemType type, String detail) {
        return new Problem(type.urn(), type.title(), type.status(), detail, null, RETRY_SECONDS);
    }

    Problem withStatus(int status) {
        return new Problem(type, title, status, detail, errores, espera);
    }

    public Response answer() {
        Limit.met(this);
        Response.ResponseBuilder answer =
                Response.status(status).type(MEDIA_TYPE).entity(this);
        headers().forEach(answer::header);
        return answer.build();
    }

    /** Retry-After where trying again may help, and how to identify oneself where that is missing. */
    public Map<String, String> headers() {
        return switch (status) {
            case 401 -> Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"dictamen\"");
            case 429, 503 -> Map.of(HttpHeaders.RETRY_AFTER, String.valueOf(espera));
            default -> Map.of();
        };
    }

    public Problem con(List<?> errores) {
        return new Problem(type, title, status, detail, errores, espera);
    }

    /** The same, to be tried again after that long. */
    public Problem retryAfter(Duration espera) {
        return new Problem(
                type,
                title,
                status,
                detail,
                errores,
                Math.max(1, espera.plusMillis(999).toSeconds()));
    }
}
