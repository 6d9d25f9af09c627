package io.dictamen.evaluation;

import io.dictamen.decision.Decision;
import io.dictamen.problem.Problem;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Gives each decision a path of its own in {@code /q/openapi}, with its schemas and a true example. */
@OpenApiFilter(OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class DecisionPaths implements OASFilter {
    private static final String PROBLEM = "Problema";

    @Override
    public Parameter filterParameter(Parameter parameter) {
        if (parameter.getSchema() == null && parameter.getContent() == null) {
            parameter.setSchema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
        }
        return parameter;
    }

    @Override
    public void filterOpenAPI(OpenAPI openAPI) {
        if (openAPI.getComponents() == null) {
            openAPI.setComponents(OASFactory.createComponents());
        }
        openAPI.getComponents().addSchema(PROBLEM, SchemaModel.of(Schemas.problem()));
        for (Catalogue.Entry entry : Catalogue.all()) {
            openAPI.getPaths()
                    .addPathItem(
                            "/api/v1/decisiones/" + entry.decision().nombre(),
                            OASFactory.createPathItem().POST(operation(entry)));
        }
        for (Catalogue.Entry entry : Catalogue.all()) {
            openAPI.getPaths()
                    .addPathItem(
                            "/api/v1/decisiones/" + entry.decision().nombre() + "/lote",
                            OASFactory.createPathItem().POST(BatchOperation.of(entry)));
        }
        openAPI.getPaths().getPathItems().values().forEach(DecisionPaths::tellProblems);
    }

    private static void tellProblems(PathItem path) {
        for (Operation operation : path.getOperations().values()) {
            APIResponses responses = operation.getResponses();
            responses.addAPIResponse("401", problem("Falta la credencial, o no vale."));
            responses.addAPIResponse("403", problem("Quien llama no tiene permiso."));
            for (String status : List.of("4XX", "5XX")) {
                responses.addAPIResponse(status, problem("El problema, para una persona y para un programa."));
            }
        }
    }

    private static Operation operation(Catalogue.Entry entry) {
        Decision<?, ?> decision = entry.decision();
        var example = Examples.of(decision.nombre());
        return OASFactory.createOperation()
                .operationId(decision.nombre())
                .summary(decision.titulo())
                .description("Cláusula " + decision.clausula() + ".")
                .tags(List.of(entry.procedimiento().titulo()))
                .parameters(parameters(decision.porCampo() != null))
                .requestBody(OASFactory.createRequestBody()
                        .required(true)
                        .content(json(Schemas.request(decision), example.get("solicitud"))))
                .responses(responses(json(Schemas.answer(decision), example.get("respuesta"))));
    }

    private static APIResponses responses(Content dictamen) {
        return OASFactory.createAPIResponses()
                .addAPIResponse("200", response("El dictamen.").content(dictamen))
                .addAPIResponse("400", problem("El cuerpo no es JSON, o un parámetro no vale."))
                .addAPIResponse("413", problem("El cuerpo pasa de 1 MiB."))
                .addAPIResponse("415", problem("El cuerpo no se anuncia como JSON."))
                .addAPIResponse("422", problem("El pedido no cumple su contrato, o la clave ya se usó para otro."))
                .addAPIResponse("503", problem("El dictamen no se puede registrar ahora; vea Retry-After."));
    }

    static APIResponse problem(String description) {
        return response(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(PROBLEM))));
    }

    static APIResponse response(String description) {
        return OASFactory.createAPIResponse().description(description);
    }

    private static List<Parameter> parameters(boolean porCampo) {
        List<Parameter> todos = new ArrayList<>();
        if (porCampo) {
            todos.add(
                    parameter(
                            "campos",
                            Parameter.In.QUERY,
                            "Solo con registrar=false: lo que se sabe de esos campos nada más, como nombre,direccion.zona; al pedido le puede faltar lo demás."));
        }
        todos.addAll(List.of(
                parameter("registrar", Parameter.In.QUERY, "false: decide sin registrar.", "true", "false"),
                parameter("explicar", Parameter.In.QUERY, "todo: añade por qué no decidieron otras filas.", "todo"),
                parameter(
                        "version",
                        Parameter.In.QUERY,
                        "Decide con otra versión, aun un borrador; pide registrar=false y un rol que trabaje con versiones."),
                parameter("Idempotency-Key", Parameter.In.HEADER, "La misma clave da el mismo dictamen, una vez."),
                parameter("X-Request-Id", Parameter.In.HEADER, "Se guarda con el dictamen."),
                parameter("traceparent", Parameter.In.HEADER, "Se guarda con el dictamen (W3C Trace Context).")));
        return todos;
    }

    static Parameter parameter(String nombre, Parameter.In in, String description, String... valores) {
        Schema schema = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
        for (String valor : valores) {
            schema.addEnumeration(valor);
        }
        return OASFactory.createParameter()
                .name(nombre)
                .in(in)
                .description(description)
                .schema(schema);
    }

    private static Content json(Map<String, Object> schema, Object example) {
        return OASFactory.createContent()
                .addMediaType(
                        "application/json",
                        OASFactory.createMediaType()
                                .schema(SchemaModel.of(schema))
                                .example(example));
    }
}
