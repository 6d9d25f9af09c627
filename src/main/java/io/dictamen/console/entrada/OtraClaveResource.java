package io.dictamen.console.entrada;

import io.dictamen.access.ClientAddress;
import io.dictamen.access.Enlaces;
import io.dictamen.access.PasswordThreads;
import io.dictamen.access.SameOrigin;
import io.dictamen.console.Formulario;
import io.dictamen.decision.ContractViolation;
import io.dictamen.http.ProblemException;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Where the link leads that somebody got who forgot their password. Looking at it uses nothing up. */
@Path("/consola/enlace")
@Produces("text/html; charset=UTF-8")
@Blocking
@PermitAll
public class OtraClaveResource {
    private static final String OVER = "El enlace ya sirvió, venció o no es el último que se le dio: pida otro.";

    @Inject
    Enlaces enlaces;

    @Inject
    PasswordThreads threads;

    @Inject
    ClientAddress address;

    @CheckedTemplate(basePath = "entrada", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OtraClave(
            @Nullable String nombre, String token, @Nullable String falta) implements TemplateInstance {}

    @CheckedTemplate(basePath = "entrada", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ClaveElegida() implements TemplateInstance {}

    @GET
    public Response muestra(@QueryParam("t") @DefaultValue("") String token) {
        return page(token, 200, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> elige(@Context RoutingContext http, String cuerpo) {
        SameOrigin.require(http.request());
        Formulario form = Formulario.de(cuerpo);
        String token = form.texto("t");
        String nueva = form.texto("nueva");
        if (!nueva.equals(form.texto("repetida"))) {
            return Uni.createFrom().item(page(token, 422, "Las dos veces que escribió la clave nueva no son iguales."));
        }
        String from = address.of(http.request());
        return threads.run(() -> {
                    enlaces.usar(token, nueva, from);
                    return Response.ok(new ClaveElegida()).build();
                })
                .onFailure(ContractViolation.class)
                .recoverWithItem(failure -> page(
                        token,
                        422,
                        ((ContractViolation) failure).errores().get(0).mensaje()))
                .onFailure(ProblemException.class)
                .recoverWithItem(failure ->
                        page(token, ((ProblemException) failure).problem().status(), failure.getMessage()));
    }

    private Response page(String token, int status, @Nullable String fault) {
        String nombre = enlaces.titular(token).orElse(null);
        return nombre == null
                ? Response.status(status == 200 ? 401 : status)
                        .entity(new OtraClave(null, "", fault == null ? OVER : fault))
                        .build()
                : Response.status(status)
                        .entity(new OtraClave(nombre, token, fault))
                        .build();
    }
}
