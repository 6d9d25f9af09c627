package io.dictamen.rulebase;

import io.dictamen.decision.Etiqueta;
import io.dictamen.decision.Procedure;
import io.dictamen.wording.Wording;
import io.dictamen.workbook.Workbook;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** What people call the constants of each procedure, as the workbooks of a release say. Immutable. */
public final class Vocabulario {
    private final Map<String, Map<String, String>> porLibro;

    private Vocabulario(Map<String, Map<String, String>> porLibro) {
        this.porLibro = Map.copyOf(porLibro);
    }

    static Vocabulario de(List<Workbook> libros) {
        Map<String, Map<String, String>> porLibro = new HashMap<>();
        libros.forEach(libro -> porLibro.put(libro.libro(), etiquetas(libro)));
        return new Vocabulario(porLibro);
    }

    private static Map<String, String> etiquetas(Workbook libro) {
        Map<String, String> etiquetas = new HashMap<>();
        libro.catalogos().stream()
                .filter(hoja -> hoja.nombre().equals(Etiqueta.VOCABULARIO.nombre()))
                .flatMap(hoja -> hoja.entradas().stream())
                .forEach(entrada -> {
                    if (entrada instanceof Etiqueta una) {
                        etiquetas.put(una.constante(), una.etiqueta());
                    }
                });
        return etiquetas;
    }

    /** The label of a constant of that procedure; its own words where the release gives none. */
    public String etiqueta(Procedure procedimiento, String constante) {
        return suyas(procedimiento).getOrDefault(constante, Wording.words(constante));
    }

    /** The constants of that procedure that have no label. */
    SortedSet<String> faltan(Procedure procedimiento) {
        SortedSet<String> faltan = procedimiento.constantes();
        faltan.removeAll(suyas(procedimiento).keySet());
        return faltan;
    }

    private Map<String, String> suyas(Procedure procedimiento) {
        return porLibro.getOrDefault(procedimiento.libro(), Map.of());
    }
}
