package io.dictamen.benchmark.process;

import static io.dictamen.benchmark.process.Asked.Op.EQUAL;
import static io.dictamen.benchmark.process.Asked.Op.GREATER_OR_EQUAL;

import io.dictamen.decision.Motivo;
import io.dictamen.decision.Verdict;
import io.dictamen.procedure.tarifa.Color;
import io.dictamen.procedure.tarifa.ResultadoTarifa;
import io.dictamen.procedure.tarifa.SolicitudTarifa;
import io.dictamen.procedure.tarifa.Tarifas;
import io.dictamen.rulebase.DerivationRules;
import io.dictamen.rulebase.RuleBase;
import io.dictamen.rulebase.RuleBaseCompiler;
import io.dictamen.workbook.TestSheet;
import io.dictamen.workbook.Workbook;
import io.dictamen.workbook.WorkbookReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A table of any size: row {@code n} asks for code {@code n}, a colour, a boolean and a lower bound; every request hits one. */
final class Filas implements Workload<SolicitudTarifa> {
    private static final List<Table.Input> INPUTS = Prepared.inputs(DatosTarifa.class);
    private static final String PACKAGE = "io.dictamen.procedure.tarifa.";

    private final int rows;
    private final Motivo[] motivos;

    Filas(int rows) {
        this.rows = rows;
        this.motivos = IntStream.range(0, rows)
                .mapToObj(i -> new Motivo(
                        Tarifas.PROCEDIMIENTO.libro(),
                        "Tarifa",
                        i + TestSheet.PRIMERA,
                        "TARIFA " + i,
                        "Tarifa_" + (i + TestSheet.PRIMERA)))
                .toArray(Motivo[]::new);
    }

    @Override
    public String name() {
        return "filas-" + rows;
    }

    @Override
    public boolean large() {
        return true;
    }

    @Override
    public List<SolicitudTarifa> requests() {
        Random random = new Random(20261124);
        return IntStream.generate(() -> random.nextInt(rows))
                .limit(4_096)
                .mapToObj(i -> new SolicitudTarifa("C" + i, color(i), i % 2 == 0, 10))
                .toList();
    }

    @Override
    public Callable<Function<SolicitudTarifa, Verdict<?>>> ours() {
        byte[] libro = workbook();
        DerivationRules derivaciones = DerivationRules.ofTheDeployment();
        return () -> {
            RuleBase base = build(WorkbookReader.read(Tarifas.PROCEDIMIENTO.libro(), libro), derivaciones);
            return request -> base.evaluate(Tarifas.TARIFA, request, MOMENTO);
        };
    }

    @Override
    public Callable<?> building() {
        Workbook read = WorkbookReader.read(Tarifas.PROCEDIMIENTO.libro(), workbook());
        DerivationRules derivaciones = DerivationRules.ofTheDeployment();
        return () -> build(read, derivaciones);
    }

    private static RuleBase build(Workbook libro, DerivationRules derivaciones) {
        return RuleBaseCompiler.compile(1, List.of(Tarifas.PROCEDIMIENTO), List.of(libro), derivaciones, null);
    }

    private byte[] workbook() {
        TestSheet hoja = TestSheet.named("Tarifa")
                .importa(PACKAGE + "HechosTarifa, " + PACKAGE + "FilaTarifa, " + PACKAGE + "Color")
                .variables(PACKAGE + "FilaTarifa fila")
                .patron("$h: HechosTarifa")
                .titulo("RuleTable Tarifa")
                .condicion("Código", "solicitud.codigo == \"$param\"")
                .condicion("Color", "solicitud.color == Color.$param")
                .condicion("Activo", "solicitud.activo == $param")
                .condicion("Cantidad", "solicitud.cantidad >= $param")
                .accion("Tarifa", "fila.tarifa($param);")
                .clausula();
        for (int i = 0; i < rows; i++) {
            hoja.fila("C" + i, color(i).name(), i % 2 == 0, i % 10, i, "TARIFA " + i);
        }
        return hoja.bytes();
    }

    @Override
    public List<Table> tables() {
        List<List<Asked>> filas = IntStream.range(0, rows)
                .mapToObj(i -> List.of(
                        Asked.of("codigo", EQUAL, "C" + i),
                        Asked.of("color", EQUAL, color(i).name()),
                        Asked.of("activo", EQUAL, i % 2 == 0),
                        Asked.of("cantidad", GREATER_OR_EQUAL, i % 10)))
                .toList();
        return List.of(new Table("Tarifa", true, INPUTS, filas));
    }

    @Override
    public List<Table.Input> inputs() {
        return INPUTS;
    }

    @Override
    public Prepared prepare(SolicitudTarifa s) {
        return new DatosTarifa(s.codigo(), s.color().name(), s.activo(), s.cantidad());
    }

    @Override
    public Verdict<?> compose(SolicitudTarifa request, int[][] places) {
        return verdict(places[0][0]);
    }

    @Override
    public Function<SolicitudTarifa, Verdict<?>> byHand() {
        record Fila(int lugar, Color color, boolean activo, int desde) {}
        Map<String, Fila> filas = new HashMap<>();
        for (int i = 0; i < rows; i++) {
            filas.put("C" + i, new Fila(i, color(i), i % 2 == 0, i % 10));
        }
        return s -> {
            Fila fila = filas.get(s.codigo());
            if (fila == null || fila.color != s.color() || fila.activo != s.activo() || s.cantidad() < fila.desde) {
                throw new IllegalStateException("No row for " + s);
            }
            return verdict(fila.lugar);
        };
    }

    private Verdict<?> verdict(int place) {
        return new Verdict<>(new ResultadoTarifa(place), List.of(motivos[place]), 1);
    }

    private static Color color(int i) {
        return Color.values()[i % 4];
    }
}
