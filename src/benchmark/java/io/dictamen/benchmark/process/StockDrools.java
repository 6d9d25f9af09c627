package io.dictamen.benchmark.process;

import io.dictamen.decision.Derivado;
import io.dictamen.procedure.anulacion.Anulacion;
import io.dictamen.procedure.anulacion.HechosPrevios;
import io.dictamen.procedure.anulacion.SolicitudRegistro;
import io.dictamen.workbook.TestSheet;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.drools.compiler.kie.builder.impl.DrlProject;
import org.drools.decisiontable.InputType;
import org.drools.decisiontable.SpreadsheetCompiler;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieSession;

/** Drools as its documentation shows it: a KieBase of spreadsheets and DRL, and for each request a session of its own. */
final class StockDrools implements Engine.RowFinder {
    private static final String FOLDER = "src/main/resources/io/dictamen/procedure/";

    @Override
    public <I extends Record> Callable<Function<I, int[][]>> finder(Workload<I> workload) {
        List<Table> tables = workload.tables();
        Map<String, byte[]> libros = libros(workload);
        boolean derives = derives(workload);
        return () -> {
            KieBase base = load(libros, derives);
            return request -> find(base, tables, workload, request, derives);
        };
    }

    /** From the DRL that the spreadsheets have been turned into. */
    @Override
    public Callable<?> building(Workload<?> workload) {
        SpreadsheetCompiler reader = new SpreadsheetCompiler();
        Map<String, byte[]> drl = new LinkedHashMap<>();
        libros(workload)
                .forEach((nombre, libro) -> drl.put(
                        nombre.replace(".xlsx", ""),
                        reader.compile(new ByteArrayInputStream(libro), InputType.XLS)
                                .getBytes(StandardCharsets.UTF_8)));
        boolean derives = derives(workload);
        return () -> load(drl, derives);
    }

    private static <I extends Record> Map<String, byte[]> libros(Workload<I> workload) {
        Class<?> datos = workload.prepare(workload.requests().get(0)).getClass();
        Map<String, byte[]> libros = new LinkedHashMap<>();
        for (Table table : workload.tables()) {
            libros.put(
                    "prueba/" + table.nombre() + ".drl.xlsx",
                    libros.isEmpty() ? sheet(table, datos, "") : sheet(table, DatosSegundos.class, "datos."));
        }
        return libros;
    }

    private static boolean derives(Workload<?> workload) {
        return workload.requests().get(0) instanceof SolicitudRegistro;
    }

    private static KieBase load(Map<String, byte[]> sources, boolean derives) {
        KieServices services = KieServices.get();
        ReleaseId id = services.newReleaseId("io.dictamen", "benchmark", "1");
        KieFileSystem files = services.newKieFileSystem().generateAndWritePomXML(id);
        sources.forEach((name, source) ->
                files.write(FOLDER + name, services.getResources().newByteArrayResource(source)));
        if (derives) {
            files.write(
                    FOLDER + "anulacion/anulacion.drl",
                    services.getResources().newClassPathResource("rules/anulacion.drl"));
        }
        KieBuilder builder = services.newKieBuilder(files, StockDrools.class.getClassLoader())
                .buildAll(DrlProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        return services.newKieContainer(id, StockDrools.class.getClassLoader()).getKieBase();
    }

    private static <I extends Record> int[][] find(
            KieBase base, List<Table> tables, Workload<I> workload, I request, boolean derives) {
        KieSession session = base.newKieSession();
        try {
            List<List<Integer>> found = new ArrayList<>();
            for (Table table : tables) {
                List<Integer> places = new ArrayList<>();
                found.add(places);
                session.setGlobal(global(table), places);
            }
            Prepared datos =
                    derives ? derive(session, (SolicitudRegistro) (Object) request) : workload.prepare(request);
            session.insert(datos);
            session.fireAllRules();
            if (tables.size() > 1) {
                session.insert(
                        new DatosSegundos((DatosRegistro) datos, !found.get(0).isEmpty()));
                session.fireAllRules();
            }
            int[][] places = new int[found.size()][];
            for (int i = 0; i < places.length; i++) {
                places[i] = found.get(i).stream().mapToInt(Integer::intValue).toArray();
            }
            return places;
        } finally {
            session.dispose();
        }
    }

    private static Prepared derive(KieSession session, SolicitudRegistro request) {
        session.insert(new HechosPrevios(request, Workload.MOMENTO));
        session.fireAllRules();
        boolean enPlataforma = false;
        boolean acreditado = false;
        for (Object valor : session.getObjects(Derivado.Valor.class::isInstance)) {
            enPlataforma |= ((Derivado.Valor) valor).derivado() == Anulacion.EN_PLATAFORMA;
            acreditado |= ((Derivado.Valor) valor).derivado() == Anulacion.ACREDITADO;
        }
        return DatosRegistro.of(request, enPlataforma, acreditado);
    }

    private static String global(Table table) {
        return "en" + table.nombre();
    }

    private static byte[] sheet(Table table, Class<?> datos, String prefix) {
        List<Table.Column> columns = table.columns();
        TestSheet sheet = TestSheet.named(table.nombre())
                .importa(datos.getCanonicalName())
                .variables("java.util.List " + global(table))
                .patron("$h: " + datos.getSimpleName())
                .titulo("RuleTable " + table.nombre());
        for (Table.Column column : columns) {
            String campo = column.entrada().campo().equals(Table.PREVIO)
                    ? Table.PREVIO
                    : prefix + column.entrada().campo();
            sheet.condicion(campo, code(campo, column));
        }
        sheet.accion("Lugar", global(table) + ".add($param);");
        for (int i = 0; i < table.filas().size(); i++) {
            List<Object> cells = new ArrayList<>();
            for (Table.Column column : columns) {
                cells.add(table.filas().get(i).stream()
                        .filter(column::holds)
                        .findFirst()
                        .map(asked -> cell(asked))
                        .orElse(TestSheet.BLANCO));
            }
            cells.add(i);
            sheet.fila(cells.toArray());
        }
        return sheet.bytes();
    }

    private static String code(String campo, Table.Column column) {
        String param = column.entrada().tipo() == String.class ? "\"$param\"" : "$param";
        return switch (column.op()) {
            case EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> campo + " " + column.op().sign + " " + param;
            case IN -> "forall(||){" + campo + " == \"$\"}";
            case OTHER -> campo + " != null, " + campo + " not in ($param)";
            case MISSHAPEN -> campo + " != null, " + campo + " not matches \"$param\"";
            case ABSENT -> campo + " == $param";
            case PRESENT -> campo + " != $param";
        };
    }

    private static Object cell(Asked asked) {
        return switch (asked.op()) {
            case IN ->
                String.join(",", asked.valores().stream().map(String::valueOf).toList());
            case OTHER ->
                "\""
                        + String.join(
                                "\", \"",
                                asked.valores().stream().map(String::valueOf).toList()) + "\"";
            case ABSENT, PRESENT -> "null";
            default -> asked.valor() instanceof java.math.BigDecimal decimal ? decimal.doubleValue() : asked.valor();
        };
    }
}
