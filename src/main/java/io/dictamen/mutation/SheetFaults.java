package io.dictamen.mutation;

import io.dictamen.rulebase.RuleBase;
import io.dictamen.wording.Wording;
import io.dictamen.workbook.CatalogSheet;
import io.dictamen.workbook.DecisionTable;
import io.dictamen.workbook.FieldPath;
import io.dictamen.workbook.Outcomes;
import io.dictamen.workbook.Outcomes.Outcome;
import io.dictamen.workbook.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The faults of a look-up sheet: a line deleted, an entry changed; none that a reader of the sheet would refuse. */
final class SheetFaults {
    private final CatalogSheet hoja;
    private final RuleBase reglas;
    private final DecisionTable tabla;
    private final Map<Mutant, CatalogSheet> mutants = new LinkedHashMap<>();

    private SheetFaults(CatalogSheet hoja, RuleBase reglas) {
        this.hoja = hoja;
        this.reglas = reglas;
        this.tabla = table(hoja);
    }

    /** The mutants of a sheet, each with the sheet as it makes it, line by line. */
    static Map<Mutant, CatalogSheet> of(CatalogSheet hoja, RuleBase reglas) {
        SheetFaults faults = new SheetFaults(hoja, reglas);
        for (int linea = 0; linea < hoja.entradas().size(); linea++) {
            faults.cells(linea);
            faults.deleted(linea);
        }
        return faults.mutants;
    }

    private void cells(int linea) {
        List<Outcome> columnas = tabla.resultados().columnas();
        OutcomeFaults faults = new OutcomeFaults(tabla.filas(), columnas);
        for (int i = 0; i < columnas.size(); i++) {
            int columna = i;
            if (reglas.isKey(hoja, columnas.get(i).nombre())) {
                continue; // no other entry may have it, and none may be without it
            }
            List<Object> others = new ArrayList<>();
            faults.others(linea, i, others::add);
            if (others.stream().noneMatch(other -> changed(linea, columna, other))
                    && hoja.value(linea, i) instanceof String text) {
                changed(linea, i, text + "x");
            }
            if (columnas.get(i).opcional() && hoja.value(linea, i) != null) {
                changed(linea, i, null);
            }
        }
    }

    private boolean changed(int linea, int columna, @Nullable Object other) {
        Optional<CatalogSheet> otra = hoja.with(linea, columna, other);
        otra.ifPresent(made -> mutants.put(
                mutant(
                        linea,
                        hoja.letras().get(columna),
                        shown(hoja.value(linea, columna)),
                        shown(other),
                        Change.replaced(linea, table(made).filas().get(linea))),
                made));
        return otra.isPresent();
    }

    private void deleted(int linea) {
        if (!reglas.isKeyed(hoja)) {
            String whole = String.join(" | ", hoja.textos().get(linea));
            mutants.put(mutant(linea, "", whole, "", Change.deleted(linea)), hoja.without(linea));
        }
    }

    private Mutant mutant(int linea, String letra, String antes, String despues, Change cambio) {
        return new Mutant(Mutator.K1, tabla, linea, letra, antes, despues, cambio);
    }

    /** The sheet as a table whose rows ask nothing. */
    private static DecisionTable table(CatalogSheet hoja) {
        Class<?> clase = hoja.entradas().isEmpty()
                ? Object.class
                : hoja.entradas().get(0).getClass();
        List<Outcome> columnas = new ArrayList<>();
        for (int i = 0; i < hoja.columnas().size(); i++) {
            int columna = i;
            FieldPath.resolve(clase, hoja.columnas().get(i))
                    .ifPresent(path -> columnas.add(new Outcome(
                            path.toString(),
                            path.tipo(),
                            false,
                            path.opcional(),
                            hoja.letras().get(columna))));
        }
        List<Row> filas = new ArrayList<>();
        for (int linea = 0; linea < hoja.entradas().size(); linea++) {
            List<@Nullable Object> dichos = new ArrayList<>();
            for (int i = 0; i < columnas.size(); i++) {
                dichos.add(hoja.value(linea, i));
            }
            filas.add(new Row(
                    hoja.numeros().get(linea),
                    "",
                    List.of(),
                    hoja.entradas().get(linea),
                    Collections.unmodifiableList(dichos)));
        }
        return new DecisionTable(
                hoja.libro(), hoja.hoja(), hoja.nombre(), clase, clase, List.of(), Outcomes.ofCells(columnas), filas);
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "" : Wording.shown(value);
    }
}
