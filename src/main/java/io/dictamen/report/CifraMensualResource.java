package io.dictamen.report;

import io.dictamen.access.Rol;
import io.dictamen.http.IfMatch;
import io.dictamen.report.Cifras.Escrita;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The figures that a person enters each month because the journal does not hold them. */
@Path("/api/v1/cifras-mensuales")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Rol.AUDITOR, Rol.ANALISTA, Rol.APROBADOR, Rol.QA, Rol.LECTOR})
@Tag(name = "Reportes")
public class CifraMensualResource {
    @Inject
    Cifras cifras;

    /** All the figures. */
    @Schema(name = "Cifras")
    public record Todas(List<Cifra> cifras) {}

    @GET
    @Operation(operationId = "listarCifras", summary = "Las cifras mensuales que se han cargado")
    public Todas todas() {
        return new Todas(cifras.todas());
    }

    @GET
    @Path("{indicador}/{mes}")
    @APIResponse(responseCode = "200", description = "La cifra.")
    @Operation(
            operationId = "leerCifra",
            summary = "La cifra de un indicador en un mes",
            description = "El ETag sirve para If-Match.")
    public RestResponse<Cifra> cifra(@PathParam("indicador") String indicador, @PathParam("mes") String mes) {
        return answer(200, cifras.una(indicador, mes));
    }

    @PUT
    @RolesAllowed(Rol.ANALISTA)
    @Path("{indicador}/{mes}")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "200", description = "La cifra, corregida.")
    @APIResponseSchema(value = Cifra.class, responseCode = "201", responseDescription = "La cifra, cargada.")
    @Operation(
            operationId = "guardarCifra",
            summary = "Carga o corrige la cifra de un indicador en un mes",
            description = "Para corregir una que ya existe hay que enviar su ETag en If-Match.")
    public RestResponse<Cifra> escribir(
            @PathParam("indicador") String indicador,
            @PathParam("mes") String mes,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBodySchema(Escrita.class) String cuerpo) {
        Cifra cifra = cifras.guardar(indicador, mes, ifMatch, cuerpo);
        return answer(cifra.revision() == 0 ? 201 : 200, cifra);
    }

    @DELETE
    @RolesAllowed(Rol.ANALISTA)
    @Path("{indicador}/{mes}")
    @Operation(
            operationId = "borrarCifra",
            summary = "Quita la cifra de un indicador en un mes",
            description = "Pide su ETag en If-Match.")
    public void borrar(
            @PathParam("indicador") String indicador,
            @PathParam("mes") String mes,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        cifras.quitar(indicador, mes, ifMatch);
    }

    private static RestResponse<Cifra> answer(int status, Cifra cifra) {
        return IfMatch.tagged(status, cifra, cifra.revision()).build();
    }
}
