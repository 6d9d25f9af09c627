package io.dictamen.benchmark.process;

import io.dictamen.decision.Catalogo;
import io.dictamen.decision.Motivo;
import io.dictamen.decision.RandomRecords;
import io.dictamen.decision.Verdict;
import io.dictamen.deployment.Deployment;
import io.dictamen.procedure.anulacion.Anulacion;
import io.dictamen.procedure.anulacion.ClaseInteraccion;
import io.dictamen.procedure.anulacion.Requisito;
import io.dictamen.procedure.anulacion.ResultadoRegistro;
import io.dictamen.procedure.anulacion.SolicitudRegistro;
import io.dictamen.procedure.anulacion.TextoAnulacion;
import io.dictamen.rulebase.RuleBase;
import io.dictamen.workbook.DecisionTable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;

/** Two derived values, what the client still lacks, then a small table in which the topmost row decides. */
final class Registro implements Workload<SolicitudRegistro> {
    private static final Map<Catalogo<?>, List<?>> CATALOGOS = Map.of(
            Anulacion.TEXTOS,
            List.of(
                    new TextoAnulacion(ClaseInteraccion.DEL_TITULAR, texto("el titular")),
                    new TextoAnulacion(ClaseInteraccion.DE_UN_TERCERO, texto("un tercero acreditado"))));
    private static final List<Table.Input> INPUTS = Prepared.inputs(DatosRegistro.class);

    private final RuleBase base = Deployment.compile(1);
    private final Composer<SolicitudRegistro, ResultadoRegistro> composer =
            new Composer<>(Anulacion.REGISTRO, base.tablas(Anulacion.REGISTRO), CATALOGOS);

    @Override
    public String name() {
        return "anulacion-registro";
    }

    @Override
    public List<SolicitudRegistro> requests() {
        RandomRecords random = new RandomRecords(20261122, AHORA);
        return Stream.generate(() -> random.next(SolicitudRegistro.class))
                .limit(1_024)
                .toList();
    }

    @Override
    public Callable<Function<SolicitudRegistro, Verdict<?>>> ours() {
        return () -> request -> base.evaluate(Anulacion.REGISTRO, request, MOMENTO);
    }

    @Override
    public List<Table> tables() {
        List<DecisionTable> tablas = base.tablas(Anulacion.REGISTRO);
        List<Table.Input> conPrevio = new java.util.ArrayList<>(INPUTS);
        conPrevio.add(new Table.Input(Table.PREVIO, boolean.class));
        return List.of(
                Table.of(tablas.get(0), false, INPUTS, i -> List.of()),
                Table.of(tablas.get(1), true, conPrevio, i -> List.of()));
    }

    @Override
    public List<Table.Input> inputs() {
        return INPUTS;
    }

    @Override
    public Prepared prepare(SolicitudRegistro s) {
        return DatosRegistro.of(s, DatosRegistro.enPlataforma(s, MOMENTO), DatosRegistro.acreditado(s));
    }

    @Override
    public Verdict<?> compose(SolicitudRegistro request, int[][] places) {
        return composer.compose(request, places);
    }

    @Override
    public Function<SolicitudRegistro, Verdict<?>> byHand() {
        RegistroByHand hand = new RegistroByHand(composer);
        return hand::decide;
    }

    /** What each row of {@code Registro} says, and why, made once. */
    static ResultadoRegistro said(ResultadoRegistro fila, List<Requisito> faltantes, SolicitudRegistro s) {
        return new ResultadoRegistro(
                fila.resolucion(),
                fila.atiende(),
                fila.derivaA(),
                fila.siguientePaso(),
                faltantes,
                fila.procedimiento(),
                fila.documentos(),
                fila.medios(),
                fila.interaccion() == null ? null : interaccion(s),
                fila.mensaje());
    }

    private static String interaccion(SolicitudRegistro s) {
        return "Anulación " + s.alcance() + " de la solicitud " + s.numeroSolicitud() + ", pedida por "
                + (s.esTitular() ? "el titular" : "un tercero acreditado") + ", con la orden de trabajo en estado "
                + s.estadoOrden() + ".";
    }

    private static String texto(String quien) {
        return "Anulación {alcance} de la solicitud {numeroSolicitud}, pedida por " + quien
                + ", con la orden de trabajo en estado {estadoOrden}.";
    }

    static Motivo[] motivos(Composer<?, ?> composer, int table, int rows) {
        Motivo[] motivos = new Motivo[rows];
        for (int i = 0; i < rows; i++) {
            motivos[i] = composer.motivo(table, i);
        }
        return motivos;
    }
}
