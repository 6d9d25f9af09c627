package io.dictamen.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dictamen.http.ProblemException;
import io.dictamen.mutation.Score;
import io.dictamen.tarea.Tarea;
import io.dictamen.tarea.Tarea.Estado;
import io.dictamen.tarea.Tareas;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The mutations of releases: asked for, looked at, cancelled. Nothing of them is recorded in the journal. */
@ApplicationScoped
public class Mutaciones {
    private final Tareas tareas;
    private final Versiones versiones;
    private final ObjectMapper json;

    Mutaciones(Tareas tareas, Versiones versiones, ObjectMapper json) {
        this.tareas = tareas;
        this.versiones = versiones;
        this.json = json;
    }

    /**
     * Asks for one.
     *
     * @param decision the only one whose tables get faults; null for all
     * @throws ProblemException where there is no such release, or too much waits to be done
     */
    public Mutacion ask(int numero, @Nullable String decision, String persona) {
        String huella = versiones.describe(numero).huella();
        return told(tareas.pedir(numero, MutacionDeVersion.CLASE, parameters(decision), huella, persona), huella);
    }

    /** The last one that was asked for. */
    public Optional<Mutacion> last(int numero, @Nullable String decision) {
        String huella = versiones.describe(numero).huella();
        return all(numero, decision).findFirst().map(tarea -> told(tarea, huella));
    }

    /** The last one that tells of a decision: its own, or that of the whole release; of all, the whole. */
    public Optional<Mutacion> covering(int numero, @Nullable String decision) {
        String huella = versiones.describe(numero).huella();
        return coveringTask(numero, decision).map(tarea -> told(tarea, huella));
    }

    private Optional<Tarea> coveringTask(int numero, @Nullable String decision) {
        return tareas.ultimas(numero, MutacionDeVersion.CLASE).stream()
                .filter(tarea ->
                        tarea.parametros().isEmpty() || tarea.parametros().equals(parameters(decision)))
                .findFirst();
    }

    /**
     * A fault that a mutation found and no scenario notices, by its id.
     *
     * @throws ProblemException where the last one found none of that id
     */
    public Superviviente survivor(int numero, String decision, String id) {
        return coveringTask(numero, decision)
                .flatMap(this::report)
                .flatMap(informe -> informe.decisiones().stream()
                        .flatMap(una -> una.supervivientes().stream())
                        .filter(uno -> uno.id().equals(id))
                        .findFirst())
                .orElseThrow(() -> ReleaseProblems.noSurvivor(numero));
    }

    private Stream<Tarea> all(int numero, @Nullable String decision) {
        return tareas.ultimas(numero, MutacionDeVersion.CLASE).stream()
                .filter(tarea -> tarea.parametros().equals(parameters(decision)));
    }

    private static Map<String, String> parameters(@Nullable String decision) {
        return decision == null ? Map.of() : Map.of(MutacionDeVersion.DECISION, decision);
    }

    /**
     * Stops the last one.
     *
     * @throws ProblemException where none was asked for, or it is over
     */
    public void cancel(int numero, @Nullable String decision) {
        Tarea last = all(numero, decision).findFirst().orElseThrow(() -> ReleaseProblems.noMutation(numero));
        if (!tareas.cancelar(last.id())) {
            throw ReleaseProblems.mutationOver(numero);
        }
    }

    /** Stops the one that tells of a decision, where it is not over. */
    public void cancelCovering(int numero, @Nullable String decision) {
        coveringTask(numero, decision).map(Tarea::id).ifPresent(tareas::cancelar);
    }

    /** What came of one; empty where it is not done. */
    public Optional<InformeDeMutacion> report(Mutacion mutacion) {
        return part(mutacion.tarea(), MutacionDeVersion.INFORME).map(this::report);
    }

    /** The same as {@code mutation-testing-elements}. */
    Optional<JsonNode> elements(Mutacion mutacion) {
        return part(mutacion.tarea(), MutacionDeVersion.ELEMENTOS);
    }

    private Optional<InformeDeMutacion> report(Tarea tarea) {
        return part(tarea.id(), MutacionDeVersion.INFORME).map(this::report);
    }

    private InformeDeMutacion report(JsonNode informe) {
        return read(informe, InformeDeMutacion.class);
    }

    private Optional<JsonNode> part(long tarea, String part) {
        return tareas.resultado(tarea).map(text -> {
            try {
                return json.readTree(text).path(part);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private Mutacion told(Tarea tarea, String huella) {
        JsonNode resumen = tarea.resumen();
        return new Mutacion(
                tarea.id(),
                tarea.version(),
                tarea.parametros().get(MutacionDeVersion.DECISION),
                tarea.huella(),
                tarea.huella().equals(huella),
                tarea.persona(),
                tarea.pedida(),
                tarea.estado(),
                tarea.inicio(),
                tarea.fin(),
                tarea.estado() == Estado.TERMINADA ? 100 : tarea.porcentaje(),
                tarea.fallo(),
                resumen == null ? null : read(resumen, Score.class),
                null);
    }

    private <T> T read(JsonNode node, Class<T> type) {
        try {
            return json.treeToValue(node, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
