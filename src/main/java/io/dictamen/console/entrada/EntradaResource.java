package io.dictamen.console.entrada;

import io.dictamen.access.AccessConfig;
import io.dictamen.access.Casa;
import io.dictamen.access.ClientAddress;
import io.dictamen.access.FirstAdmin;
import io.dictamen.access.Login;
import io.dictamen.access.Origen;
import io.dictamen.access.PasswordThreads;
import io.dictamen.access.SameOrigin;
import io.dictamen.access.Sesiones;
import io.dictamen.access.SessionCookie;
import io.dictamen.console.Formulario;
import io.dictamen.console.Marco;
import io.dictamen.decision.ContractViolation;
import io.dictamen.http.ProblemException;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Coming in with a name and a password, choosing one's own, and leaving. */
@Path("/consola")
@Produces("text/html; charset=UTF-8")
@Blocking
public class EntradaResource {
    private static final String HOME = "/consola";

    @Inject
    Login login;

    @Inject
    PasswordThreads threads;

    @Inject
    Sesiones sesiones;

    @Inject
    AccessConfig config;

    @Inject
    ClientAddress address;

    @Inject
    FirstAdmin firstAdmin;

    @Inject
    Casa casa;

    @Inject
    Marco marco;

    @CheckedTemplate(basePath = "entrada", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Entrar(@Nullable String falta, String usuario, String seguir, boolean abierto, String archivo, String casa)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "entrada", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Clave(@Nullable String falta, String usuario, String seguir, boolean primera) implements TemplateInstance {}

    @CheckedTemplate(basePath = "entrada", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record EntradaHecha() implements TemplateInstance {}

    @GET
    @Path("entrar")
    @PermitAll
    public TemplateInstance entrar(@QueryParam("seguir") @DefaultValue(HOME) String seguir) {
        return entrar(null, "", seguir, marco.abierto());
    }

    @POST
    @Path("entrar")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> entra(@Context RoutingContext http, String cuerpo) {
        SameOrigin.require(http.request());
        Formulario form = Formulario.de(cuerpo);
        String usuario = form.texto("usuario").strip();
        String seguir = form.texto("seguir");
        Origen from = address.origin(http.request());
        // What follows is on another thread, where nobody knows whose request it is.
        HttpServerRequest request = http.request();
        String inside = own(seguir);
        String firstChange = "/consola/clave?seguir=" + marco.enDireccion(inside);
        boolean abierto = marco.abierto();
        return threads.run(() -> login.enter(usuario, form.texto("clave"), from))
                .map(sesion -> to(sesion.debeCambiarClave() ? firstChange : inside)
                        .cookie(SessionCookie.given(sesion.token(), config.sesion(), request))
                        .build())
                .onFailure(ProblemException.class)
                .recoverWithItem(failure -> told(
                        ((ProblemException) failure).problem().status(),
                        entrar(failure.getMessage(), usuario, seguir, abierto)));
    }

    /** Opened in another tab by a page whose session ended while somebody typed. */
    @GET
    @Path("entrada-hecha")
    @Authenticated
    public TemplateInstance hecha() {
        return new EntradaHecha();
    }

    @GET
    @Path("clave")
    @Authenticated
    public TemplateInstance clave(@QueryParam("seguir") @DefaultValue(HOME) String seguir) {
        return new Clave(null, marco.quien(), seguir, marco.debeCambiarClave());
    }

    @POST
    @Path("clave")
    @Authenticated
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> cambia(@Context RoutingContext http, String cuerpo) {
        Formulario form = Formulario.de(cuerpo);
        String usuario = marco.quien();
        String seguir = form.texto("seguir");
        boolean primera = marco.debeCambiarClave();
        String nueva = form.texto("nueva");
        if (!nueva.equals(form.texto("repetida"))) {
            return Uni.createFrom()
                    .item(told(
                            422,
                            new Clave(
                                    "Las dos veces que escribió la clave nueva no son iguales.",
                                    usuario,
                                    seguir,
                                    primera)));
        }
        String sesion = marco.sesion();
        String from = address.of(http.request());
        return threads.run(() -> {
                    login.change(usuario, sesion, form.texto("actual"), nueva, from);
                    return to(own(seguir)).build();
                })
                .onFailure(ContractViolation.class)
                .recoverWithItem(failure -> told(
                        422,
                        new Clave(((ContractViolation) failure).errores().get(0).mensaje(), usuario, seguir, primera)))
                .onFailure(ProblemException.class)
                .recoverWithItem(failure -> told(
                        ((ProblemException) failure).problem().status(),
                        new Clave(failure.getMessage(), usuario, seguir, primera)));
    }

    @POST
    @Path("salir")
    @PermitAll
    public Response salir(@Context RoutingContext http) {
        if (marco.conocido()) {
            sesiones.leave(marco.sesion());
        }
        return to(marco.deLaCasa() ? CasaResource.LEAVE : "/consola/entrar")
                .cookie(SessionCookie.forgotten(http.request()))
                .build();
    }

    private TemplateInstance entrar(@Nullable String falta, String usuario, String seguir, boolean abierto) {
        return new Entrar(falta, usuario, seguir, abierto && firstAdmin.waits(), firstAdmin.file(), house(seguir));
    }

    /** Where the house lets one in; empty where it does not. */
    private String house(String seguir) {
        return casa.abierta() ? "/consola/casa?seguir=" + Marco.codificado(seguir) : "";
    }

    /** Without the help of the request, which is not known on the threads that compare passwords. */
    private static Response.ResponseBuilder to(String address) {
        return Response.status(303).header(HttpHeaders.LOCATION, address);
    }

    private static Response told(int status, TemplateInstance page) {
        return Response.status(status).entity(page).build();
    }

    /** Only pages of our own are gone on to, whatever a link says. */
    static String own(String seguir) {
        boolean ours = seguir.equals(HOME) || seguir.startsWith(HOME + "/") || seguir.startsWith(HOME + "?");
        return ours && !seguir.contains("\\") ? seguir : HOME;
    }
}
