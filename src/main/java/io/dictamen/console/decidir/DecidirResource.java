package io.dictamen.console.decidir;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dictamen.access.Lecturas;
import io.dictamen.access.Rol;
import io.dictamen.console.Eleccion;
import io.dictamen.console.veredicto.Veredicto;
import io.dictamen.decision.Procedure;
import io.dictamen.evaluation.Catalogue;
import io.dictamen.evaluation.Decider;
import io.dictamen.evaluation.Examples;
import io.dictamen.http.Ids;
import io.dictamen.http.ProblemException;
import io.dictamen.http.Problems;
import io.dictamen.journal.Dictamenes;
import io.dictamen.release.Versiones;
import io.dictamen.rulebase.RuleBase;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A request typed by a person: its form, and the verdict beside the tables that gave it. */
@Path("/consola/decidir")
@Produces("text/html; charset=UTF-8")
@Blocking
@RolesAllowed({Rol.FRONT, Rol.ANALISTA, Rol.APROBADOR, Rol.QA, Rol.AUDITOR, Rol.ABIERTO})
public class DecidirResource {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @Inject
    Decider decider;

    @Inject
    Veredicto veredicto;

    @Inject
    Versiones versiones;

    @Inject
    Dictamenes dictamenes;

    @Inject
    Lecturas lecturas;

    @Inject
    SecurityIdentity caller;

    @Inject
    Clock clock;

    @CheckedTemplate(basePath = "decidir", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Decisiones(Map<String, List<Resumen>> porProcedimiento) implements TemplateInstance {}

    record Resumen(String nombre, String titulo, String clausula) {}

    /**
     * The form of a decision.
     *
     * @param version that decides; null for the one in force
     * @param versiones those that may be chosen; empty for whoever decides with the one in force alone
     * @param solicitud what the form begins with, as JSON
     * @param desfase of the service's zone, such as {@code -04:00}
     * @param porCampo whether it can be asked about single fields while one types
     */
    @CheckedTemplate(basePath = "decidir", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Decidir(
            String nombre,
            String titulo,
            String procedimiento,
            String clausula,
            @Nullable Integer version,
            int vigente,
            List<Eleccion> versiones,
            String solicitud,
            String desfase,
            boolean porCampo)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "veredicto", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Respuesta(Veredicto.Vista vista) implements TemplateInstance {}

    @GET
    public TemplateInstance decisiones() {
        return new Decisiones(Catalogue.all().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.procedimiento().titulo(),
                        LinkedHashMap::new,
                        Collectors.mapping(
                                entry -> new Resumen(
                                        entry.decision().nombre(),
                                        entry.decision().titulo(),
                                        entry.decision().clausula()),
                                Collectors.toList()))));
    }

    @GET
    @Path("{nombre}")
    public TemplateInstance decidir(
            @PathParam("nombre") String nombre,
            @QueryParam("version") @Nullable String version,
            @QueryParam("dictamen") @Nullable String dictamen,
            @QueryParam("solicitud") @Nullable String solicitud) {
        Catalogue.Entry entry = Catalogue.entry(nombre);
        Procedure procedimiento = entry.procedimiento();
        int vigente = decider.rules().version();
        Integer elegida = version == null || version.isBlank() ? null : number(version);
        return new Decidir(
                nombre,
                entry.decision().titulo(),
                procedimiento.titulo(),
                entry.decision().clausula(),
                elegida,
                vigente,
                Rol.readsAll(caller) ? Eleccion.of(versiones, elegida == null ? vigente : elegida) : List.of(),
                dictamen == null ? begun(nombre, solicitud) : recorded(dictamen),
                OffsetDateTime.now(clock).getOffset().toString(),
                entry.decision().porCampo() != null);
    }

    /** The verdict on the request of the form, which is not recorded. */
    @POST
    @Path("{nombre}/respuesta")
    @Consumes(MediaType.APPLICATION_JSON)
    public TemplateInstance respuesta(
            @PathParam("nombre") String nombre, @QueryParam("version") @Nullable String version, String cuerpo) {
        return new Respuesta(veredicto.de(Catalogue.entry(nombre), rules(version), cuerpo, decider.moment()));
    }

    private RuleBase rules(@Nullable String version) {
        if (version == null || version.isBlank()) {
            return decider.rules();
        }
        int asked = number(version);
        if (asked != decider.rules().version() && !Rol.readsAll(caller)) {
            throw new ForbiddenException();
        }
        return decider.rules(asked);
    }

    private static int number(String version) {
        if (!Ids.isRelease(version)) {
            throw Problems.badParameter("version", "lleva el número de una versión, como 3.");
        }
        return Integer.parseInt(version);
    }

    private static JsonNode example(String nombre) {
        return Examples.of(nombre).get("solicitud");
    }

    private static String begun(String nombre, @Nullable String solicitud) {
        if (solicitud == null || solicitud.isBlank()) {
            return example(nombre).toPrettyString();
        }
        try {
            return JSON.readValue(solicitud, ObjectNode.class).toPrettyString();
        } catch (JsonProcessingException e) {
            throw Problems.badParameter("solicitud", "lleva una solicitud, un objeto de JSON.");
        }
    }

    private String recorded(String dictamen) {
        return Optional.of(dictamen)
                .filter(it -> !caller.isAnonymous())
                .flatMap(it -> dictamenes.solicitud(Ids.uuid(it), lecturas.de(caller)))
                .orElseThrow(() -> notThere());
    }

    private static ProblemException notThere() {
        return Problems.notFound("No hay ningún dictamen con ese id.");
    }
}
