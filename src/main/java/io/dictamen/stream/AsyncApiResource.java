package io.dictamen.stream;

import io.dictamen.access.Rol;
import io.dictamen.http.QueryParameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** {@code /q/asyncapi}: what events there are, for programs, beside {@code /q/openapi}. */
@Path("/q/asyncapi")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Rol.FRONT,
    Rol.ANALISTA,
    Rol.APROBADOR,
    Rol.QA,
    Rol.AUDITOR,
    Rol.LECTOR,
    Rol.OPERADOR,
    Rol.ADMIN,
    Rol.ABIERTO
})
public class AsyncApiResource {
    @Inject
    AsyncApi document;

    @GET
    @Operation(hidden = true)
    public Map<String, Object> document(@Context UriInfo uri) {
        QueryParameters.none(uri);
        return document.document();
    }
}
