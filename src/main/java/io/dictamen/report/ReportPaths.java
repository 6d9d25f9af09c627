package io.dictamen.report;

import io.dictamen.decision.JsonSchema;
import io.dictamen.http.Format;
import io.dictamen.http.QueryParameters;
import io.dictamen.openapi.Order;
import io.dictamen.openapi.SchemaModel;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Describes the reports and their parameters in {@code /q/openapi}, from the shape of each. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = Order.OPERATIONS)
public class ReportPaths implements OASFilter {
    private static final String REPORTS = "/api/v1/reportes/";
    private static final String CHART = REPORTS + "indicadores/grafico";

    @Override
    public void filterOpenAPI(OpenAPI openAPI) {
        Paths paths = openAPI.getPaths();
        Reportes.ALL.forEach(
                shape -> tell(shape, paths.getPathItem(REPORTS + shape.name()).getGET()));
        tell(
                List.of(Indicadores.MESES, Indicadores.UNO),
                paths.getPathItem(CHART).getGET());
    }

    private static void tell(Shape shape, Operation report) {
        tell(shape.filters(), report);
        report.addParameter(parameter(
                "limite",
                "Filas de una página JSON",
                JsonSchema.of(
                        "type", "integer", "minimum", 1, "maximum", QueryParameters.MOST, "default", shape.limit())));
        report.addParameter(parameter("cursor", "El siguiente de la página anterior", text()));
        tellFormats(shape, report);
    }

    private static void tell(List<Filter> filters, Operation report) {
        filters.stream()
                .flatMap(filter -> filter.parameters().stream())
                .forEach(told -> report.addParameter(parameter(told.name(), told.description(), told.schema())));
    }

    /** Describes the formats of a report, and what it looks like in each. */
    public static void tellFormats(Shape shape, Operation report) {
        report.addParameter(parameter(
                "formato",
                "Sin él decide el encabezado Accept; csv, xlsx y pdf lo llevan todo",
                JsonSchema.of("type", "string", "enum", Format.words(ReportAnswer.FORMATS))));
        Content content = OASFactory.createContent();
        for (Format format : ReportAnswer.FORMATS) {
            content.addMediaType(
                    format.mediaType(), OASFactory.createMediaType().schema(schema(shape, format)));
        }
        report.getResponses()
                .addAPIResponse(
                        "200",
                        OASFactory.createAPIResponse()
                                .description("El reporte, o el archivo entero.")
                                .content(content));
        if (!report.getResponses().hasAPIResponse("422")) {
            report.getResponses()
                    .addAPIResponse(
                            "422",
                            OASFactory.createAPIResponse()
                                    .description("No cabe en ese formato: un pdf lleva hasta 5000 líneas."));
        }
    }

    private static Schema schema(Shape shape, Format format) {
        return SchemaModel.of(
                switch (format) {
                    case JSON -> shape.schema();
                    case CSV -> text();
                    default -> JsonSchema.of("type", "string", "format", "binary");
                });
    }

    private static Parameter parameter(String name, String description, Map<String, Object> schema) {
        Parameter parameter = OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.QUERY)
                .description(description)
                .schema(SchemaModel.of(schema));
        // Several values are one text, separated by commas.
        return "array".equals(schema.get("type"))
                ? parameter.style(Parameter.Style.FORM).explode(false)
                : parameter;
    }

    private static Map<String, Object> text() {
        return JsonSchema.of("type", "string");
    }
}
