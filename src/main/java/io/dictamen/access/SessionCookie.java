package io.dictamen.access;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Optional;

/** Carries the token of a session for a browser, which keeps it from scripts and from other sites. */
public final class SessionCookie {
    private static final String NAME = "dictamen_sesion";
    private static final String FORWARDED_SCHEME = "X-Forwarded-Proto";

    private SessionCookie() {}

    static Optional<String> of(HttpServerRequest request) {
        if (!request.headers().contains("Cookie")) {
            return Optional.empty();
        }
        Cookie cookie = request.getCookie(NAME);
        return Optional.ofNullable(cookie).map(Cookie::getValue).filter(value -> value.startsWith(Sesiones.PREFIX));
    }

    /** Lasts as long as the session; only over TLS where it is given over TLS. */
    public static NewCookie given(String token, Duration lasts, HttpServerRequest request) {
        return cookie(token, (int) lasts.toSeconds(), request);
    }

    /** Makes a browser forget it. */
    public static NewCookie forgotten(HttpServerRequest request) {
        return cookie("", 0, request);
    }

    /** How a browser reached this service, such as {@code https://dictamen.casa.example}. */
    public static String origin(HttpServerRequest request) {
        return (isEncrypted(request) ? "https://" : "http://") + request.authority();
    }

    private static boolean isEncrypted(HttpServerRequest request) {
        return request.isSSL() || "https".equalsIgnoreCase(request.getHeader(FORWARDED_SCHEME));
    }

    private static NewCookie cookie(String value, int seconds, HttpServerRequest request) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path("/")
                .maxAge(seconds)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .secure(isEncrypted(request))
                .build();
    }
}
