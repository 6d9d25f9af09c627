package io.dictamen.evaluation;

import io.dictamen.decision.Decision;
import io.dictamen.decision.JsonSchema;
import io.dictamen.http.Format;
import io.dictamen.openapi.CommonParameters;
import io.dictamen.openapi.SchemaModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** What {@code /q/openapi} says of deciding many requests in one call. */
final class BatchOperation {
    private BatchOperation() {}

    static Operation of(Catalogue.Entry entry) {
        Decision<?, ?> decision = entry.decision();
        String name = Schemas.pascal(decision);
        List<Parameter> parameters = new ArrayList<>(List.of(
                DecisionPaths.registrar(),
                DecisionPaths.parameter(
                        "formato",
                        Parameter.In.QUERY,
                        "Cómo se responde; si falta, como diga Accept, o como se envió.",
                        Format.words(Format.OF_LINES).toArray(String[]::new)),
                DecisionPaths.parameter(
                        "archivo",
                        Parameter.In.QUERY,
                        "Cómo se llama el archivo, para reconocerlo en GET /api/v1/lotes.")));
        parameters.addAll(CommonParameters.traces());
        return OASFactory.createOperation()
                .operationId("decidirLote" + name)
                .summary(decision.titulo() + ", muchos pedidos en una llamada")
                .description(
                        "Un pedido por línea, de cualquier cantidad. Cada línea se responde en su lugar y en su orden,"
                                + " con su dictamen o su problema; una línea mala no detiene a las demás.")
                .tags(List.of(entry.procedimiento().titulo()))
                .parameters(parameters)
                .requestBody(
                        OASFactory.createRequestBody().required(true).content(content(Schemas.ref("Solicitud" + name))))
                .responses(OASFactory.createAPIResponses()
                        .addAPIResponse("200", answer("Dictamen" + name))
                        .addAPIResponse(
                                "422",
                                OASFactory.createAPIResponse()
                                        .description("El archivo no se lee, o sus columnas no son las debidas.")));
    }

    private static APIResponse answer(String dictamen) {
        Map<String, Object> linea =
                JsonSchema.of("type", "integer", "description", "La línea o fila de lo que se envió");
        Map<String, Object> line = JsonSchema.of(
                "description",
                "Una línea de la respuesta; la última es la del resumen.",
                "anyOf",
                List.of(
                        Schemas.object(JsonSchema.of("linea", linea, "dictamen", Schemas.ref(dictamen))),
                        Schemas.object(JsonSchema.of("linea", linea, "problema", Schemas.ref("Problema"))),
                        Schemas.object(JsonSchema.of("resumen", Schemas.ref("CuentaDeLote")))));
        return OASFactory.createAPIResponse()
                .description("Una respuesta por línea.")
                .addHeader(
                        "X-Lote-Id",
                        OASFactory.createHeader()
                                .description("El id del lote: GET /api/v1/lotes/{id} da su resumen.")
                                .schema(SchemaModel.of(JsonSchema.of("type", "string", "format", "uuid"))))
                .addHeader("Location", OASFactory.createHeader().ref("Location"))
                .content(content(line));
    }

    private static Content content(Map<String, Object> line) {
        return OASFactory.createContent()
                .addMediaType(
                        Format.NDJSON.mediaType(), OASFactory.createMediaType().schema(SchemaModel.of(line)))
                .addMediaType(
                        Format.CSV.mediaType(),
                        OASFactory.createMediaType().schema(SchemaModel.of(JsonSchema.of("type", "string"))))
                .addMediaType(
                        Format.XLSX.mediaType(),
                        OASFactory.createMediaType()
                                .schema(SchemaModel.of(JsonSchema.of("type", "string", "format", "binary"))));
    }
}
