package io.dictamen.workbook;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Columns of outcome without a sheet. */
public final class Celdas {
    private Celdas() {}

    /** A column for each method that a row's class lets a sheet call, by their names. */
    public static Outcomes of(Class<?> hechos, Class<?> fila) throws NoSuchMethodException {
        List<ActionCode> acciones = ActionCode.settable(fila).stream()
                .sorted((una, otra) -> una.getName().compareTo(otra.getName()))
                .map(metodo -> new ActionCode(
                        metodo,
                        LiteralType.of(metodo.getParameterTypes()[0]).orElseThrow(),
                        ActionCode.isOptional(metodo)))
                .toList();
        List<Outcomes.Outcome> columnas = acciones.stream()
                .map(una -> new Outcomes.Outcome(una.nombre(), una.tipo(), una.lista(), una.opcional(), una.nombre()))
                .toList();
        Variable variable = new Variable("fila", fila, fila.getConstructor());
        return Outcomes.of(columnas, acciones, variable, hechos, Map.of(), "Z");
    }

    /** Blank where null. */
    public static List<@Nullable Object> said(@Nullable Object... valores) {
        return Arrays.asList(valores);
    }
}
