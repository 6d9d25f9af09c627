package io.dictamen.console;

import io.dictamen.access.CallerMechanism;
import io.dictamen.access.Rol;
import io.dictamen.access.SessionCookie;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** What the frame around every page shows: who looks, where they are, and where they may go. */
@Named("marco")
@RequestScoped
public class Marco {
    @Inject
    SecurityIdentity caller;

    @Inject
    CurrentVertxRequest http;

    @Inject
    Recursos recursos;

    /** One entry of the menu. */
    public record Entrada(String titulo, String direccion, boolean aqui) {}

    /** Empty for whoever has not logged in. */
    public String quien() {
        return caller.isAnonymous() ? "" : caller.getPrincipal().getName();
    }

    /** Whether somebody has logged in. */
    public boolean conocido() {
        return !caller.isAnonymous();
    }

    /** Whether they may try decisions without having logged in. */
    public boolean abierto() {
        return caller.isAnonymous() && caller.hasRole(Rol.ABIERTO);
    }

    /** Whether they have one of these roles, separated by commas. */
    public boolean puede(String roles) {
        return Arrays.stream(roles.split(",")).anyMatch(caller::hasRole);
    }

    /** Whether their password is still the first one, which opens nothing else. */
    public boolean debeCambiarClave() {
        return caller.getAttribute(CallerMechanism.MUST_CHANGE) != null;
    }

    /** Whether they came in by the account of the house, and so have no password here. */
    public boolean deLaCasa() {
        return caller.getAttribute(CallerMechanism.HOUSE) != null;
    }

    /** The digest of their session; empty where they came in with a key. */
    public String sesion() {
        String sesion = caller.getAttribute(CallerMechanism.SESSION);
        return sesion == null ? "" : sesion;
    }

    /** Only what they may open. */
    public List<Entrada> menu() {
        String path = request().path();
        return Arrays.stream(Pagina.values())
                .filter(pagina ->
                        pagina.roles().isEmpty() || pagina.roles().stream().anyMatch(caller::hasRole))
                .map(pagina -> new Entrada(pagina.titulo(), pagina.direccion(), pagina.es(path)))
                .toList();
    }

    /** Where they are, with its query, to come back to. */
    public String direccion() {
        return request().uri();
    }

    /** A text as a part of an address. */
    public String enDireccion(Object text) {
        return codificado(String.valueOf(text));
    }

    /** A text as a part of an address or a header. */
    public static String codificado(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The address of this service, as whoever looks reached it. */
    public String servicio() {
        return SessionCookie.origin(request());
    }

    /** The address of a script or style, which changes with its content. */
    public String recurso(String nombre) {
        return recursos.direccion(nombre);
    }

    private HttpServerRequest request() {
        return http.getCurrent().request();
    }
}
