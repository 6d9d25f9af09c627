package io.dictamen.rulebase;

import io.dictamen.decision.Catalogo;
import io.dictamen.decision.Derivado;
import io.dictamen.decision.Evaluation;
import io.dictamen.decision.Exigencia;
import io.dictamen.decision.HitPolicy;
import io.dictamen.decision.Momento;
import io.dictamen.decision.Motivo;
import io.dictamen.decision.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One request on its way through the stages. */
final class Caso<I> implements Evaluation<I> {
    private final I solicitud;
    private final Momento momento;
    private final Catalogs catalogos;
    private final List<Derivado.Valor> derivados;
    private final List<Decided> decididas = new ArrayList<>(2);
    private final List<Motivo> motivos = new ArrayList<>(4);
    private final List<Motivo> alFinal = new ArrayList<>(0);
    private final @Nullable UnfinishedReading lectura;
    private @Nullable Map<Stage<?>, List<Predicate<Object>>> enteras;
    private int disparadas;

    private record Decided(Stage<?> etapa, CompiledTable tabla, Object hecho, List<Object> salidas) {}

    /** @param lectura of a request that breaks its contract; null where it keeps it */
    Caso(
            I solicitud,
            Momento momento,
            Catalogs catalogos,
            DerivationRules.Derived derived,
            @Nullable UnfinishedReading lectura) {
        this.lectura = lectura;
        this.catalogos = catalogos;
        this.solicitud = solicitud;
        this.momento = momento;
        this.derivados = derived.valores();
        this.disparadas = derived.disparadas();
    }

    @Override
    public I solicitud() {
        return solicitud;
    }

    @Override
    public Momento momento() {
        return momento;
    }

    @Override
    public boolean entera() {
        return lectura == null;
    }

    @Override
    public <T> T derivado(Derivado<T> nombre, T ausente) {
        @Nullable T found = null;
        for (Derivado.Valor valor : derivados) {
            if (valor.derivado() == nombre) {
                if (found != null) {
                    throw new IllegalStateException("Two rules derived " + nombre.nombre());
                }
                found = nombre.tipo().cast(valor.valor());
            }
        }
        return found == null ? ausente : found;
    }

    @Override
    public <E extends Record> List<E> catalogo(Catalogo<E> cual) {
        return catalogos.entries(cual);
    }

    @Override
    public <H extends Record> H hecho(Stage<?> etapa, Class<H> hechos) {
        return hechos.cast(decided(etapa).hecho);
    }

    @Override
    public boolean decideIgual(Stage<?> etapa, Record otroHecho) {
        Decided una = decided(etapa);
        readWhole(etapa);
        int[] halladas = una.tabla.matching(otroHecho);
        List<Object> salidas = una.salidas;
        return salidas.size() == Math.min(halladas.length, etapa.politica() == HitPolicy.COLLECT ? halladas.length : 1)
                && IntStream.range(0, salidas.size()).allMatch(i -> una.tabla.salida(halladas[i]) == salidas.get(i));
    }

    @Override
    @SuppressWarnings("unchecked") // as for filas
    public <F> List<List<Exigencia>> exigencias(Stage<F> etapa, String campo, Predicate<F> filas) {
        Decided una = decided(etapa);
        readWhole(etapa).add((Predicate<Object>) filas);
        return una.tabla.tabla().exigencias(campo, una.hecho, (Predicate<Object>) filas);
    }

    private Decided decided(Stage<?> etapa) {
        Decided found = found(etapa);
        if (found == null) {
            throw new IllegalStateException(etapa.tabla() + " was not decided yet");
        }
        return found;
    }

    private @Nullable Decided found(Stage<?> etapa) {
        for (Decided una : decididas) {
            if (una.etapa == etapa) {
                return una;
            }
        }
        return null;
    }

    @Override
    @SuppressWarnings("unchecked") // the rule base was checked: the table of a stage has the stage's class of rows
    public <F> List<F> filas(Stage<F> etapa) {
        Decided found = found(etapa);
        return found == null ? List.of() : (List<F>) found.salidas;
    }

    List<Motivo> motivos() {
        if (alFinal.isEmpty()) {
            return motivos;
        }
        return Stream.concat(motivos.stream(), alFinal.stream()).toList();
    }

    /** The stages of which the answer depends on more than the rows that they kept, and on what rows ask that say what. */
    Map<Stage<?>, List<Predicate<Object>>> enteras() {
        return enteras == null ? Map.of() : enteras;
    }

    private List<Predicate<Object>> readWhole(Stage<?> etapa) {
        if (enteras == null) {
            enteras = new LinkedHashMap<>();
        }
        return enteras.computeIfAbsent(etapa, misma -> new ArrayList<>());
    }

    int disparadas() {
        return disparadas;
    }

    /** Decides one stage: what matches, what the hit policy keeps of it, and why. */
    void decide(Stage<?> etapa, CompiledTable tabla) {
        Object hecho = etapa.hecho().apply(this);
        int[] halladas = lectura == null ? tabla.matching(hecho) : tabla.met(lectura, hecho);
        disparadas += halladas.length;
        int kept = kept(etapa, halladas.length);
        List<Object> salidas = new ArrayList<>(kept);
        List<Motivo> suyos = etapa.motivosAlFinal() ? alFinal : motivos;
        for (int i = 0; i < kept; i++) {
            salidas.add(tabla.salida(halladas[i]));
            suyos.add(tabla.motivo(halladas[i]));
        }
        decididas.add(new Decided(etapa, tabla, hecho, salidas));
    }

    /** How many of the matching rows the hit policy keeps, from the topmost on. */
    private static int kept(Stage<?> etapa, int matching) {
        boolean wanted = switch (etapa.politica()) {
            case FIRST -> matching >= 1;
            case UNIQUE -> matching == 1;
            case COLLECT -> true;
        };
        if (!wanted) {
            throw new UndecidedRequest(etapa.tabla(), matching);
        }
        return etapa.politica() == HitPolicy.COLLECT ? matching : 1;
    }
}
