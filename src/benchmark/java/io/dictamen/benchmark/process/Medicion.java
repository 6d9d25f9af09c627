package io.dictamen.benchmark.process;

import io.dictamen.decision.Momento;
import io.dictamen.decision.Motivo;
import io.dictamen.decision.RandomRecords;
import io.dictamen.decision.Verdict;
import io.dictamen.deployment.Deployment;
import io.dictamen.procedure.indicador.HechosIndicador;
import io.dictamen.procedure.indicador.Indicadores;
import io.dictamen.procedure.indicador.ResultadoIndicador;
import io.dictamen.procedure.indicador.SolicitudIndicador;
import io.dictamen.rulebase.RuleBase;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An indicator: a quotient of two figures, exact, and a small table of thresholds. */
final class Medicion implements Workload<SolicitudIndicador> {
    private static final List<Table.Input> INPUTS = Prepared.inputs(DatosIndicador.class);
    private static final BigDecimal META = BigDecimal.valueOf(98);
    private static final BigDecimal EFECTIVA = BigDecimal.valueOf(90);

    private final RuleBase base = Deployment.compile(1);
    private final Composer<SolicitudIndicador, ResultadoIndicador> composer =
            new Composer<>(Indicadores.INDICADOR, base.tablas(Indicadores.INDICADOR), Map.of());
    private final Motivo[] motivos = Registro.motivos(composer, 0, 14);

    @Override
    public String name() {
        return "indicador";
    }

    @Override
    public List<SolicitudIndicador> requests() {
        RandomRecords random = new RandomRecords(20261122, AHORA);
        return Stream.generate(() -> random.admitted(Indicadores.INDICADOR.contrato(), MOMENTO.zona()))
                .limit(1_024)
                .toList();
    }

    @Override
    public Callable<Function<SolicitudIndicador, Verdict<?>>> ours() {
        return () -> request -> base.evaluate(Indicadores.INDICADOR, request, MOMENTO);
    }

    @Override
    public List<Table> tables() {
        return List.of(Table.of(base.tablas(Indicadores.INDICADOR).get(0), true, INPUTS, i -> List.of()));
    }

    @Override
    public List<Table.Input> inputs() {
        return INPUTS;
    }

    @Override
    public Prepared prepare(SolicitudIndicador s) {
        return new DatosIndicador(s.indicador().name(), valor(s));
    }

    @Override
    public Verdict<?> compose(SolicitudIndicador request, int[][] places) {
        return composer.compose(request, places);
    }

    @Override
    public Function<SolicitudIndicador, Verdict<?>> byHand() {
        ResultadoIndicador[] filas = new ResultadoIndicador[motivos.length];
        for (SolicitudIndicador s : requests()) {
            int fila = row(s, valor(s));
            filas[fila] = composer.compose(s, new int[][] {{fila}}).resultado();
        }
        return s -> {
            BigDecimal valor = valor(s);
            int fila = row(s, valor);
            return new Verdict<>(
                    new ResultadoIndicador(
                            valor == null ? null : shown(s, valor, fila),
                            filas[fila].resultado(),
                            filas[fila].parametro()),
                    List.of(motivos[fila]),
                    1);
        };
    }

    /** The exact value is made by our own Java for all: no engine has it among its numbers. */
    private @Nullable BigDecimal valor(SolicitudIndicador s) {
        return ((HechosIndicador) Indicadores.INDICADOR.etapas().get(0).hecho().apply(new Only(s))).valor();
    }

    private static int row(SolicitudIndicador s, @Nullable BigDecimal valor) {
        return switch (s.indicador()) {
            case CALIDAD_DIGITACION -> valor == null ? 0 : valor.compareTo(META) >= 0 ? 1 : 2;
            case ANULACION_EFECTIVA -> valor == null ? 3 : valor.compareTo(EFECTIVA) > 0 ? 4 : 5;
            case TOP10_BAJAS -> valor != null && valor.compareTo(BigDecimal.ONE) >= 0 ? 6 : 7;
            case VENTAS_DIGITALES -> valor == null ? 8 : valor.compareTo(META) >= 0 ? 9 : 10;
            case HOJA_VENTAS_CLARO -> valor == null ? 11 : valor.signum() == 0 ? 12 : 13;
        };
    }

    private static BigDecimal shown(SolicitudIndicador s, BigDecimal valor, int fila) {
        BigDecimal cerca = valor.setScale(4, RoundingMode.HALF_UP);
        if (row(s, cerca) != fila) {
            cerca = valor.setScale(4, cerca.compareTo(valor) > 0 ? RoundingMode.FLOOR : RoundingMode.CEILING);
        }
        BigDecimal corta = cerca.stripTrailingZeros();
        return corta.setScale(Math.max(0, corta.scale()));
    }

    /** A request of which nothing is known yet. */
    private record Only(SolicitudIndicador solicitud) implements io.dictamen.decision.Evaluation<SolicitudIndicador> {
        @Override
        public Momento momento() {
            return MOMENTO;
        }

        @Override
        public boolean entera() {
            return true;
        }

        @Override
        public boolean decideIgual(io.dictamen.decision.Stage<?> etapa, Record otroHecho) {
            throw new UnsupportedOperationException("Nothing is decided yet");
        }

        @Override
        public <F> List<List<io.dictamen.decision.Exigencia>> exigencias(
                io.dictamen.decision.Stage<F> etapa, String campo, java.util.function.Predicate<F> filas) {
            throw new UnsupportedOperationException("Nothing is decided yet");
        }

        @Override
        public <T> T derivado(io.dictamen.decision.Derivado<T> nombre, T ausente) {
            return ausente;
        }

        @Override
        public <E extends Record> List<E> catalogo(io.dictamen.decision.Catalogo<E> cual) {
            return List.of();
        }

        @Override
        public <H extends Record> H hecho(io.dictamen.decision.Stage<?> etapa, Class<H> hechos) {
            return hechos.cast(etapa.hecho().apply(this));
        }

        @Override
        public <F> List<F> filas(io.dictamen.decision.Stage<F> etapa) {
            return List.of();
        }
    }
}
