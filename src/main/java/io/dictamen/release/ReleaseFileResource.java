package io.dictamen.release;

import io.dictamen.access.Rol;
import io.dictamen.deployment.Libros;
import io.dictamen.http.Format;
import io.dictamen.http.IfMatch;
import io.dictamen.workbook.fault.Diagnostic;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The workbooks and scenario files of a release. */
@Path("/api/v1/versiones/{n}")
@RolesAllowed({Rol.ANALISTA, Rol.APROBADOR, Rol.QA, Rol.AUDITOR})
@Tag(name = "Versiones")
public class ReleaseFileResource {
    private static final String CSV = "text/csv; charset=UTF-8";
    private static final int MOST_BYTES = 10 << 20;

    @Inject
    Versiones versiones;

    @Inject
    Borradores borradores;

    @Inject
    ReleaseChecks checks;

    @Inject
    SecurityIdentity caller;

    @Schema(name = "ArchivosDeVersion")
    record Archivos(int version, List<Descripcion.Archivo> archivos) {}

    @GET
    @Path("libros")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listarArchivos", summary = "Los archivos de una versión: libros y escenarios")
    public Archivos archivos(@PathParam("n") String n) {
        int numero = ReleaseQuery.number(n);
        return new Archivos(
                numero, Objects.requireNonNull(versiones.describe(numero).archivos()));
    }

    @GET
    @Path("libros/{archivo}")
    @Produces({Format.WORKBOOK, "*/*"})
    @APIResponse(
            responseCode = "200",
            description = "El libro.",
            headers = @Header(name = "ETag", ref = "ETag"),
            content =
                    @Content(
                            mediaType = Format.WORKBOOK,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Operation(
            operationId = "descargarLibro",
            summary = "Un libro de una versión, como se guardó",
            description = "Su ETag sirve para If-Match.")
    public Response libro(@PathParam("n") String n, @PathParam("archivo") String archivo) {
        return file(n, archivo, Libros.nombres(), Format.WORKBOOK);
    }

    @PUT
    @Path("libros/{archivo}")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Rol.ANALISTA)
    @APIResponse(responseCode = "200", description = "Qué hay que decir del archivo, que quedó guardado.")
    @APIResponse(responseCode = "409", description = "La versión no es un borrador.")
    @APIResponse(
            responseCode = "422",
            description = "El archivo tiene faltas, y no se guardó; errores las lista.",
            content = @Content(schema = @Schema(implementation = Diagnostic.class)))
    @Operation(
            operationId = "guardarLibro",
            summary = "Guarda un libro en un borrador",
            description =
                    "200 con sus diagnósticos; 422 si tiene faltas, y el borrador queda como estaba. Con If-Match,"
                            + " 412 si otra persona lo guardó mientras tanto.")
    public RestResponse<Revisado> guardarLibro(
            @PathParam("n") String n,
            @PathParam("archivo") String archivo,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(content = @Content(mediaType = Format.WORKBOOK)) InputStream cuerpo)
            throws IOException {
        return save(n, archivo, Libros.nombres(), ifMatch, cuerpo);
    }

    @GET
    @Path("escenarios/{archivo}")
    @Produces({"text/csv", "*/*"})
    @APIResponse(
            responseCode = "200",
            description = "El archivo.",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    @Operation(
            operationId = "descargarEscenarios",
            summary = "Un archivo de escenarios de una versión",
            description = "Su ETag sirve para If-Match.")
    public Response escenarios(@PathParam("n") String n, @PathParam("archivo") String archivo) {
        return file(n, archivo, Libros.nombresDeEscenarios(), CSV);
    }

    @PUT
    @Path("escenarios/{archivo}")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Rol.QA, Rol.ANALISTA})
    @APIResponse(responseCode = "200", description = "Qué hay que decir del archivo, que quedó guardado.")
    @APIResponse(responseCode = "409", description = "La versión no es un borrador.")
    @APIResponse(
            responseCode = "422",
            description = "El archivo tiene faltas, y no se guardó; errores las lista.",
            content = @Content(schema = @Schema(implementation = Diagnostic.class)))
    @Operation(
            operationId = "guardarEscenarios",
            summary = "Guarda un archivo de escenarios en un borrador",
            description = "Como un libro.")
    public RestResponse<Revisado> guardarEscenarios(
            @PathParam("n") String n,
            @PathParam("archivo") String archivo,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
                    InputStream cuerpo)
            throws IOException {
        return save(n, archivo, Libros.nombresDeEscenarios(), ifMatch, cuerpo);
    }

    @POST
    @Path("libros/{archivo}/revision")
    @Consumes(MediaType.WILDCARD)
    @Produces({MediaType.APPLICATION_JSON, Format.WORKBOOK})
    @RolesAllowed(Rol.ANALISTA)
    @APIResponse(
            responseCode = "200",
            description = "Qué hay que decir del libro, o el libro marcado.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Revisado.class)),
                @Content(mediaType = Format.WORKBOOK, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "422",
            description = "El libro no se puede marcar; errores lista sus faltas.",
            content = @Content(schema = @Schema(implementation = Diagnostic.class)))
    @Operation(
            operationId = "revisarLibro",
            summary = "Revisa un libro contra los demás de una versión, sin guardarlo",
            description = "Con Accept de Excel o ?formato=xlsx devuelve el libro con cada falta marcada en su celda.")
    @Parameter(
            name = "formato",
            in = ParameterIn.QUERY,
            description = "json o xlsx; si falta, decide Accept",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"json", "xlsx"}))
    public Response revisar(
            @PathParam("n") String n,
            @PathParam("archivo") String archivo,
            @Context HttpHeaders headers,
            @Context UriInfo uri,
            @RequestBody(content = @Content(mediaType = Format.WORKBOOK)) InputStream cuerpo)
            throws IOException {
        int numero = known(n, archivo, Libros.nombres());
        boolean marked = MarkedAnswer.wanted(uri.getQueryParameters(), headers);
        byte[] bytes = read(cuerpo);
        CheckedFile checked = checks.check(versiones.contents(numero), archivo, bytes);
        return marked
                ? MarkedAnswer.of(archivo, bytes, checked.diagnosticos())
                : Response.ok(Revisado.of(numero, checked, false), MediaType.APPLICATION_JSON)
                        .build();
    }

    private RestResponse<Revisado> save(
            String n, String archivo, List<String> nombres, @Nullable String ifMatch, InputStream cuerpo)
            throws IOException {
        int numero = known(n, archivo, nombres);
        CheckedFile checked = borradores.save(
                numero, archivo, read(cuerpo), ifMatch, caller.getPrincipal().getName());
        return IfMatch.tagged(200, Revisado.of(numero, checked, true), checked.huella())
                .build();
    }

    private static byte[] read(InputStream cuerpo) throws IOException {
        byte[] bytes = cuerpo.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw ReleaseProblems.tooLarge(MOST_BYTES);
        }
        return bytes;
    }

    private int known(String n, String archivo, List<String> nombres) {
        int numero = ReleaseQuery.number(n);
        versiones.describe(numero);
        if (!nombres.contains(archivo)) {
            throw ReleaseProblems.unknownFile(archivo, nombres);
        }
        return numero;
    }

    private Response file(String n, String archivo, List<String> nombres, String mediaType) {
        int numero = known(n, archivo, nombres);
        Versiones.Contenido contenido =
                versiones.content(numero, archivo).orElseThrow(() -> ReleaseProblems.unknownFile(archivo, nombres));
        return Response.ok(contenido.bytes(), mediaType)
                .tag(new EntityTag(contenido.huella()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + archivo + "\"")
                .build();
    }
}
