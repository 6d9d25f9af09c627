package io.dictamen.impact;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dictamen.access.Rol;
import io.dictamen.evaluation.Decider;
import io.dictamen.http.Places;
import io.dictamen.journal.RecordedRequests;
import io.dictamen.rulebase.RuleBase;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v1/impacto}: what a release would have answered to the requests of the past. */
@Path("/api/v1/impacto")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Rol.ANALISTA, Rol.APROBADOR, Rol.QA, Rol.AUDITOR})
@Tag(name = "Impacto")
@ApplicationScoped
public class ImpactResource {
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "impacto");
        thread.setDaemon(true);
        return thread;
    });
    private final RecordedRequests log;
    private final Decider decider;
    private final ObjectMapper json;
    private final ImpactConfig config;
    private final Places places;

    ImpactResource(RecordedRequests log, Decider decider, ObjectMapper json, ImpactConfig config) {
        this.log = log;
        this.decider = decider;
        this.json = json;
        this.config = config;
        this.places = new Places(config.simultaneos(), () -> ImpactProblems.tooMany(config.simultaneos()));
    }

    @GET
    @Blocking
    @APIResponse(responseCode = "200", description = "Lo que cambiaría.")
    @APIResponse(responseCode = "404", description = "No existe la versión.")
    @Operation(
            operationId = "medirImpacto",
            summary = "Lo que otra versión habría respondido a las solicitudes registradas",
            description =
                    "Vuelve a decidir cada solicitud del diario con la versión dada, un borrador o una publicada, para"
                            + " el momento y la zona con que se decidió, y compara los resultados. No registra nada. Responde"
                            + " cuando termina: un millón de solicitudes toma decenas de segundos.")
    @Parameter(
            name = "version",
            in = ParameterIn.QUERY,
            required = true,
            description = "La versión que decide de nuevo")
    @Parameter(name = "desde", in = ParameterIn.QUERY, description = "Decididas en esta fecha y hora o después")
    @Parameter(name = "hasta", in = ParameterIn.QUERY, description = "Decididas antes de esta fecha y hora")
    @Parameter(name = "decision", in = ParameterIn.QUERY, description = "Nombre de la decisión; sin él, todas")
    @Parameter(
            name = "limite",
            in = ParameterIn.QUERY,
            description = "Cuántas diferencias se muestran como máximo, de 1 a 500")
    public Impacto impacto(@Context UriInfo uri, @Context RoutingContext http) throws InterruptedException {
        ImpactQuery query = ImpactQuery.of(uri.getQueryParameters());
        try (Places.Place place = places.take()) {
            long start = System.nanoTime();
            RuleBase rules = decider.rules(query.version());
            Replay replay = new Replay();
            http.addEndHandler(end -> replay.giveUp());
            return replay.run(
                            log,
                            query.span(),
                            threads,
                            config.hilos(),
                            () -> new Reevaluation(rules, json, query.limite()))
                    .impacto((System.nanoTime() - start) / 1_000_000);
        }
    }
}
