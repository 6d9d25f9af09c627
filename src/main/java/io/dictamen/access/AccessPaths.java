package io.dictamen.access;

import io.dictamen.openapi.Order;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Describes in {@code /q/openapi} how a caller says who they are. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = Order.OPERATIONS)
public class AccessPaths implements OASFilter {
    private static final String KEY = "clave";
    private static final String SESSION = "sesion";

    @Override
    public void filterOpenAPI(OpenAPI openAPI) {
        openAPI.getComponents()
                .addSecurityScheme(
                        KEY,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.HEADER)
                                .name(CallerMechanism.KEY_HEADER)
                                .description("La clave de un front-end."))
                .addSecurityScheme(
                        SESSION,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("El token que da POST /api/v1/sesion."));
        openAPI.setSecurity(List.of(
                OASFactory.createSecurityRequirement().addScheme(KEY),
                OASFactory.createSecurityRequirement().addScheme(SESSION)));
        for (String login : List.of("/api/v1/sesion", "/api/v1/sesion/enlace")) {
            openAPI.getPaths().getPathItem(login).getPOST().setSecurity(List.of());
        }
    }
}
