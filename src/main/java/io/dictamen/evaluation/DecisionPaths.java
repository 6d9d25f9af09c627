package io.dictamen.evaluation;

import io.dictamen.decision.Decision;
import io.dictamen.decision.JsonSchema;
import io.dictamen.openapi.CommonParameters;
import io.dictamen.openapi.Order;
import io.dictamen.openapi.SchemaModel;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Gives each decision a path of its own in {@code /q/openapi}, with its schemas and a true example. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = Order.OPERATIONS)
public class DecisionPaths implements OASFilter {
    private static final String JSON = "application/json";

    @Override
    public void filterOpenAPI(OpenAPI openAPI) {
        Schemas.components().forEach((name, schema) -> openAPI.getComponents().addSchema(name, SchemaModel.of(schema)));
        for (Catalogue.Entry entry : Catalogue.all()) {
            String path = "/api/v1/decisiones/" + entry.decision().nombre();
            openAPI.getPaths()
                    .addPathItem(path, OASFactory.createPathItem().POST(operation(entry)))
                    .addPathItem(path + "/lote", OASFactory.createPathItem().POST(BatchOperation.of(entry)));
        }
    }

    private static Operation operation(Catalogue.Entry entry) {
        Decision<?, ?> decision = entry.decision();
        String name = Schemas.pascal(decision);
        var example = Examples.of(decision.nombre());
        return OASFactory.createOperation()
                .operationId("decidir" + name)
                .summary(decision.titulo())
                .description("Cláusula " + decision.clausula() + ".")
                .tags(List.of(entry.procedimiento().titulo()))
                .parameters(parameters(decision.porCampo() != null))
                .requestBody(OASFactory.createRequestBody()
                        .required(true)
                        .content(json("Solicitud" + name, example.get("solicitud"))))
                .responses(OASFactory.createAPIResponses()
                        .addAPIResponse(
                                "200",
                                OASFactory.createAPIResponse()
                                        .description("El dictamen.")
                                        .content(json("Dictamen" + name, example.get("respuesta"))))
                        .addAPIResponse(
                                "404", OASFactory.createAPIResponse().description("No existe la versión que se pide."))
                        .addAPIResponse(
                                "422",
                                OASFactory.createAPIResponse()
                                        .description("El pedido no cumple su contrato; o la clave de Idempotency-Key ya"
                                                + " se usó con otro cuerpo, y entonces no hay errores.")));
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
        todos.add(registrar());
        todos.add(parameter("explicar", Parameter.In.QUERY, "todo: añade por qué no decidieron otras filas.", "todo"));
        Parameter version = parameter(
                "version",
                Parameter.In.QUERY,
                "Decide con otra versión, aun un borrador; pide registrar=false y un rol que trabaje con versiones.");
        version.setSchema(SchemaModel.of(JsonSchema.of("type", "integer", "minimum", 1)));
        todos.add(version);
        Parameter clave =
                parameter("Idempotency-Key", Parameter.In.HEADER, "La misma clave da el mismo dictamen, una vez.");
        clave.getSchema().minLength(1).maxLength(255).pattern("^[ -~]+$");
        todos.add(clave);
        todos.addAll(CommonParameters.traces());
        return todos;
    }

    static Parameter registrar() {
        return OASFactory.createParameter()
                .name("registrar")
                .in(Parameter.In.QUERY)
                .description("false: decide sin registrar.")
                .schema(SchemaModel.of(JsonSchema.of("type", "boolean", "default", true)));
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

    private static Content json(String schema, Object example) {
        return OASFactory.createContent()
                .addMediaType(
                        JSON,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(schema))
                                .example(example));
    }
}
