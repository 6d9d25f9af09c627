package io.dictamen.operation;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v1/operacion}: how the service is doing. */
@Path("/api/v1/operacion")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Rol.OPERADOR, Rol.ADMIN})
@Tag(name = "Operación")
public class OperacionResource {
    @Inject
    OperacionVista vista;

    @GET
    @Operation(
            operationId = "leerOperacion",
            summary = "Cómo está el servicio, y qué hacer con lo que está mal",
            description =
                    "La versión que decide, el diario, la base de datos, la máquina, las réplicas y los límites que se"
                            + " toparon desde el arranque, de la réplica que responde. Con una clave se lee también sin la base de"
                            + " datos: nada se le pregunta a ella.")
    public Operacion operacion(@Context UriInfo uri) {
        QueryParameters.none(uri);
        return vista.now();
    }
}
