package io.dictamen.console.inicio;

import io.dictamen.access.Rol;
import io.dictamen.evaluation.Catalogue;
import io.dictamen.evaluation.Decider;
import io.dictamen.http.Outage;
import io.dictamen.http.ProblemException;
import io.dictamen.journal.Dictamenes;
import io.dictamen.operation.Operacion;
import io.dictamen.operation.OperacionVista;
import io.dictamen.release.Aviso;
import io.dictamen.release.Avisos;
import io.dictamen.release.Descripcion;
import io.dictamen.release.Versiones;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What decides now, what waits for whoever looks, what was decided today, and whether all is well. */
@Path("/consola")
@Produces("text/html; charset=UTF-8")
@Blocking
public class InicioResource {
    @Inject
    Versiones versiones;

    @Inject
    Avisos avisos;

    @Inject
    Dictamenes dictamenes;

    @Inject
    OperacionVista operacion;

    @Inject
    Decider decider;

    @Inject
    SecurityIdentity caller;

    @Inject
    Clock clock;

    /**
     * The first page.
     *
     * @param conocido whether somebody has logged in; without, it says what can be tried and how to come in
     * @param hoy null where the journal cannot be read, or is not theirs to read
     * @param salud how the service is doing, in one sentence
     */
    @CheckedTemplate(basePath = "inicio", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Inicio(
            boolean conocido,
            @Nullable Descripcion version,
            List<Aviso> avisos,
            @Nullable List<Fila> hoy,
            Estado salud) implements TemplateInstance {}

    /** A sentence, and the class of a style that says how bad it is: bien, espera or mal. */
    record Estado(String clase, String frase) {
        static Estado de(Operacion operacion) {
            return new Estado(
                    switch (operacion.estado()) {
                        case BIEN -> "bien";
                        case ATENCION -> "espera";
                        case MAL -> "mal";
                    },
                    operacion.frase());
        }
    }

    /** A decision that was asked for today, and how often it came out as what. */
    record Fila(String nombre, String titulo, List<Desenlace> desenlaces) {
        public long cuantos() {
            return desenlaces.stream().mapToLong(Desenlace::cuantos).sum();
        }
    }

    record Desenlace(String nombre, String resultado, long cuantos) {}

    @GET
    @PermitAll
    public TemplateInstance inicio() {
        boolean conocido = !caller.isAnonymous();
        Estado salud = Estado.de(operacion.now());
        try {
            Integer activa = versiones.active();
            return new Inicio(
                    conocido,
                    activa == null ? null : versiones.describe(activa),
                    conocido ? avisos.of(caller) : List.of(),
                    Rol.readsAll(caller) ? today() : null,
                    salud);
        } catch (RuntimeException e) {
            // Without its database the page says at least that: whoever operates it comes here first.
            if (Outage.of(e).isEmpty() && !(e instanceof ProblemException)) {
                throw e;
            }
            return new Inicio(conocido, null, List.of(), null, salud);
        }
    }

    private List<Fila> today() {
        OffsetDateTime midnight = OffsetDateTime.now(clock)
                .toLocalDate()
                .atStartOfDay(clock.getZone())
                .toOffsetDateTime();
        Map<String, List<Dictamenes.Cuenta>> byDecision = dictamenes.counts(midnight).stream()
                .collect(Collectors.groupingBy(Dictamenes.Cuenta::decision, LinkedHashMap::new, Collectors.toList()));
        return byDecision.entrySet().stream()
                .map(one -> fila(Catalogue.entry(one.getKey()), one.getValue()))
                .sorted(Comparator.comparingLong(Fila::cuantos).reversed())
                .toList();
    }

    private Fila fila(Catalogue.Entry entry, List<Dictamenes.Cuenta> cuentas) {
        return new Fila(
                entry.decision().nombre(),
                entry.decision().titulo(),
                cuentas.stream()
                        .map(cuenta -> new Desenlace(
                                cuenta.desenlace(),
                                decider.rules().vocabulario().etiqueta(entry.procedimiento(), cuenta.desenlace()),
                                cuenta.cuantos()))
                        .toList());
    }
}
