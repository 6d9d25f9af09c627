package io.dictamen.access;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.util.Set;

/**
 * Whether a change that a browser asks for comes from a page of this service. The browser itself says so, and no page can
 * make it lie; a cookie alone proves only whose browser it is.
 */
public final class SameOrigin {
    private static final Set<HttpMethod> CHANGE_NOTHING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final String SITE = "Sec-Fetch-Site";
    private static final String ORIGIN = "Origin";

    private SameOrigin() {}

    /** True for what changes nothing too. */
    public static boolean admits(HttpServerRequest request) {
        return CHANGE_NOTHING.contains(request.method()) || isOwn(request);
    }

    /** @throws io.dictamen.http.ProblemException where it is no page of ours */
    public static void require(HttpServerRequest request) {
        if (!admits(request)) {
            throw AccessProblems.foreignPage();
        }
    }

    private static boolean isOwn(HttpServerRequest request) {
        String site = request.getHeader(SITE);
        if (site != null) {
            return site.equals("same-origin");
        }
        // Older browsers, and all of them where the address is neither https nor this machine.
        String origin = request.getHeader(ORIGIN);
        HostAndPort host = request.authority();
        return origin != null
                && host != null
                && origin.replaceFirst("^https?://", "").equals(host.toString());
    }
}
