package io.dictamen.console.entrada;

import io.dictamen.access.AccessConfig;
import io.dictamen.access.Casa;
import io.dictamen.access.ClientAddress;
import io.dictamen.access.Sesiones;
import io.dictamen.access.SessionCookie;
import io.dictamen.http.ProblemException;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/**
 * Coming in by the account of the house. Below {@code /consola/casa} it is the house's provider that says who calls, and
 * leads there whoever it does not know yet.
 */
@Path("/consola")
@Produces("text/html; charset=UTF-8")
@Blocking
public class CasaResource {
    static final String LEAVE = "/consola/casa-salir";
    private static final String LEAVE_THERE = "/consola/casa/salir";

    @Inject
    Casa casa;

    @Inject
    AccessConfig config;

    @Inject
    ClientAddress address;

    @Inject
    SecurityIdentity caller;

    /** A page that goes on by itself: of what another site led to, a browser keeps our cookie back. */
    @CheckedTemplate(basePath = "entrada", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Sigue(String titulo, String direccion) implements TemplateInstance {}

    @CheckedTemplate(basePath = "entrada", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SinLaCasa(String titulo, String falta, boolean conocido) implements TemplateInstance {}

    @GET
    @Path("casa")
    @Authenticated
    public Response entra(@Context RoutingContext http, @QueryParam("seguir") @DefaultValue("/consola") String seguir) {
        try {
            Sesiones.Sesion sesion = casa.entrar(caller, address.origin(http.request()));
            return Response.ok(new Sigue("Entrando…", EntradaResource.own(seguir)))
                    .cookie(SessionCookie.given(sesion.token(), config.sesion(), http.request()))
                    .build();
        } catch (ProblemException e) {
            return Response.status(e.problem().status())
                    .entity(new SinLaCasa(e.problem().title(), e.problem().detail(), true))
                    .build();
        }
    }

    /** To leave there too. A page of its own, since a form may lead nowhere else. */
    @GET
    @Path("casa-salir")
    @PermitAll
    public TemplateInstance sale() {
        return new Sigue("Saliendo…", casa.abierta() ? LEAVE_THERE : "/consola/entrar");
    }

    /** Where the provider sends back whoever it did not let in. */
    @GET
    @Path("casa-dijo-no")
    @PermitAll
    public Response no(@QueryParam("error_description") @DefaultValue("") String why) {
        return Response.status(401)
                .entity(new SinLaCasa(
                        "La casa no lo dejó entrar",
                        why.isBlank()
                                ? "Vuelva a intentar, o pregunte a quien administra las cuentas de la casa."
                                : why,
                        false))
                .build();
    }
}
