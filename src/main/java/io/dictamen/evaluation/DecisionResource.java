package io.dictamen.evaluation;

import io.dictamen.access.Rol;
import io.dictamen.decision.Decision;
import io.dictamen.problem.Problems;
import io.dictamen.release.ActiveRelease;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v1/decisiones}: what can be decided, and deciding it. */
@Path("/api/v1/decisiones")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Rol.FRONT, Rol.ANALISTA, Rol.APROBADOR, Rol.QA, Rol.AUDITOR, Rol.ABIERTO})
@Tag(name = "Decisiones")
public class DecisionResource {
    // Reading more than this would hold up the other requests of its event loop.
    private static final int MOST_BYTES_ON_THE_EVENT_LOOP = 64 * 1024;

    // Who may decide by a release that is not in force.
    private static final List<String> CASE_WORKERS = List.of(Rol.ANALISTA, Rol.APROBADOR, Rol.QA, Rol.AUDITOR);

    @Inject
    Decider decider;

    @Inject
    SecurityIdentity caller;

    @Inject
    ActiveRelease release;

    /** The catalogue. */
    public record Decisiones(List<DecisionSummary> decisiones) {}

    @GET
    @Operation(summary = "Las decisiones que se pueden pedir")
    public Decisiones catalogue() {
        return new Decisiones(Catalogue.all().stream().map(DecisionSummary::of).toList());
    }

    @GET
    @Path("{nombre}")
    @Operation(summary = "Una decisión: sus esquemas, sus tablas, sus cláusulas y un ejemplo")
    public DecisionDescription describe(@PathParam("nombre") String nombre) {
        return DecisionDescription.of(find(nombre), release.ruleBase().orElseThrow(EvaluationProblems::notReady));
    }

    @POST
    @Path("{nombre}")
    public Uni<String> decide(
            @PathParam("nombre") String nombre,
            @Context RoutingContext http,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        Decision<?, ?> decision = find(nombre).decision();
        RequestBody.requireJson(headers);
        Call call = Call.of(caller.getPrincipal().getName(), uri.getQueryParameters(), headers);
        boolean inForce = isInForce(call);
        byte[] body = body(http);
        Uni<String> answer =
                Uni.createFrom().completionStage(() -> decider.decide(decision, RequestBody.of(body), call));
        boolean quick = body.length <= MOST_BYTES_ON_THE_EVENT_LOOP && !call.explicar() && inForce;
        return quick ? answer : answer.runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    /** Whether the release in force decides; another one is for those who work on releases, and is never recorded. */
    private boolean isInForce(Call call) {
        Integer version = call.version();
        if (version == null
                || release.ruleBase().map(active -> active.version() == version).orElse(false)) {
            return true;
        }
        if (call.registrar()) {
            throw Problems.badParameter(
                    "version", "de otra versión que la que está en vigor vale solo con registrar=false.");
        }
        if (CASE_WORKERS.stream().noneMatch(caller::hasRole)) {
            throw new ForbiddenException();
        }
        return false;
    }

    // The body was read whole, and counted, on its way here; a byte[] parameter would be filled from its first chunk
    // only.
    private static byte[] body(RoutingContext http) {
        Buffer body = http.body().buffer();
        return body == null ? new byte[0] : body.getBytes();
    }

    private static Catalogue.Entry find(String nombre) {
        return Catalogue.find(nombre).orElseThrow(() -> EvaluationProblems.unknownDecision(nombre));
    }
}
