package io.dictamen.crossing;

import io.dictamen.access.Rol;
import io.dictamen.decision.Texts;
import io.dictamen.evaluation.Call;
import io.dictamen.http.Format;
import io.dictamen.http.Places;
import io.dictamen.http.QueryParameters;
import io.dictamen.report.ReportAnswer;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v1/reportes/cruce-ventas}: Almacontact's base against the sheet that Claro sends (CLARO-SWAT 9). */
@Path(CruceResource.PATH)
@RolesAllowed({Rol.AUDITOR, Rol.ANALISTA, Rol.APROBADOR, Rol.QA})
@Tag(name = "Reportes")
public class CruceResource {
    static final String PATH = "/api/v1/reportes/cruce-ventas";
    private static final List<String> PARAMETROS =
            List.of("formato", "registrar", "venta", "ventaAlmacontact", "ventaClaro", "comparar");

    private final CruceConfig config;
    private final CruceVentas cruce;
    private final ReportAnswer answer;
    private final SecurityIdentity caller;
    // Taken once the files are here: a slow sender keeps nobody waiting.
    final Places places;

    @Inject
    CruceResource(CruceConfig config, CruceVentas cruce, ReportAnswer answer, SecurityIdentity caller) {
        this.config = config;
        this.cruce = cruce;
        this.answer = answer;
        this.caller = caller;
        this.places = new Places(config.simultaneos(), () -> CruceProblems.tooMany(config.simultaneos()));
    }

    @POST
    @Blocking
    @Produces("*/*")
    @APIResponse(
            responseCode = "422",
            description = "Las hojas no se pueden cruzar, y no se registró nada; errores lista sus faltas.",
            content = @Content(schema = @Schema(implementation = CruceFaults.Falta.class)))
    @Operation(
            operationId = "cruzarVentas",
            summary = "Cruce de la base de Almacontact con la hoja de Claro (CLARO-SWAT 9)",
            description = "Una línea por venta, con lo que decide cruce-ventas y en qué difiere. Los archivos son CSV o"
                    + " XLSX; los parámetros pueden ir también como campos del formulario.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            requiredProperties = {"almacontact", "claro"},
                                            properties = {
                                                @SchemaProperty(
                                                        name = "almacontact",
                                                        type = SchemaType.STRING,
                                                        format = "binary",
                                                        description = "La base de manejo de ventas de Almacontact"),
                                                @SchemaProperty(
                                                        name = "claro",
                                                        type = SchemaType.STRING,
                                                        format = "binary",
                                                        description = "La hoja de ventas de Claro")
                                            })))
    @Parameter(
            name = "venta",
            in = ParameterIn.QUERY,
            description = "La columna del número de la venta; «venta» si falta")
    @Parameter(
            name = "ventaAlmacontact",
            in = ParameterIn.QUERY,
            description = "La de la base, si se llama de otro modo")
    @Parameter(name = "ventaClaro", in = ParameterIn.QUERY, description = "La de la hoja, si se llama de otro modo")
    @Parameter(
            name = "comparar",
            in = ParameterIn.QUERY,
            description =
                    "Las columnas que deben coincidir, como plan,valor=VALOR_CLARO; sin ellas toda venta coincide")
    @Parameter(name = "registrar", in = ParameterIn.QUERY, description = "false: cruza sin registrar los dictámenes")
    public Response cruzar(@Context UriInfo uri, @Context HttpHeaders headers, InputStream body)
            throws IOException, InterruptedException {
        refuseForeignPage(headers);
        return cross(uri.getQueryParameters(), headers, body);
    }

    // A browser sends a form from any page without asking first, and this one is recorded.
    private static void refuseForeignPage(HttpHeaders headers) {
        if ("cross-site".equals(headers.getHeaderString("Sec-Fetch-Site"))) {
            throw CruceProblems.foreign();
        }
    }

    private Response cross(MultivaluedMap<String, String> query, HttpHeaders headers, InputStream body)
            throws IOException, InterruptedException {
        // Before the body is read, so that the caller hears of a fault in the address first.
        QueryParameters.of(query, PARAMETROS);
        String type = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
        try (UploadForm form =
                UploadForm.read(type, body, Sheet.ARCHIVOS, config.archivo().asLongValue())) {
            MultivaluedMap<String, String> given = new MultivaluedHashMap<>();
            query.forEach(given::addAll);
            form.campos().forEach(given::addAll);
            QueryParameters parametros = QueryParameters.of(given, PARAMETROS);
            Format format = Format.asked(parametros, headers, ReportAnswer.FORMATS);
            boolean registrar = parametros
                    .word("registrar", List.of("true", "false"))
                    .map(Boolean::valueOf)
                    .orElse(true);
            Call call = Call.ofReport(caller.getPrincipal().getName(), registrar, headers);
            List<ComparedColumn> comparadas =
                    parametros.text("comparar").map(ComparedColumn::read).orElse(List.of());
            try (Places.Place place = places.take()) {
                List<VentaCruzada> ventas = ventas(form, parametros, comparadas);
                ReportAnswer.refuseTooLong(format, ventas.size());
                return answer.whole(cruce.reporte(ventas, comparadas, call), parametros, format);
            }
        }
    }

    private List<VentaCruzada> ventas(UploadForm form, QueryParameters parametros, List<ComparedColumn> comparadas)
            throws IOException {
        CruceFaults faults = new CruceFaults();
        SalesSheet almacontact = sheet(Sheet.ALMACONTACT, form, parametros, comparadas, faults);
        SalesSheet claro = sheet(Sheet.CLARO, form, parametros, comparadas, faults);
        faults.check();
        List<VentaCruzada> ventas = VentaCruzada.all(almacontact, claro, comparadas);
        cruce.check(ventas, faults);
        faults.check();
        return ventas;
    }

    private SalesSheet sheet(
            Sheet sheet,
            UploadForm form,
            QueryParameters parametros,
            List<ComparedColumn> comparadas,
            CruceFaults faults)
            throws IOException {
        String venta = parametros
                .text(sheet.parametro)
                .or(() -> parametros.text("venta"))
                .map(Texts::strip)
                .orElse("venta");
        return SalesSheet.read(
                sheet,
                form.archivo(sheet.archivo).orElseThrow(() -> CruceProblems.missing(sheet.archivo)),
                venta,
                sheet.columnas(comparadas),
                config.ventas(),
                faults);
    }
}
