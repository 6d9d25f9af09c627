package io.dictamen.benchmark.process;

import io.dictamen.workbook.TestSheet;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.openl.rules.runtime.RulesEngineFactory;

/** A workbook of {@code Rules} tables, whose methods are called with the fields of the request. */
final class OpenL implements Engine.RowFinder {
    private static final Map<Class<?>, String> TYPES = Map.of(
            String.class, "String",
            boolean.class, "Boolean",
            long.class, "Long",
            java.math.BigDecimal.class, "BigDecimal");

    @Override
    public <I extends Record> Callable<Function<I, int[][]>> finder(Workload<I> workload) throws Exception {
        List<Table> tables = workload.tables();
        List<Table.Input> inputs = workload.inputs();
        Path file = Files.createTempFile("dictamen-openl", ".xlsx");
        file.toFile().deleteOnExit();
        try (XSSFWorkbook libro = new XSSFWorkbook()) {
            tables.forEach(table -> write(libro.createSheet(table.nombre()), table, inputs));
            Files.write(file, TestSheet.bytes(libro));
        }
        return () -> {
            RulesEngineFactory<Object> factory =
                    new RulesEngineFactory<>(file.toUri().toURL());
            Object engine = factory.newEngineInstance();
            List<MethodHandle> methods = new ArrayList<>();
            for (Table table : tables) {
                Method method = Arrays.stream(factory.getInterfaceClass().getMethods())
                        .filter(one -> one.getName().equals(table.nombre()))
                        .findFirst()
                        .orElseThrow();
                methods.add(MethodHandles.publicLookup()
                        .unreflect(method)
                        .bindTo(engine)
                        .asSpreader(Object[].class, method.getParameterCount()));
            }
            return request -> find(methods, workload.prepare(request).valores());
        };
    }

    private static int[][] find(List<MethodHandle> methods, @Nullable Object[] valores) {
        int[][] places = new int[methods.size()][];
        for (int i = 0; i < places.length; i++) {
            @Nullable Object[] asked = valores;
            if (i > 0) {
                asked = Arrays.copyOf(valores, valores.length + 1);
                asked[valores.length] = places[i - 1].length > 0;
            }
            places[i] = places(call(methods.get(i), asked));
        }
        return places;
    }

    private static @Nullable Object call(MethodHandle method, @Nullable Object[] arguments) {
        try {
            return method.invoke(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static int[] places(@Nullable Object result) {
        if (result instanceof Integer[] several) {
            return Arrays.stream(several).mapToInt(Integer::intValue).toArray();
        }
        return result == null ? new int[0] : new int[] {(Integer) result};
    }

    private static void write(XSSFSheet sheet, Table table, List<Table.Input> inputs) {
        List<Table.Column> columns = table.columns();
        Set<Table.Input> parameters = new LinkedHashSet<>(inputs);
        parameters.addAll(table.entradas());
        String signature = parameters.stream()
                .map(entrada -> TYPES.get(entrada.tipo()) + " " + entrada.campo())
                .collect(Collectors.joining(", "));
        set(
                sheet,
                1,
                0,
                table.first()
                        ? "Rules Integer %s(%s)".formatted(table.nombre(), signature)
                        : "Rules Integer[] %s(%s)".formatted(table.nombre(), signature));
        sheet.addMergedRegion(new CellRangeAddress(1, 1, 0, columns.size()));
        for (int i = 0; i < columns.size(); i++) {
            set(sheet, 2, i, "C" + (i + 1));
            set(sheet, 3, i, expression(columns.get(i)));
            set(sheet, 4, i, parameter(columns.get(i)));
            set(sheet, 5, i, columns.get(i).entrada().campo());
        }
        set(sheet, 2, columns.size(), table.first() ? "RET1" : "CRET1");
        set(sheet, 3, columns.size(), "lugar");
        set(sheet, 4, columns.size(), "Integer lugar");
        set(sheet, 5, columns.size(), "lugar");
        for (int i = 0; i < table.filas().size(); i++) {
            for (Asked asked : table.filas().get(i)) {
                for (int column = 0; column < columns.size(); column++) {
                    if (columns.get(column).holds(asked)) {
                        set(sheet, 6 + i, column, cell(asked));
                    }
                }
            }
            set(sheet, 6 + i, columns.size(), i);
        }
    }

    private static String expression(Table.Column column) {
        String campo = column.entrada().campo();
        return switch (column.op()) {
            case EQUAL -> campo + " == p";
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
                (column.entrada().tipo().isPrimitive() ? "" : campo + " != null && ") + campo + " " + column.op().sign
                        + " p";
            case IN -> "contains(p, " + campo + ")";
            case OTHER -> campo + " != null && !contains(p, " + campo + ")";
            case MISSHAPEN -> campo + " != null && !" + campo + ".matches(p)";
            case ABSENT -> "(" + campo + " == null) == p";
            case PRESENT -> "(" + campo + " != null) == p";
        };
    }

    private static String parameter(Table.Column column) {
        return switch (column.op()) {
            case IN, OTHER -> "String[] p";
            case ABSENT, PRESENT -> "Boolean p";
            default -> TYPES.get(column.entrada().tipo()) + " p";
        };
    }

    private static Object cell(Asked asked) {
        return switch (asked.op()) {
            case IN, OTHER -> asked.valores().stream().map(String::valueOf).collect(Collectors.joining(","));
            case ABSENT, PRESENT -> true;
            default -> asked.valor() instanceof java.math.BigDecimal decimal ? decimal.doubleValue() : asked.valor();
        };
    }

    private static void set(XSSFSheet sheet, int row, int column, Object valor) {
        TestSheet.set(sheet, new org.apache.poi.ss.util.CellReference(row, column).formatAsString(), valor);
    }
}
