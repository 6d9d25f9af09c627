package io.dictamen.evaluation;

import io.dictamen.access.Rol;
import io.dictamen.decision.Decision;
import io.dictamen.decision.HitPolicy;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v1/decisiones}: what can be decided; {@link EvaluationRoute} decides. */
@Path("/api/v1/decisiones")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Rol.FRONT, Rol.ANALISTA, Rol.APROBADOR, Rol.QA, Rol.AUDITOR, Rol.LECTOR, Rol.ABIERTO})
@Tag(name = "Decisiones")
public class DecisionResource {
    @Inject
    Decider decider;

    record Decisiones(List<Resumen> decisiones) {}

    /** A line of the catalogue; {@code enlace} is where the decision is described, and asked by POST. */
    @Schema(name = "ResumenDeDecision")
    record Resumen(
            String nombre, String titulo, String procedimiento, String clausula, HitPolicy politica, String enlace) {

        static Resumen of(Catalogue.Entry entry) {
            Decision<?, ?> decision = entry.decision();
            return new Resumen(
                    decision.nombre(),
                    decision.titulo(),
                    entry.procedimiento().titulo(),
                    decision.clausula(),
                    decision.politica(),
                    "/api/v1/decisiones/" + decision.nombre());
        }
    }

    @GET
    @Operation(operationId = "listarDecisiones", summary = "Las decisiones que se pueden pedir")
    public Decisiones catalogue() {
        return new Decisiones(Catalogue.all().stream().map(Resumen::of).toList());
    }

    @GET
    @Path("{nombre}")
    @Operation(
            operationId = "describirDecision",
            summary = "Una decisión: sus esquemas, sus tablas, sus reglas, sus cláusulas y un ejemplo")
    public DecisionDescription describe(@PathParam("nombre") String nombre) {
        return DecisionDescription.of(Catalogue.entry(nombre), decider.rules());
    }
}
