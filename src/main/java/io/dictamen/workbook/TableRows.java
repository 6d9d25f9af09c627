package io.dictamen.workbook;

import io.dictamen.workbook.TableColumns.Kind;
import io.dictamen.workbook.fault.Codigo;
import io.dictamen.workbook.fault.Place;
import io.dictamen.workbook.fault.SheetFaults;
import io.dictamen.workbook.file.Content;
import io.dictamen.workbook.file.SheetData;
import io.dictamen.workbook.file.SheetData.SheetRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The data rows of a table. */
final class TableRows {
    private final TableColumns columns;
    private final TableCode code;
    private final Map<String, CatalogSheet> catalogos;
    private final Known known;
    private final SheetFaults faults;
    private final boolean entera;
    private final List<Integer> clausulas;
    private final Map<RowKey, Integer> vistas = new HashMap<>();
    private final List<Row> filas = new ArrayList<>();

    TableRows(
            TableColumns columns,
            TableCode code,
            Map<String, CatalogSheet> catalogos,
            Known known,
            SheetFaults faults) {
        this.columns = columns;
        this.code = code;
        this.catalogos = catalogos;
        this.known = known;
        this.faults = faults;
        this.entera = code.isWhole();
        this.clausulas = columns.of(Kind.METADATA);
    }

    List<Row> read(SheetData hoja) {
        int esperada = columns.primeraFilaDatos();
        boolean alguna = false;
        for (SheetRow fila : hoja.filas().tailMap(esperada).values()) {
            if (fila.celdas().values().stream().anyMatch(TableColumns::startsTable)) {
                break;
            }
            if (fila.celdas().keySet().stream().noneMatch(columns::contains)) {
                continue;
            }
            if (fila.numero() != esperada) {
                cut(esperada, fila.numero());
            }
            row(fila);
            alguna = true;
            esperada = fila.numero() + 1;
        }
        if (!alguna) {
            faults.at(columns.filaTabla, columns.primera)
                    .fault(
                            Codigo.TABLA_SIN_FILAS,
                            "La tabla no tiene filas.",
                            "Escriba la primera fila en la " + (columns.primeraFilaDatos() + 1)
                                    + ", bajo los títulos.");
        }
        return filas;
    }

    private void cut(int blanca, int fila) {
        faults.at(blanca, columns.primera)
                .fault(
                        Codigo.TABLA_CORTADA,
                        "La fila " + (blanca + 1) + " está en blanco y la tabla termina allí, pero sigue en la "
                                + (fila + 1) + ".",
                        "Borre la fila en blanco.");
    }

    private void row(SheetRow fila) {
        int faltas = faults.count();
        List<@Nullable Condition> condiciones = conditions(fila);
        Map<String, Object> resultados = new HashMap<>();
        Optional<Object> salida = code.header.variable().map(Variable::fresh);
        salida.ifPresent(dicho -> code.acciones.forEach((columna, accion) ->
                result(fila, columna, accion, dicho).ifPresent(valor -> resultados.put(accion.nombre(), valor))));
        Optional<String> clausula = clause(fila);
        salida.ifPresent(dicho -> resolve(fila, dicho, resultados.keySet()));
        if (!entera || salida.isEmpty()) {
            return;
        }
        boolean sana = faults.count() == faltas
                && fila.celdas().values().stream().noneMatch(Content.Refused.class::isInstance);
        if (sana && clausula.isPresent()) {
            keep(
                    new Row(
                            fila.numero() + 1,
                            clausula.get(),
                            Collections.unmodifiableList(condiciones),
                            salida.get(),
                            said(resultados)),
                    resultados);
        }
    }

    private List<@Nullable Object> said(Map<String, Object> resultados) {
        List<@Nullable Object> dichos = new ArrayList<>();
        code.acciones.values().forEach(accion -> dichos.add(resultados.get(accion.nombre())));
        return Collections.unmodifiableList(dichos);
    }

    /** Looks at what a row of a checklist names, but for the cells that have a fault already. */
    private void resolve(SheetRow fila, Object dicho, Set<String> leidos) {
        if (code.pattern.hechos().isPresent() && dicho instanceof CheckedRow comprobada) {
            comprobada.resolve(
                    code.pattern.hechos().get(),
                    catalogos,
                    (accion, mensaje, sugerencia) -> code.column(accion)
                            .filter(columna -> leidos.contains(accion)
                                    || fila.content(columna).isEmpty())
                            .ifPresent(columna -> at(fila, columna).fault(Codigo.COMPROBACION, mensaje, sugerencia)));
        }
    }

    private List<@Nullable Condition> conditions(SheetRow fila) {
        List<@Nullable Condition> condiciones = new ArrayList<>();
        code.condiciones.forEach((columna, condicion) -> condiciones.add(fila.content(columna)
                .flatMap(contenido -> ConditionCell.read(condicion, contenido, at(fila, columna)))
                .orElse(null)));
        return condiciones;
    }

    private Optional<Object> result(SheetRow fila, int columna, ActionCode accion, Object dicho) {
        Optional<Content> contenido = fila.content(columna);
        if (contenido.isEmpty() && !accion.opcional()) {
            at(fila, columna)
                    .fault(
                            Codigo.RESULTADO_AUSENTE,
                            "La fila " + (fila.numero() + 1) + " no dice " + accion.nombre() + ".",
                            "Escriba el valor; ese resultado no puede quedar en blanco.");
        }
        return contenido.flatMap(c -> accion.apply(dicho, c, at(fila, columna)));
    }

    private Optional<String> clause(SheetRow fila) {
        Optional<String> clausula = Optional.empty();
        for (int columna : clausulas) {
            clausula = ClauseCell.read(fila.content(columna), known, at(fila, columna));
        }
        return clausula;
    }

    private void keep(Row fila, Map<String, Object> resultados) {
        Integer anterior = vistas.putIfAbsent(RowKey.of(fila, resultados), fila.numero());
        if (anterior == null) {
            filas.add(fila);
            return;
        }
        faults.at(fila.numero() - 1, columns.primera)
                .fault(
                        Codigo.FILA_REPETIDA,
                        "La fila " + fila.numero() + " repite la " + anterior
                                + ": pide lo mismo, y responde lo mismo o lleva el mismo código.",
                        "Borre una de las dos.");
    }

    private Place at(SheetRow fila, int columna) {
        return faults.at(fila.numero(), columna);
    }
}
