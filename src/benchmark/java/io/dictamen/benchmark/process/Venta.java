package io.dictamen.benchmark.process;

import static io.dictamen.benchmark.process.Asked.Op.ABSENT;
import static io.dictamen.benchmark.process.Asked.Op.EQUAL;
import static io.dictamen.benchmark.process.Asked.Op.MISSHAPEN;
import static io.dictamen.benchmark.process.Asked.Op.OTHER;

import io.dictamen.decision.Catalogo;
import io.dictamen.decision.Verdict;
import io.dictamen.deployment.Deployment;
import io.dictamen.procedure.digitacion.Digitacion;
import io.dictamen.procedure.digitacion.Direccion;
import io.dictamen.procedure.digitacion.HechosVenta;
import io.dictamen.procedure.digitacion.PasoSiguiente;
import io.dictamen.procedure.digitacion.ResponsableValidacion;
import io.dictamen.procedure.digitacion.ResultadoValidacion;
import io.dictamen.procedure.digitacion.Segmento;
import io.dictamen.procedure.digitacion.SolicitudVenta;
import io.dictamen.rulebase.RuleBase;
import io.dictamen.workbook.CheckedRow;
import io.dictamen.workbook.DecisionTable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The checklist of a sale, with its messages. */
final class Venta implements Workload<SolicitudVenta> {
    static final String CARNET =
            "[0-9]{4,10}(-[0-9][A-Za-z])?( ?([Ll][Pp]|[Cc][Bb]|[Ss][Cc]|[Oo][Rr]|[Pp][Tt]|[Tt][Jj]|[Cc][Hh]|[Bb][Ee]|[Pp][Dd]))?";
    static final String NIT = "[0-9]{7,12}";

    private static final List<Table.Input> INPUTS = Prepared.inputs(DatosVenta.class);
    private static final Map<Catalogo<?>, List<?>> CATALOGOS = Map.of(
            Digitacion.SIGUIENTE,
            List.of(
                    new PasoSiguiente(true, "11", ResponsableValidacion.CONTROL_CALIDAD),
                    new PasoSiguiente(false, "8", ResponsableValidacion.ASESOR_COMERCIAL)));

    /** What each row looks for, in the order of the sheet. */
    private static final List<Asked> LOOKED_FOR = List.of(
            Asked.of("tipoSolicitud", ABSENT),
            Asked.of("tipoSolicitud", OTHER, "VENTA_INDIVIDUAL", "VENTA_PAQUETE"),
            Asked.of("nombre", ABSENT),
            Asked.of("nombreCorto", EQUAL, true),
            Asked.of("nombreMalEscrito", EQUAL, true),
            Asked.of("nombreDistinto", EQUAL, true),
            Asked.of("carnet", ABSENT),
            Asked.of("carnet", MISSHAPEN, CARNET),
            Asked.of("carnetDistinto", EQUAL, true),
            Asked.of("nit", ABSENT),
            Asked.of("nit", MISSHAPEN, NIT),
            Asked.of("zona", ABSENT),
            Asked.of("tipoVia", ABSENT),
            Asked.of("tipoViaDesconocido", EQUAL, true),
            Asked.of("nombreVia", ABSENT),
            Asked.of("numero", ABSENT),
            Asked.of("pisoODepartamentoFalta", EQUAL, true),
            Asked.of("servicio", ABSENT),
            Asked.of("servicioDistinto", EQUAL, true),
            Asked.of("plan", ABSENT),
            Asked.of("planDesconocido", EQUAL, true),
            Asked.of("planDistinto", EQUAL, true),
            Asked.of("observaciones", ABSENT));

    private final RuleBase base = Deployment.compile(1);
    private final DecisionTable tabla = base.tablas(Digitacion.VENTA).get(0);
    private final Composer<SolicitudVenta, ResultadoValidacion> composer =
            new Composer<>(Digitacion.VENTA, List.of(tabla), CATALOGOS);
    private final CheckedRow[] filas =
            tabla.filas().stream().map(fila -> (CheckedRow) fila.salida()).toArray(CheckedRow[]::new);
    private final String name;
    private final int faultyPercent;

    Venta(String name, int faultyPercent) {
        this.name = name;
        this.faultyPercent = faultyPercent;
        if (LOOKED_FOR.size() != filas.length) {
            throw new IllegalStateException("Venta has " + filas.length + " rows");
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<SolicitudVenta> requests() {
        return new Ventas(faultyPercent).list(1_024);
    }

    @Override
    public Callable<Function<SolicitudVenta, Verdict<?>>> ours() {
        return () -> request -> base.evaluate(Digitacion.VENTA, request, MOMENTO);
    }

    @Override
    public List<Table> tables() {
        return List.of(Table.of(tabla, false, INPUTS, i -> List.of(LOOKED_FOR.get(i))));
    }

    @Override
    public List<Table.Input> inputs() {
        return INPUTS;
    }

    @Override
    public Prepared prepare(SolicitudVenta s) {
        HechosVenta hechos = new HechosVenta(s);
        Direccion d = s.direccion();
        boolean residencial = s.segmento() == Segmento.RESIDENCIAL;
        return new DatosVenta(
                s.segmento().name(),
                d == null ? null : d.edificio(),
                name(s.tipoSolicitud()),
                s.nombre(),
                residencial && finds(3, hechos),
                residencial && finds(4, hechos),
                finds(5, hechos),
                s.carnetIdentidad(),
                finds(8, hechos),
                s.nit(),
                d == null ? null : d.zona(),
                d == null ? null : d.tipoVia(),
                finds(13, hechos),
                d == null ? null : d.nombreVia(),
                d == null ? null : d.numero(),
                finds(16, hechos),
                name(s.servicio()),
                finds(18, hechos),
                s.plan(),
                finds(20, hechos),
                finds(21, hechos),
                s.observaciones());
    }

    @Override
    public Verdict<?> compose(SolicitudVenta request, int[][] places) {
        return composer.compose(request, places);
    }

    @Override
    public Function<SolicitudVenta, Verdict<?>> byHand() {
        VentaByHand hand = new VentaByHand(this);
        return hand::decide;
    }

    /** What compares names or asks the catalogue, by the place of its row. */
    boolean finds(int place, HechosVenta hechos) {
        return filas[place].applies(hechos);
    }

    private static @Nullable String name(@Nullable Enum<?> constante) {
        return constante == null ? null : constante.name();
    }
}
