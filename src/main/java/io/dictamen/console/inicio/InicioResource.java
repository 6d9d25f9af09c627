package io.dictamen.console.inicio;

import io.dictamen.release.Descripcion;
import io.dictamen.release.Versiones;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.jspecify.annotations.Nullable;

/** What decides now, what waits for whoever looks, and whether all is well. */
@Path("/consola")
@Produces("text/html; charset=UTF-8")
@Blocking
public class InicioResource {
    @Inject
    Versiones versiones;

    @CheckedTemplate(basePath = "inicio", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Inicio(@Nullable Descripcion version) implements TemplateInstance {}

    @GET
    @PermitAll
    public TemplateInstance inicio() {
        Integer activa = versiones.active();
        return new Inicio(activa == null ? null : versiones.describe(activa));
    }
}
