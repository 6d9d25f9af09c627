package io.dictamen.console.cuenta;

import io.dictamen.console.Marco;
import io.dictamen.console.Roles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Who somebody is here, where they have come in, and ending what is not theirs. */
@Path("/consola/cuenta")
@Produces("text/html; charset=UTF-8")
@Blocking
@Authenticated
public class CuentaResource {
    @Inject
    io.dictamen.access.Sesiones sesiones;

    @Inject
    Marco marco;

    @Inject
    SecurityIdentity caller;

    @CheckedTemplate(basePath = "cuenta", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Cuenta(String nombre, List<Roles.Uno> puede, List<Entrada> sesiones) implements TemplateInstance {}

    @CheckedTemplate(basePath = "cuenta", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Sesiones(List<Entrada> sesiones) implements TemplateInstance {}

    /** A session, with the browser in a few words. */
    public record Entrada(
            UUID id,
            OffsetDateTime inicio,
            OffsetDateTime ultimoUso,
            OffsetDateTime expira,
            String desde,
            String navegador,
            boolean esta) {}

    @GET
    public TemplateInstance cuenta() {
        return new Cuenta(marco.quien(), Roles.de(List.copyOf(caller.getRoles())), entradas());
    }

    @POST
    @Path("sesiones/{id}/fin")
    public TemplateInstance termina(@PathParam("id") UUID id) {
        // One that is over by now is what was wanted.
        sesiones.end(id, marco.sesion());
        return new Sesiones(entradas());
    }

    private List<Entrada> entradas() {
        return sesiones.of(marco.sesion()).stream()
                .map(una -> new Entrada(
                        una.id(),
                        una.inicio(),
                        una.ultimoUso(),
                        una.expira(),
                        una.desde(),
                        UserAgent.enPalabras(una.navegador()),
                        una.esta()))
                .toList();
    }
}
