package io.dictamen.impact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dictamen.evaluation.Decider;
import io.dictamen.impact.Impacto.Cuenta;
import io.dictamen.impact.PeriodRun.Avance;
import io.dictamen.journal.JournalUnavailable;
import io.dictamen.journal.RecordedRequests;
import io.dictamen.release.ImpactoMedido;
import io.dictamen.release.Versiones;
import io.dictamen.report.Supuestos;
import io.dictamen.rulebase.RuleBase;
import io.dictamen.tarea.Labor;
import io.dictamen.tarea.Marcha;
import io.dictamen.tarea.Tarea;
import io.dictamen.tarea.TareaFallida;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Measures the impact of a release on the requests of a period, as a task. */
@ApplicationScoped
class ImpactoLabor implements Labor {
    private static final int PAGE = 10_000;
    private static final int PATIENCE_MILLIS = 1_000;

    private final RecordedRequests log;
    private final Decider decider;
    private final Versiones versiones;
    private final Supuestos supuestos;
    private final ObjectMapper json;
    private final Clock clock;

    ImpactoLabor(
            RecordedRequests log,
            Decider decider,
            Versiones versiones,
            Supuestos supuestos,
            ObjectMapper json,
            Clock clock) {
        this.log = log;
        this.decider = decider;
        this.versiones = versiones;
        this.supuestos = supuestos;
        this.json = json;
        this.clock = clock;
    }

    /**
     * How far it has come.
     *
     * @param hasta the end of the period, which is fixed when it begins: meanwhile people go on asking
     */
    record Apunte(OffsetDateTime hasta, Avance avance) {}

    @Override
    public String clase() {
        return ImpactoMedido.CLASE;
    }

    @Override
    public Hecho hacer(Tarea tarea, Marcha marcha) throws InterruptedException {
        RuleBase rules = decider.rules(tarea.version());
        requireUnchanged(tarea);
        Lapso lapso = Lapso.of(tarea.parametros());
        OffsetDateTime desde = lapso.from(clock.getZone());
        Apunte apunte = marcha.apunte().map(this::read).orElseGet(() -> new Apunte(end(lapso), Avance.NONE));
        RecordedRequests.Span span =
                new RecordedRequests.Span(Optional.empty(), Optional.of(desde), Optional.of(apunte.hasta()));
        List<Recuento> counted = count(tarea, marcha, rules, span, apunte);
        requireUnchanged(tarea);
        Tally total = new Tally();
        counted.forEach(una -> total.add(Tally.of(una.total())));
        Cuenta cuenta = total.cuenta();
        ImpactoDelPeriodo impacto = new ImpactoDelPeriodo(
                tarea.version(),
                tarea.huella(),
                desde,
                apunte.hasta(),
                ImpactSummary.of(tarea.version(), cuenta),
                cuenta,
                counted,
                supuestos.indicadores(tarea.id(), desde, apunte.hasta(), rules));
        supuestos.forget(tarea.id());
        JsonNode resultado = json.valueToTree(impacto);
        ImpactoMedido medido = new ImpactoMedido(
                ImpactoMedido.huella(tarea.huella(), resultado),
                desde,
                apunte.hasta(),
                impacto.resumen(),
                cuenta.registrados(),
                cuenta.diferentes(),
                cuenta.noEvaluables());
        return new Hecho(json.valueToTree(medido), resultado);
    }

    private void requireUnchanged(Tarea tarea) {
        if (!versiones.describe(tarea.version()).huella().equals(tarea.huella())) {
            throw new TareaFallida("Los archivos de la versión cambiaron desde que se pidió. Pídalo otra vez.");
        }
    }

    private OffsetDateTime end(Lapso lapso) {
        OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
        OffsetDateTime end = lapso.to(clock.getZone());
        return end.isAfter(now) ? now : end;
    }

    private List<Recuento> count(Tarea tarea, Marcha marcha, RuleBase rules, RecordedRequests.Span span, Apunte apunte)
            throws InterruptedException {
        // As much as half of the machine, and never more than a task may take.
        int hilos = Math.min(marcha.hilos(), Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
        ExecutorService threads = Executors.newFixedThreadPool(hilos, work -> new Thread(work, "impacto-del-periodo"));
        try {
            PeriodRun run =
                    new PeriodRun(log, new Redecision(rules, json), supuestos, clock.getZone(), threads, hilos, PAGE);
            Progress progress = new Progress(marcha, apunte);
            while (true) {
                try {
                    marcha.total(log.count(span));
                    Avance all = run.run(tarea.id(), span, progress.avance, marcha::cancelada, progress::keep);
                    marcha.seguir();
                    return all.decisiones();
                } catch (JournalUnavailable e) {
                    // The database is away: from the last page on, once it is back.
                    marcha.seguir();
                    Thread.sleep(PATIENCE_MILLIS);
                }
            }
        } finally {
            threads.shutdown();
        }
    }

    private final class Progress {
        private final Marcha marcha;
        private final OffsetDateTime hasta;
        private Avance avance;
        private long told;

        private Progress(Marcha marcha, Apunte apunte) {
            this.marcha = marcha;
            this.hasta = apunte.hasta();
            this.avance = apunte.avance();
            tell();
        }

        private void keep(Avance next) {
            avance = next;
            marcha.apuntar(written(new Apunte(hasta, next)));
            tell();
        }

        private void tell() {
            long counted = avance.decisiones().stream()
                    .mapToLong(una -> una.cuenta().registrados())
                    .sum();
            marcha.hecho(counted - told);
            told = counted;
        }
    }

    private String written(Apunte apunte) {
        try {
            return json.writeValueAsString(apunte);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    // A note that is read as it was never written is worth no more than none.
    private @Nullable Apunte read(String written) {
        try {
            return json.readerFor(Apunte.class)
                    .without(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                    .readValue(written);
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
