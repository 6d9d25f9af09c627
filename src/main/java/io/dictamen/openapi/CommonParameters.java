package io.dictamen.openapi;

import io.dictamen.decision.JsonSchema;
import io.dictamen.http.QueryParameters;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Says once what the parameters are that many operations have. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = Order.COMMON)
public class CommonParameters implements OASFilter {
    private static final Map<String, Object> TEXT = JsonSchema.of("type", "string");
    private static final Map<String, Object> NUMBER = JsonSchema.of("type", "integer", "minimum", 1);
    private static final Map<String, Object> MOMENT = JsonSchema.of("type", "string", "format", "date-time");

    // What a parameter of that name is, where its operation says nothing else.
    private static final Map<String, Map<String, Object>> BY_NAME = Map.of(
            "limite",
                    JsonSchema.of(
                            "type",
                            "integer",
                            "minimum",
                            1,
                            "maximum",
                            QueryParameters.MOST,
                            "default",
                            QueryParameters.LIMIT),
            "version", NUMBER,
            "con", NUMBER,
            "registrar", JsonSchema.of("type", "boolean", "default", true),
            "desde", MOMENT,
            "hasta", MOMENT);
    private static final Map<String, String> DESCRIPTIONS = Map.of(
            "If-Match", "El ETag de lo que se leyó, para no cambiar lo que otra persona cambió.",
            "cursor", "El siguiente de la página anterior");

    /** A part of an address and what it is. */
    private record Part(String description, Map<String, Object> schema) {}

    // By what stands before them, since several things have a name.
    private static final Map<String, Part> IN_PATH = Map.of(
            "decisiones/{nombre}", new Part("El nombre de la decisión", TEXT),
            "dictamenes/{id}", new Part("El id del dictamen", JsonSchema.of("type", "string", "format", "uuid")),
            "lotes/{id}", new Part("El id del lote", JsonSchema.of("type", "string", "format", "uuid")),
            "personas/{nombre}", new Part("El nombre de usuario de la persona", TEXT),
            "claves/{nombre}", new Part("El nombre de la clave", TEXT),
            "versiones/{n}", new Part("El número de la versión", NUMBER),
            "libros/{archivo}", new Part("El nombre del libro, como anulacion.drl.xlsx", TEXT),
            "escenarios/{archivo}", new Part("El nombre del archivo, como anulacion-registro.csv", TEXT),
            "cifras-mensuales/{indicador}", new Part("El indicador", TEXT),
            "{indicador}/{mes}",
                    new Part(
                            "El mes, como 2026-11",
                            JsonSchema.of("type", "string", "pattern", "^[0-9]{4}-(0[1-9]|1[0-2])$")));

    /** Whose call a decision is part of; kept with each verdict. */
    public static List<Parameter> traces() {
        return List.of(
                header("X-Request-Id", "Se guarda con el dictamen."),
                header("traceparent", "Se guarda con el dictamen (W3C Trace Context)."));
    }

    private static Parameter header(String name, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .schema(SchemaModel.of(TEXT));
    }

    @Override
    public Parameter filterParameter(Parameter parameter) {
        if (parameter.getSchema() == null && parameter.getContent() == null) {
            parameter.setSchema(SchemaModel.of(BY_NAME.getOrDefault(parameter.getName(), TEXT)));
        }
        if (parameter.getDescription() == null) {
            parameter.setDescription(DESCRIPTIONS.get(parameter.getName()));
        }
        return parameter;
    }

    @Override
    public void filterOpenAPI(OpenAPI openAPI) {
        openAPI.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().values().stream()
                        .filter(operation -> operation.getParameters() != null)
                        .flatMap(operation -> operation.getParameters().stream())
                        .filter(parameter -> parameter.getIn() == Parameter.In.PATH)
                        .forEach(parameter -> describe(path, parameter)));
    }

    private static void describe(String path, Parameter parameter) {
        IN_PATH.forEach((where, part) -> {
            if (where.endsWith("{" + parameter.getName() + "}") && path.contains("/" + where)) {
                parameter.description(part.description()).setSchema(SchemaModel.of(part.schema()));
            }
        });
    }
}
