package io.dictamen.access;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/**
 * From where somebody logs in, as they are shown it later.
 *
 * @param navegador what their browser calls itself, cut; empty where it says nothing
 */
public record Origen(String direccion, String navegador) {
    private static final int LONGEST = 200;

    static Origen of(HttpServerRequest request, String direccion) {
        String said = request.getHeader(HttpHeaders.USER_AGENT);
        // PostgreSQL keeps no NUL.
        String navegador = said == null ? "" : said.replaceAll("\\p{Cntrl}", "");
        return new Origen(direccion, navegador.substring(0, Math.min(navegador.length(), LONGEST)));
    }
}
