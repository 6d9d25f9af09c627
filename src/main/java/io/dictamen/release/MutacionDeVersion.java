package io.dictamen.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dictamen.decision.Decision;
import io.dictamen.deployment.Libros;
import io.dictamen.deployment.ReleaseFiles;
import io.dictamen.mutation.Effort;
import io.dictamen.mutation.ElementsReport;
import io.dictamen.mutation.Judgement;
import io.dictamen.mutation.Mutation;
import io.dictamen.release.InformeDeMutacion.PorDecision;
import io.dictamen.scenario.ScenarioResult;
import io.dictamen.scenario.ScenarioRun;
import io.dictamen.tarea.Labor;
import io.dictamen.tarea.Marcha;
import io.dictamen.tarea.Tarea;
import io.dictamen.tarea.TareaFallida;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** The mutation of a release, as a task: decision by decision, so that whoever goes on with it need not begin again. */
@ApplicationScoped
class MutacionDeVersion implements Labor {
    static final String CLASE = "MUTACION";
    /** Its parameter: a decision alone. */
    static final String DECISION = "decision";

    static final String INFORME = "informe";
    static final String ELEMENTOS = "elementos";

    private static final int MOST_ROWS = 1_000;
    private static final int PARTS_OF_A_DECISION = 1_000;
    private static final long NOTED_NANOS = 10_000_000_000L;

    private final Versiones versiones;
    private final ReleaseChecks checks;
    private final MutacionConfig config;
    private final ObjectMapper json;

    MutacionDeVersion(Versiones versiones, ReleaseChecks checks, MutacionConfig config, ObjectMapper json) {
        this.versiones = versiones;
        this.checks = checks;
        this.config = config;
        this.json = json;
    }

    @Override
    public String clase() {
        return CLASE;
    }

    /** What is done, and noted down. */
    private record Parte(PorDecision informe, ElementsReport elementos) {}

    private record Apunte(List<Parte> partes) {}

    @Override
    public Hecho hacer(Tarea tarea, Marcha marcha) throws InterruptedException {
        ReleaseFiles archivos = versiones.contents(tarea.version());
        if (!archivos.huella().equals(tarea.huella())) {
            throw new TareaFallida("Los archivos de la versión " + tarea.version()
                    + " cambiaron desde que se pidió: pídala otra vez.");
        }
        ScenarioRun run = checks.running(tarea.version(), archivos, it -> it);
        Map<Decision<?, ?>, byte[]> escenarios = scenarios(archivos, tarea);
        List<Parte> partes = new ArrayList<>(noted(marcha));
        long start = System.nanoTime();
        long noted = start;
        marcha.total((long) escenarios.size() * PARTS_OF_A_DECISION);
        marcha.hecho((long) partes.size() * PARTS_OF_A_DECISION);
        for (Map.Entry<Decision<?, ?>, byte[]> una : escenarios.entrySet()) {
            if (partes.stream()
                    .noneMatch(it -> it.informe.decision().equals(una.getKey().nombre()))) {
                partes.add(judge(run, una.getKey(), una.getValue(), marcha, start));
                marcha.seguir();
                if (System.nanoTime() - noted > NOTED_NANOS) {
                    marcha.apuntar(written(new Apunte(partes)));
                    noted = System.nanoTime();
                }
            }
        }
        return done(partes);
    }

    private static Map<Decision<?, ?>, byte[]> scenarios(ReleaseFiles archivos, Tarea tarea) {
        String alone = tarea.parametros().get(DECISION);
        Map<Decision<?, ?>, byte[]> escenarios = Libros.escenarios(archivos);
        if (alone != null) {
            escenarios.keySet().removeIf(una -> !una.nombre().equals(alone));
        }
        return escenarios;
    }

    private Parte judge(ScenarioRun run, Decision<?, ?> decision, byte[] contenido, Marcha marcha, long start) {
        AtomicLong told = new AtomicLong();
        Effort effort = new Effort(
                marcha.hilos(),
                () -> marcha.cancelada()
                        || System.nanoTime() - start > config.plazo().toNanos(),
                (some, all) -> tell((long) some * PARTS_OF_A_DECISION / all, told, marcha));
        LimitedRows rows = new LimitedRows(MOST_ROWS, (tabla, row) -> true);
        Map<Decision<?, ?>, byte[]> alone = Map.of(decision, contenido);
        List<Judgement> juicios = Mutation.of(run, alone, rows, effort);
        tell(PARTS_OF_A_DECISION, told, marcha);
        List<ScenarioResult> fuera = Mutation.leftOut(run, alone);
        PorDecision informe = InformeDeMutacion.of(decision.nombre(), juicios, fuera, rows);
        return new Parte(informe, ElementsReport.of(juicios, fuera));
    }

    /** Adds what is new of it, from whatever thread. */
    private static void tell(long now, AtomicLong told, Marcha marcha) {
        long before = told.getAndAccumulate(now, Math::max);
        if (now > before) {
            marcha.hecho(now - before);
        }
    }

    private List<Parte> noted(Marcha marcha) {
        return marcha.apunte()
                .map(text -> {
                    try {
                        return json.readValue(text, Apunte.class).partes();
                    } catch (JsonProcessingException e) {
                        return List.<Parte>of(); // of a replica of another build: it is judged again
                    }
                })
                .orElse(List.of());
    }

    private Hecho done(List<Parte> partes) {
        InformeDeMutacion informe =
                InformeDeMutacion.of(partes.stream().map(Parte::informe).toList());
        ElementsReport elementos =
                ElementsReport.of(partes.stream().map(Parte::elementos).toList());
        ObjectNode resultado = json.createObjectNode();
        resultado.set(INFORME, json.valueToTree(informe));
        resultado.set(ELEMENTOS, json.valueToTree(elementos));
        return new Hecho(json.valueToTree(informe.cuenta()), resultado);
    }

    private String written(Apunte apunte) {
        try {
            return json.writeValueAsString(apunte);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
