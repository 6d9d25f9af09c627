package io.dictamen.workbook;

import io.dictamen.wording.Wording;
import io.dictamen.workbook.fault.Words;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * What the service knows of a workbook before it reads it. Immutable.
 *
 * @param catalogos the class of the entries of each look-up sheet that the decisions know; others are read as texts
 * @param procedimientos the codes of the procedures that clauses may cite; where there are none, any clause is taken
 */
public record Known(Map<String, Class<? extends Record>> catalogos, List<String> procedimientos) {
    public static final Known NOTHING = new Known(Map.of(), List.of());

    public Known {
        catalogos = Map.copyOf(catalogos);
        procedimientos = List.copyOf(procedimientos);
    }

    /** Reports a clause that is not a known procedure's code, one space and a step: what is wrong, and what would be right. */
    public void checkClause(String clausula, BiConsumer<String, String> fault) {
        String codigo = clausula.split("\\s", 2)[0];
        String paso = clausula.substring(codigo.length());
        if (procedimientos.isEmpty() || procedimientos.contains(codigo) && paso.matches(" \\S.*")) {
            return;
        }
        if (procedimientos.contains(codigo)) {
            fault.accept(
                    Wording.quoted(clausula) + " no dice qué paso de " + codigo + ".",
                    "Escriba el código, un espacio y el paso, como " + codigo + " 10.");
            return;
        }
        fault.accept(
                Wording.quoted(clausula) + " no empieza con el código de un procedimiento conocido.",
                (Wording.didYouMean(codigo, procedimientos) + " Los procedimientos son " + Words.list(procedimientos)
                                + ".")
                        .strip());
    }
}
