package io.dictamen.whynot;

import com.fasterxml.jackson.databind.JsonNode;
import io.dictamen.wording.Wording;
import io.dictamen.workbook.analysis.Region;
import java.util.ArrayList;
import java.util.List;

/** What a search for the smallest change cannot rule out, in Spanish. */
final class Unproved {
    private Unproved() {}

    /** @param done up to how many fields all was tried; {@code found} how many the changes that were found have, 0 if none */
    static List<String> of(Probe<?, ?> probe, JsonNode solicitud, int done, int found) {
        List<String> said = new ArrayList<>();
        if (found > done) {
            said.add("No se terminó: puede haber otros cambios de " + fields(found) + ", o más cercanos.");
        } else if (found == 0 && done < Search.MOST_FIELDS) {
            said.add("No se terminó: no se probaron todos los cambios de " + fields(done + 1) + ".");
        }
        for (Probe.Table tabla : probe.tablas()) {
            List<String> derived = tabla.partes().sides().stream()
                    .filter(side -> side.asked().isEmpty())
                    .map(Region.Side::path)
                    .map(Object::toString)
                    .toList();
            if (!derived.isEmpty()) {
                said.add("La tabla " + tabla.tabla().nombre() + " mira lo que se deriva de la solicitud ("
                        + Wording.cut(String.join(", ", derived)) + "): dónde cambia se buscó por tanteo.");
            }
            if (!tabla.patrones().isEmpty() || !tabla.comprobaciones().isEmpty()) {
                said.add("La tabla " + tabla.tabla().nombre()
                        + " mira la forma de los textos: se probaron algunos de cada forma.");
            }
        }
        if (Leaf.of(probe.decision().contrato(), solicitud).stream().anyMatch(Leaf::isList)) {
            said.add("De las listas se probó vaciarlas, quitar un elemento y cambiarlo, no agregar otros con datos.");
        }
        return said;
    }

    private static String fields(int many) {
        return many == 1 ? "un campo" : many + " campos";
    }
}
