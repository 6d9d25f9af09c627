package io.dictamen.report;

import io.dictamen.crossing.CruceVentas;
import io.dictamen.decision.JsonSchema;
import io.dictamen.openapi.CommonParameters;
import io.dictamen.openapi.Order;
import io.dictamen.openapi.SchemaModel;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Tells in {@code /q/openapi} what reports look like, each as its own form says, and the values of their parameters. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = Order.OPERATIONS)
public class ReportPaths implements OASFilter {
    private static final String REPORTS = "/api/v1/reportes/";
    private static final String CHART = REPORTS + "indicadores/grafico";
    private static final String MONTHS = REPORTS + "indicadores";
    private static final String SAMPLE = REPORTS + "ccccc/muestra";

    private static final List<Forma> READ = List.of(
            Ccccc.FORMA,
            Ccccc.FORMA_DE_MUESTRA,
            SeguimientoTop10.FORMA_DE_PLANILLA,
            SeguimientoTop10.FORMA_DE_REITERADOS,
            VentasDigitales.FORMA_DE_NO_ATENDIDAS,
            VentasDigitales.FORMA_DE_SEGUIMIENTO,
            AnulacionesPendientes.FORMA,
            Indicadores.FORMA);
    private static final Map<String, List<String>> WORDS = Map.of(
            "resultado", Ccccc.RESULTADOS,
            "tipoSolicitud", Ccccc.TRAMITES,
            "estadoSolicitud", Ccccc.ESTADOS,
            "motivo", VentasDigitales.MOTIVOS,
            "estado", VentasDigitales.ESTADOS,
            "situacion", VentasDigitales.SITUACIONES,
            "indicador", Indicadores.NAMES);

    @Override
    public void filterOpenAPI(OpenAPI openAPI) {
        Operation sample = openAPI.getPaths().getPathItem(SAMPLE).getGET();
        openAPI.getPaths()
                .getPathItem(REPORTS + Ccccc.FORMA.nombre())
                .getGET()
                .getParameters()
                .forEach(sample::addParameter);
        for (Forma forma : READ) {
            String path = REPORTS + forma.nombre();
            Operation report = openAPI.getPaths().getPathItem(path).getGET();
            tellSpan(path, report);
            int usual = forma == SeguimientoTop10.FORMA_DE_REITERADOS ? SeguimientoTop10.TOP : Parametros.LIMIT;
            report.addParameter(parameter(
                    "limite",
                    "Filas de una página JSON",
                    JsonSchema.of("type", "integer", "minimum", 1, "maximum", Parametros.MOST, "default", usual)));
            report.addParameter(parameter("cursor", "El siguiente de la página anterior", text()));
            tellFormats(forma, report);
            report.getParameters().forEach(ReportPaths::tellWords);
        }
        Operation chart = openAPI.getPaths().getPathItem(CHART).getGET();
        tellSpan(CHART, chart);
        chart.addParameter(parameter("indicador", "Uno solo", text()));
        chart.getParameters().forEach(ReportPaths::tellWords);
        Operation crossing = openAPI.getPaths()
                .getPathItem(REPORTS + CruceVentas.FORMA.nombre())
                .getPOST();
        tellFormats(CruceVentas.FORMA, crossing);
        CommonParameters.traces().forEach(crossing::addParameter);
    }

    private static void tellSpan(String path, Operation report) {
        boolean months = path.startsWith(MONTHS);
        String wanted = months ? "mes, como 2026-11" : "día, como 2026-11-23";
        Map<String, Object> schema = months
                ? JsonSchema.of("type", "string", "pattern", "^[0-9]{4}-[0-9]{2}$")
                : JsonSchema.of("type", "string", "format", "date");
        report.addParameter(parameter("desde", "Primer " + wanted, schema));
        report.addParameter(parameter("hasta", "Último " + wanted + ", incluido", schema));
    }

    private static void tellWords(Parameter parameter) {
        List<String> words = WORDS.get(parameter.getName());
        if (words != null) {
            parameter.setSchema(SchemaModel.of(JsonSchema.of("type", "string", "enum", words)));
        }
    }

    private static void tellFormats(Forma forma, Operation report) {
        report.addParameter(parameter(
                "formato",
                "Sin él decide el encabezado Accept; csv y xlsx lo llevan todo",
                JsonSchema.of("type", "string", "enum", Formato.NAMES)));
        Content content = OASFactory.createContent();
        for (Formato formato : Formato.values()) {
            content.addMediaType(
                    formato.mediaType(), OASFactory.createMediaType().schema(schema(forma, formato)));
        }
        report.getResponses()
                .addAPIResponse(
                        "200",
                        OASFactory.createAPIResponse()
                                .description("El reporte, o el archivo entero.")
                                .content(content));
    }

    private static Schema schema(Forma forma, Formato formato) {
        return SchemaModel.of(
                switch (formato) {
                    case JSON -> forma.schema();
                    case CSV -> text();
                    case XLSX -> JsonSchema.of("type", "string", "format", "binary");
                });
    }

    private static Parameter parameter(String name, String description, Map<String, Object> schema) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.QUERY)
                .description(description)
                .schema(SchemaModel.of(schema));
    }

    private static Map<String, Object> text() {
        return JsonSchema.of("type", "string");
    }
}
