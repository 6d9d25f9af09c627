package io.dictamen.report;

import io.dictamen.access.Rol;
import io.dictamen.decision.Campo;
import io.dictamen.decision.Contract;
import io.dictamen.decision.Minimo;
import io.dictamen.http.IfMatch;
import io.dictamen.http.ProblemException;
import io.dictamen.http.ProblemType;
import io.dictamen.http.Problems;
import io.dictamen.report.CifrasMensuales.Cifra;
import io.dictamen.wording.Wording;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
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
import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The figures that a person enters each month because the journal does not hold them. */
@Path("/api/v1/cifras-mensuales")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Rol.AUDITOR, Rol.ANALISTA, Rol.APROBADOR, Rol.QA, Rol.LECTOR})
@Tag(name = "Reportes")
public class CifraMensualResource {
    private static final Contract<Escrita> CONTRATO = Contract.de(Escrita.class, List.of());
    private static final List<String> CLASES = Filter.names(ClaseDeCifra.class);

    @Inject
    CifrasMensuales cifras;

    @Inject
    Clock clock;

    /** A figure as it is entered. */
    @Schema(name = "CifraEscrita")
    public record Escrita(
            @Campo("la cifra del mes") @Minimo(0) BigDecimal valor,
            @Campo("de dónde se tomó") @Nullable String nota) {}

    /** All the figures. */
    public record Cifras(List<Cifra> cifras) {}

    @GET
    @Operation(operationId = "listarCifras", summary = "Las cifras mensuales que se han cargado")
    public Cifras todas() {
        return new Cifras(cifras.todas());
    }

    @GET
    @Path("{indicador}/{mes}")
    @APIResponse(responseCode = "200", description = "La cifra.")
    @Operation(
            operationId = "leerCifra",
            summary = "La cifra de un indicador en un mes",
            description = "El ETag sirve para If-Match.")
    public RestResponse<Cifra> cifra(@PathParam("indicador") String indicador, @PathParam("mes") String mes) {
        return answer(200, cifras.cifra(indicador(indicador), mes(mes)));
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
        ClaseDeCifra which = indicador(indicador);
        YearMonth month = mes(mes);
        Escrita escrita = CONTRATO.read(cuerpo, clock);
        try {
            Cifra cifra = cifras.escribir(which, month, escrita.valor(), escrita.nota(), ifMatch);
            return answer(cifra.revision() == 0 ? 201 : 200, cifra);
        } catch (OptimisticLockException | ConstraintViolationException e) {
            throw IfMatch.changed(CifrasMensuales.WHAT);
        }
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
        try {
            cifras.borrar(indicador(indicador), mes(mes), ifMatch);
        } catch (OptimisticLockException e) {
            throw IfMatch.changed(CifrasMensuales.WHAT);
        }
    }

    private static RestResponse<Cifra> answer(int status, Cifra cifra) {
        return IfMatch.tagged(status, cifra, cifra.revision()).build();
    }

    private static ClaseDeCifra indicador(String nombre) {
        if (!CLASES.contains(nombre)) {
            throw Problems.notFound("Las cifras mensuales son de " + Wording.anyOf(CLASES) + ".");
        }
        return ClaseDeCifra.valueOf(nombre);
    }

    private YearMonth mes(String mes) {
        YearMonth month = mes.matches("[0-9]{4}-(0[1-9]|1[0-2])") ? YearMonth.parse(mes) : null;
        if (month == null || month.isAfter(YearMonth.now(clock))) {
            throw new ProblemException(
                    ProblemType.MES_INCORRECTO,
                    "El mes de una cifra se escribe como 2026-11, y no es posterior al actual.");
        }
        return month;
    }
}
