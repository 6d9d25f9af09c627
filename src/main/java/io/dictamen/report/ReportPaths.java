package io.dictamen.report;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Tells in {@code /q/openapi} what all reports have in common: their formats and the parameters of each. */
@OpenApiFilter(OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class ReportPaths implements OASFilter {
    private static final String REPORTS = "/api/v1/reportes/";
    private static final String CHART = REPORTS + "indicadores/grafico";
    private static final String MONTHS = REPORTS + "indicadores";

    @Override
    public void filterOpenAPI(OpenAPI openAPI) {
        openAPI.getPaths().getPathItems().forEach((path, item) -> {
            if (path.startsWith(REPORTS) && item.getGET() != null) {
                tell(path, item.getGET());
            }
            if (path.startsWith(REPORTS) && item.getPOST() != null) {
                tellFormats(item.getPOST());
            }
        });
    }

    private static void tell(String path, Operation report) {
        String wanted = path.startsWith(MONTHS) ? "mes, como 2026-11" : "día, como 2026-11-23";
        report.addParameter(parameter("desde", "Primer " + wanted));
        report.addParameter(parameter("hasta", "Último " + wanted + ", incluido"));
        if (path.equals(CHART)) {
            return;
        }
        report.addParameter(parameter("limite", "Filas de una página JSON, de 1 a 500")
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.INTEGER)));
        report.addParameter(parameter("cursor", "El siguiente de la página anterior"));
        tellFormats(report);
    }

    private static void tellFormats(Operation report) {
        report.addParameter(parameter("formato", "Sin él decide el encabezado Accept; csv y xlsx lo llevan todo")
                .schema(text().addEnumeration("json").addEnumeration("csv").addEnumeration("xlsx")));
        APIResponse found = OASFactory.createAPIResponse()
                .description("El reporte: {reporte, totales, filas, siguiente}, o el archivo entero.");
        found.setContent(OASFactory.createContent());
        for (Formato formato : Formato.values()) {
            found.getContent()
                    .addMediaType(
                            formato.mediaType(), OASFactory.createMediaType().schema(schema(formato)));
        }
        report.getResponses().addAPIResponse("200", found);
    }

    private static Schema schema(Formato formato) {
        if (formato != Formato.JSON) {
            return text();
        }
        Schema objects = OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .properties(Map.of(
                        "reporte", text(),
                        "totales", objects,
                        "filas",
                                OASFactory.createSchema()
                                        .addType(Schema.SchemaType.ARRAY)
                                        .items(objects),
                        "siguiente", text().addType(Schema.SchemaType.NULL)));
    }

    private static Parameter parameter(String name, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.QUERY)
                .description(description)
                .schema(text());
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
