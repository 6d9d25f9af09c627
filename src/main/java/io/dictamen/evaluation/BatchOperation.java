package io.dictamen.evaluation;

import io.dictamen.decision.Decision;
import io.dictamen.decision.JsonSchema;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** What {@code /q/openapi} says of deciding many requests in one call. */
final class BatchOperation {
    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private BatchOperation() {}

    static Operation of(Catalogue.Entry entry) {
        Decision<?, ?> decision = entry.decision();
        return OASFactory.createOperation()
                .operationId(decision.nombre() + "-lote")
                .summary(decision.titulo() + ", muchos pedidos en una llamada")
                .description(
                        "Un pedido por línea, de cualquier cantidad. Cada línea se responde en su lugar y en su orden,"
                                + " con su dictamen o su problema; una línea mala no detiene a las demás.")
                .tags(List.of(entry.procedimiento().titulo()))
                .parameters(List.of(
                        DecisionPaths.parameter(
                                "registrar", Parameter.In.QUERY, "false: decide sin registrar.", "true", "false"),
                        DecisionPaths.parameter(
                                "formato",
                                Parameter.In.QUERY,
                                "Cómo se responde; si falta, como diga Accept, o como se envió.",
                                "ndjson",
                                "csv",
                                "xlsx")))
                .requestBody(OASFactory.createRequestBody()
                        .required(true)
                        .content(content(SchemaModel.of(Schemas.request(decision)))))
                .responses(responses(decision));
    }

    private static APIResponses responses(Decision<?, ?> decision) {
        Map<String, Object> line = JsonSchema.of(
                "type", "object",
                "description", "La última línea lleva solo resumen.",
                "properties",
                        JsonSchema.of(
                                "linea", JsonSchema.of("type", "integer"),
                                "dictamen", Schemas.answer(decision),
                                "problema", Schemas.problem(),
                                "resumen", JsonSchema.of("type", "object")));
        Header id = OASFactory.createHeader()
                .description("El id del lote: GET /api/v1/lotes/{id} da su resumen.")
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
        return OASFactory.createAPIResponses()
                .addAPIResponse(
                        "200",
                        DecisionPaths.response("Una respuesta por línea.")
                                .addHeader("X-Lote-Id", id)
                                .content(content(SchemaModel.of(line))))
                .addAPIResponse("406", DecisionPaths.problem("Accept no admite ninguno de los tres formatos."))
                .addAPIResponse("413", DecisionPaths.problem("El libro pasa de 200 MiB."))
                .addAPIResponse("415", DecisionPaths.problem("El cuerpo no se anuncia como NDJSON, CSV ni XLSX."))
                .addAPIResponse(
                        "422", DecisionPaths.problem("El archivo no se lee, o sus columnas no son las debidas."))
                .addAPIResponse(
                        "429", DecisionPaths.problem("Ya se deciden todos los lotes que caben; vea Retry-After."));
    }

    private static Content content(Schema line) {
        Schema file = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
        return OASFactory.createContent()
                .addMediaType(NDJSON, OASFactory.createMediaType().schema(line))
                .addMediaType(CSV, OASFactory.createMediaType().schema(file))
                .addMediaType(XLSX, OASFactory.createMediaType().schema(file.format("binary")));
    }
}
