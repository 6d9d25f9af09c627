package io.dictamen.console;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Answers to what somebody did on a page: what is said about it, and where. Safe for concurrent use. */
@Singleton
public class Hecho {
    @Inject
    CurrentVertxRequest http;

    /** Whether a script of the page takes the answer, and not the browser itself. */
    public boolean hx() {
        return http.getCurrent().request().getHeader("HX-Request") != null;
    }

    /** Said on the page to which it leads. */
    public Response then(String said, String direccion) {
        if (!hx()) {
            return Response.seeOther(URI.create(direccion)).build();
        }
        return said(said).header("HX-Redirect", direccion).build();
    }

    /** Said on the page where it was done, which is read again. */
    public Response here(String said) {
        return said(said).header("HX-Refresh", "true").build();
    }

    private static Response.ResponseBuilder said(String said) {
        return Response.noContent().header("X-Hecho", Marco.codificado(said));
    }
}
