package io.dictamen.release;

import io.dictamen.access.Rol;
import io.dictamen.workbook.Diagnostic;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The workbooks and scenario files of a release. */
@Path("/api/v1/versiones/{n}")
@Tag(name = "Versiones")
public class ReleaseFileResource {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
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

    /** The files of a release. */
    record Archivos(int version, List<Descripcion.Archivo> archivos) {}

    /** What a saved file still has to be said of. */
    record Guardado(int version, String archivo, String huella, List<Diagnostic> diagnosticos) {}

    @GET
    @Path("libros")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Rol.ANALISTA, Rol.APROBADOR, Rol.QA, Rol.AUDITOR})
    @Operation(summary = "Los archivos de una versión: libros y escenarios")
    public Archivos archivos(@PathParam("n") String n) {
        int numero = ReleaseQuery.number(n);
        return new Archivos(numero, find(numero).archivos());
    }

    @GET
    @Path("libros/{archivo}")
    @Produces({XLSX, "*/*"})
    @RolesAllowed({Rol.ANALISTA, Rol.APROBADOR, Rol.QA, Rol.AUDITOR})
    @Operation(summary = "Un libro de una versión, como se guardó", description = "Su ETag sirve para If-Match.")
    public Response libro(@PathParam("n") String n, @PathParam("archivo") String archivo) {
        return file(n, archivo, Libros.nombres(), XLSX);
    }

    @PUT
    @Path("libros/{archivo}")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Rol.ANALISTA)
    @Operation(
            summary = "Guarda un libro en un borrador",
            description =
                    "200 con sus diagnósticos; 422 si tiene faltas, y el borrador queda como estaba. Con If-Match,"
                            + " 412 si otra persona lo guardó mientras tanto.")
    public Response guardarLibro(
            @PathParam("n") String n,
            @PathParam("archivo") String archivo,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            InputStream cuerpo)
            throws IOException {
        return save(n, archivo, Libros.nombres(), ifMatch, cuerpo);
    }

    @GET
    @Path("escenarios/{archivo}")
    @Produces({"text/csv", "*/*"})
    @RolesAllowed({Rol.ANALISTA, Rol.APROBADOR, Rol.QA, Rol.AUDITOR})
    @Operation(summary = "Un archivo de escenarios de una versión", description = "Su ETag sirve para If-Match.")
    public Response escenarios(@PathParam("n") String n, @PathParam("archivo") String archivo) {
        return file(n, archivo, Libros.nombresDeEscenarios(), CSV);
    }

    @PUT
    @Path("escenarios/{archivo}")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Rol.QA, Rol.ANALISTA})
    @Operation(summary = "Guarda un archivo de escenarios en un borrador", description = "Como un libro.")
    public Response guardarEscenarios(
            @PathParam("n") String n,
            @PathParam("archivo") String archivo,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            InputStream cuerpo)
            throws IOException {
        return save(n, archivo, Libros.nombresDeEscenarios(), ifMatch, cuerpo);
    }

    private Response save(String n, String archivo, List<String> nombres, @Nullable String ifMatch, InputStream cuerpo)
            throws IOException {
        int numero = ReleaseQuery.number(n);
        byte[] bytes = cuerpo.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw ReleaseProblems.tooLarge(MOST_BYTES);
        }
        find(numero);
        if (!nombres.contains(archivo)) {
            throw ReleaseProblems.unknownFile(archivo, nombres);
        }
        List<Diagnostic> diagnosticos = checks.diagnostics(versiones.contents(numero), archivo, bytes);
        if (ReleaseChecks.faulty(diagnosticos)) {
            throw ReleaseProblems.refusedFile(archivo, diagnosticos);
        }
        borradores.save(numero, archivo, bytes, ifMatch, caller.getPrincipal().getName());
        String huella = ReleaseFiles.sha256(bytes);
        return Response.ok(new Guardado(numero, archivo, huella, diagnosticos))
                .tag(new EntityTag(huella))
                .build();
    }

    private Response file(String n, String archivo, List<String> nombres, String mediaType) {
        int numero = ReleaseQuery.number(n);
        find(numero);
        Versiones.Contenido contenido = versiones
                .content(numero, archivo)
                .filter(found -> nombres.contains(archivo))
                .orElseThrow(() -> ReleaseProblems.unknownFile(archivo, nombres));
        return Response.ok(contenido.bytes(), mediaType)
                .tag(new EntityTag(contenido.huella()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + archivo + "\"")
                .build();
    }

    private Descripcion find(int numero) {
        return versiones.description(numero).orElseThrow(() -> ReleaseProblems.unknown(String.valueOf(numero)));
    }
}
