package io.dictamen.release;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dictamen.decision.Decision;
import io.dictamen.deployment.Libros;
import io.dictamen.http.IfMatch;
import io.dictamen.http.ProblemException;
import io.dictamen.journal.RecordedRequests;
import io.dictamen.release.AprobacionConfig.Exigencia;
import io.dictamen.tarea.Tarea;
import io.dictamen.tarea.Tareas;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an approval asks beside the files: how much of what is really asked would be answered otherwise. */
@ApplicationScoped
public class PuertaDeImpacto {
    /** A measure of last month's requests says nothing of this month's. */
    private static final Period FRESH = Period.ofDays(7);

    private final Versiones versiones;
    private final Tareas tareas;
    private final RecordedRequests journal;
    private final AprobacionConfig config;
    private final ObjectMapper json;
    private final Clock clock;

    PuertaDeImpacto(
            Versiones versiones,
            Tareas tareas,
            RecordedRequests journal,
            AprobacionConfig config,
            ObjectMapper json,
            Clock clock) {
        this.versiones = versiones;
        this.tareas = tareas;
        this.journal = journal;
        this.config = config;
        this.json = json;
        this.clock = clock;
    }

    /** How many days are looked back on, today included. */
    public int dias() {
        return config.dias();
    }

    /** How it stands with the impact of a release as its files are. */
    public ImpactoAlAprobar of(int numero) {
        String archivos = versiones.kept(numero).huella;
        if (config.impacto() == Exigencia.NO) {
            return new ImpactoAlAprobar(
                    Exigencia.NO, config.dias(), true, archivos, null, "Se aprueban los archivos, sin su impacto.");
        }
        ImpactoMedido medido = measured(numero, archivos).orElse(null);
        if (medido != null) {
            return new ImpactoAlAprobar(
                    config.impacto(),
                    config.dias(),
                    true,
                    medido.huella(),
                    medido,
                    "Se aprueban juntos los archivos y su impacto. " + medido.resumen());
        }
        List<String> preguntadas = asked(numero);
        if (preguntadas.isEmpty()) {
            return new ImpactoAlAprobar(
                    config.impacto(),
                    config.dias(),
                    true,
                    archivos,
                    null,
                    "El diario no tiene en los últimos " + config.dias()
                            + " días ninguna solicitud de lo que esta versión cambia: no hay impacto que medir.");
        }
        return new ImpactoAlAprobar(
                config.impacto(),
                config.dias(),
                config.impacto() != Exigencia.EXIGIDO,
                archivos,
                null,
                "Nadie midió todavía su impacto en los últimos " + config.dias()
                        + " días, y el diario tiene solicitudes de " + String.join(", ", preguntadas) + ".");
    }

    /**
     * @param huella what somebody says that they approve
     * @throws ProblemException where it is not what there is now, or the impact was to be measured first
     */
    void require(Version version, String huella) {
        ImpactoAlAprobar now = of(version.numero);
        if (!now.alcanza() && huella.equals(version.huella)) {
            throw ReleaseProblems.notPublishable(version.numero, List.of(Impedimento.unmeasured(version.numero, now)));
        }
        if (!now.huella().equals(huella)) {
            throw now.medido() != null && huella.equals(version.huella)
                    ? ReleaseProblems.approvalWithoutImpact(version.numero)
                    : IfMatch.changed("La versión " + version.numero);
        }
    }

    /** The last measure of these files that looks back far enough, and ends not long ago. */
    private Optional<ImpactoMedido> measured(int numero, String archivos) {
        return tareas.ultimas(numero, ImpactoMedido.CLASE).stream()
                .filter(tarea -> tarea.estado() == Tarea.Estado.TERMINADA)
                .filter(tarea -> tarea.huella().equals(archivos))
                .filter(this::covers)
                .map(this::figures)
                .findFirst();
    }

    private boolean covers(Tarea tarea) {
        @Nullable String desde = tarea.parametros().get("desde");
        @Nullable String hasta = tarea.parametros().get("hasta");
        if (desde == null || hasta == null) {
            return false;
        }
        LocalDate last = LocalDate.parse(hasta);
        return !last.isBefore(LocalDate.now(clock).minus(FRESH))
                && !LocalDate.parse(desde).isAfter(last.minusDays(config.dias() - 1L));
    }

    /** Those of a measure that is done. */
    public ImpactoMedido figures(Tarea done) {
        try {
            return json.readerFor(ImpactoMedido.class)
                    .without(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                    .readValue(Objects.requireNonNull(done.resumen()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The decisions whose workbook the release changes and that somebody asked in those days. */
    private List<String> asked(int numero) {
        Integer active = versiones.active();
        Map<String, String> before = active == null ? Map.of() : versiones.hashes(active);
        List<String> touched = versiones.hashes(numero).entrySet().stream()
                .filter(archivo -> !archivo.getValue().equals(before.get(archivo.getKey())))
                .flatMap(archivo -> Libros.procedimiento(archivo.getKey()).stream())
                .flatMap(procedimiento -> procedimiento.decisiones().stream())
                .map(Decision::nombre)
                .toList();
        OffsetDateTime first = LocalDate.now(clock)
                .minusDays(config.dias() - 1L)
                .atStartOfDay(clock.getZone())
                .toOffsetDateTime();
        try {
            return touched.isEmpty()
                    ? List.of()
                    : journal.asked(
                            touched, new RecordedRequests.Span(Optional.empty(), Optional.of(first), Optional.empty()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
