package io.dictamen.openapi;

import io.dictamen.decision.ContractError;
import io.dictamen.decision.JsonSchema;
import io.dictamen.http.Problem;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jspecify.annotations.Nullable;

/**
 * Adds to every operation the problems that it can answer with: those of all, those that follow from its parameters and
 * its body, and the others by their annotations, whose content says what each of {@code errores} is.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = Order.COMMON)
public class CommonAnswers implements OASFilter {
    private static final String PROBLEM = "Problema";
    private static final String OF_CONTRACT = "ProblemaDeContrato";
    private static final String VERSION = "Version";
    private static final List<String> WITH_RETRY = List.of("429", "503");
    // What is edited, and so is answered with the tag of its state.
    private static final Set<String> TAGGED =
            Set.of("Cifra", "EventoMuertoEntero", "Persona", "PersonaConClave", "Revisado", VERSION);

    @Override
    public void filterOpenAPI(OpenAPI openAPI) {
        openAPI.getComponents()
                .addSchema(PROBLEM, SchemaModel.of(problem()).addProperty("errores", errores()))
                .addSchema(
                        OF_CONTRACT,
                        SchemaModel.of(problem())
                                .addProperty("errores", errores())
                                .addRequired("errores"))
                .addHeader(
                        "ETag",
                        header(
                                "Lo que se leyó o se escribió; va en If-Match para cambiarlo.",
                                Schema.SchemaType.STRING))
                .addHeader("Location", header("Dónde está lo que se creó.", Schema.SchemaType.STRING));
        openAPI.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().values().forEach(operation -> tell(path, operation)));
    }

    private static void tell(String path, Operation operation) {
        APIResponses responses = operation.getResponses();
        RequestBody body = operation.getRequestBody();
        if (body != null && body.getRequired() == null) {
            body.setRequired(true);
        }
        Map<String, String> common = new LinkedHashMap<>();
        common.put("400", "La dirección, un parámetro, un encabezado o el cuerpo no se entiende.");
        common.put("401", "Falta la credencial, o no vale.");
        if (operation.getSecurity() == null || !operation.getSecurity().isEmpty()) {
            common.put("403", "Quien llama no tiene permiso, o debe cambiar antes su clave.");
        }
        if (path.contains("{")) {
            common.put("404", "No existe lo que la dirección nombra.");
        }
        common.put("406", "Accept no admite ningún formato de la respuesta.");
        if (takes(operation, "If-Match")) {
            common.put("412", "Cambió desde que se leyó: el ETag de If-Match es de otro estado.");
            common.put("428", "Falta If-Match, y lo que se quiere cambiar ya existe.");
        }
        if (body != null) {
            common.put("413", "El cuerpo pasa de lo que esta dirección admite.");
            common.put("415", "Content-Type no anuncia un formato que esta dirección admita.");
        }
        if (takesJson(operation)) {
            common.put("422", "El pedido no cumple su contrato.");
        }
        common.put("429", "Demasiadas llamadas; vea Retry-After.");
        common.put("500", "El servicio falló; no se debe al pedido.");
        common.put("503", "No se puede responder por ahora; vea Retry-After.");
        common.put("4XX", "Otro problema del pedido.");
        common.put("5XX", "Otro problema del servicio.");
        common.forEach((status, description) -> {
            if (!responses.hasAPIResponse(status)) {
                responses.addAPIResponse(status, OASFactory.createAPIResponse().description(description));
            }
        });
        responses.getAPIResponses().forEach((status, response) -> complete(status, response, operation));
    }

    /** The name of its one schema; empty where it has none or several. */
    private static String shown(APIResponse response) {
        Schema schema = annotated(response);
        return schema == null
                        || schema.getRef() == null
                        || response.getContent().getMediaTypes().size() > 1
                ? ""
                : schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
    }

    private static void complete(String status, APIResponse response, Operation operation) {
        if (status.startsWith("2") && TAGGED.contains(shown(response))) {
            response.addHeader("ETag", OASFactory.createHeader().ref("ETag"));
        }
        if (status.equals("201") && shown(response).equals(VERSION)) {
            response.addHeader("Location", OASFactory.createHeader().ref("Location"));
        }
        if (status.startsWith("4") || status.startsWith("5")) {
            response.setContent(OASFactory.createContent()
                    .addMediaType(
                            Problem.MEDIA_TYPE,
                            OASFactory.createMediaType().schema(schema(status, response, operation))));
        }
        if (WITH_RETRY.contains(status)) {
            response.addHeader(
                    "Retry-After", header("Cuántos segundos esperar antes de reintentar.", Schema.SchemaType.INTEGER));
        }
        if (status.equals("401")) {
            response.addHeader("WWW-Authenticate", header("Cómo identificarse.", Schema.SchemaType.STRING));
        }
    }

    private static Schema schema(String status, APIResponse response, Operation operation) {
        List<Schema> all = new ArrayList<>();
        if (status.equals("422") && takesJson(operation)) {
            all.add(ref(OF_CONTRACT));
        }
        Schema each = annotated(response);
        if (each != null) {
            Schema errores =
                    OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(each);
            Schema detailed = SchemaModel.of(problem()).addProperty("errores", errores);
            all.add(status.equals("422") ? detailed.addRequired("errores") : detailed);
        } else if (all.isEmpty() || takes(operation, "Idempotency-Key")) {
            all.add(ref(PROBLEM));
        }
        return all.size() == 1 ? all.get(0) : OASFactory.createSchema().anyOf(all);
    }

    private static @Nullable Schema annotated(APIResponse response) {
        return response.getContent() == null
                ? null
                : response.getContent()
                        .getMediaTypes()
                        .values()
                        .iterator()
                        .next()
                        .getSchema();
    }

    private static boolean takesJson(Operation operation) {
        return operation.getRequestBody() != null
                && operation.getRequestBody().getContent().hasMediaType("application/json");
    }

    private static boolean takes(Operation operation, String header) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> header.equals(parameter.getName()));
    }

    private static Map<String, Object> problem() {
        return JsonSchema.of(
                "type", "object",
                "properties",
                        JsonSchema.of(
                                "type", text("Qué problema es, para un programa; como urn:dictamen:problema:contrato"),
                                "title", text("Qué problema es, para una persona"),
                                "status", JsonSchema.of("type", "integer", "description", "El estado HTTP"),
                                "detail", text("Qué pasó y qué sería lo correcto, en una frase")),
                "required", List.of("type", "title", "status", "detail"));
    }

    private static Schema errores() {
        List<String> codigos =
                Arrays.stream(ContractError.Codigo.values()).map(Enum::name).toList();
        return SchemaModel.of(JsonSchema.of(
                "type", "array",
                "description", "Las faltas, una por campo; solo de un pedido que no cumple su contrato",
                "items",
                        JsonSchema.of(
                                "type", "object",
                                "properties",
                                        JsonSchema.of(
                                                "campo", text("Ruta del campo, como ordenes[1].estado"),
                                                "codigo", JsonSchema.of("type", "string", "enum", codigos),
                                                "mensaje", text("Qué lleva el campo y qué se recibió")),
                                "required", List.of("campo", "codigo", "mensaje"))));
    }

    private static Map<String, Object> text(String description) {
        return JsonSchema.of("type", "string", "description", description);
    }

    private static Schema ref(String name) {
        return OASFactory.createSchema().ref(name);
    }

    private static Header header(String description, Schema.SchemaType type) {
        return OASFactory.createHeader()
                .description(description)
                .required(true)
                .schema(OASFactory.createSchema().addType(type));
    }
}
