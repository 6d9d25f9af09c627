package io.dictamen.benchmark.process;

import io.dictamen.decision.Catalogo;
import io.dictamen.decision.Decision;
import io.dictamen.decision.Derivado;
import io.dictamen.decision.Evaluation;
import io.dictamen.decision.Exigencia;
import io.dictamen.decision.Momento;
import io.dictamen.decision.Motivo;
import io.dictamen.decision.Stage;
import io.dictamen.decision.Verdict;
import io.dictamen.workbook.DecisionTable;
import io.dictamen.workbook.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Makes the answer of one of our decisions from the rows that somebody else found: the same few lines for every engine. */
final class Composer<I extends Record, O extends Record> {
    private final Decision<I, O> decision;
    private final List<DecisionTable> tablas;
    private final Map<Catalogo<?>, List<?>> catalogos;
    private final Object[][] salidas;
    private final Motivo[][] motivos;

    Composer(Decision<I, O> decision, List<DecisionTable> tablas, Map<Catalogo<?>, List<?>> catalogos) {
        this.decision = decision;
        this.tablas = tablas;
        this.catalogos = catalogos;
        this.salidas = tablas.stream()
                .map(tabla -> tabla.filas().stream().map(Row::salida).toArray())
                .toArray(Object[][]::new);
        this.motivos = tablas.stream()
                .map(tabla -> tabla.filas().stream()
                        .map(fila -> new Motivo(
                                tabla.libro(), tabla.hoja(), fila.numero(), fila.clausula(), tabla.regla(fila)))
                        .toArray(Motivo[]::new))
                .toArray(Motivo[][]::new);
    }

    Motivo motivo(int table, int place) {
        return motivos[table][place];
    }

    Verdict<O> compose(I request, int[][] places) {
        List<Motivo> dados = new ArrayList<>(4);
        for (int table = 0; table < places.length; table++) {
            for (int place : places[table]) {
                dados.add(motivos[table][place]);
            }
        }
        return new Verdict<>(decision.resultado().apply(new Found(request, places)), dados, dados.size());
    }

    /** A request of which the rows are known. */
    private final class Found implements Evaluation<I> {
        private final I request;
        private final int[][] places;

        Found(I request, int[][] places) {
            this.request = request;
            this.places = places;
        }

        @Override
        public I solicitud() {
            return request;
        }

        @Override
        public Momento momento() {
            return Workload.MOMENTO;
        }

        @Override
        public boolean entera() {
            return true;
        }

        @Override
        public boolean decideIgual(Stage<?> etapa, Record otroHecho) {
            int table = place(etapa);
            List<Row> filas = tablas.get(table).filas();
            int first = 0;
            while (!filas.get(first).matches(otroHecho)) {
                first++;
            }
            return first == places[table][0];
        }

        @Override
        @SuppressWarnings("unchecked")
        public <F> List<List<Exigencia>> exigencias(Stage<F> etapa, String campo, Predicate<F> filas) {
            return tablas.get(place(etapa)).exigencias(campo, etapa.hecho().apply(this), (Predicate<Object>) filas);
        }

        @Override
        public <T> T derivado(Derivado<T> nombre, T ausente) {
            throw new UnsupportedOperationException("What is derived is prepared");
        }

        @Override
        @SuppressWarnings("unchecked")
        public <E extends Record> List<E> catalogo(Catalogo<E> cual) {
            return (List<E>) java.util.Objects.requireNonNull(catalogos.get(cual));
        }

        @Override
        public <H extends Record> H hecho(Stage<?> etapa, Class<H> hechos) {
            return hechos.cast(etapa.hecho().apply(this));
        }

        @Override
        @SuppressWarnings("unchecked")
        public <F> List<F> filas(Stage<F> etapa) {
            int table = place(etapa);
            List<Object> filas = new ArrayList<>(places[table].length);
            for (int place : places[table]) {
                filas.add(salidas[table][place]);
            }
            return (List<F>) filas;
        }

        private int place(Stage<?> etapa) {
            int table = 0;
            while (decision.etapas().get(table) != etapa) {
                table++;
            }
            return table;
        }
    }
}
