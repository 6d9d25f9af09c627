package io.dictamen.scenario.text;

import io.dictamen.tabular.EditedCsv;
import io.dictamen.tabular.Titles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A scenario file of which one case is written, and all else stays as it is to the byte; a column that it lacks comes
 * behind the others.
 */
public final class CaseEdit {
    private final EditedCsv csv;
    private final SortedMap<Integer, String> titulos;

    /** @throws io.dictamen.tabular.UnreadableTable where its header cannot be read */
    public CaseEdit(byte[] contenido) {
        this.csv = EditedCsv.of(contenido, CaseTexts.LONGEST_LINE);
        this.titulos = csv.titles().byColumn();
    }

    /**
     * @param bytes the whole file
     * @param linea where the case stands in it now
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Edited(byte[] bytes, int linea) {}

    /** Whether a case, or what is meant to be one, begins on that line. */
    public boolean has(int linea) {
        return csv.has(linea);
    }

    /** @param celdas by title: texts, and numbers and truths that the file writes its own way */
    public Edited add(Map<String, ?> celdas) {
        EditedCsv wide = widened(celdas.keySet());
        EditedCsv.Put put = wide.append(cells(wide.titles(), celdas));
        return new Edited(put.csv().bytes(), put.linea());
    }

    /** The file with these cases and no others, one a line from the line below the header on. */
    public byte[] holding(List<? extends Map<String, ?>> casos) {
        Set<String> titulos = new LinkedHashSet<>();
        casos.forEach(celdas -> titulos.addAll(celdas.keySet()));
        EditedCsv wide = widened(titulos);
        return wide.holding(casos.stream()
                        .map(celdas -> cells(wide.titles(), celdas))
                        .toList())
                .bytes();
    }

    /** @param celdas what the line says from now on; a column that is not among them is blank */
    public Edited replace(int linea, Map<String, ?> celdas) {
        EditedCsv wide = widened(celdas.keySet());
        return new Edited(wide.replace(linea, cells(wide.titles(), celdas)).bytes(), linea);
    }

    public byte[] remove(int linea) {
        return csv.remove(linea).bytes();
    }

    private EditedCsv widened(Collection<String> wanted) {
        Set<String> lacking = new LinkedHashSet<>(wanted);
        lacking.removeAll(titulos.values());
        if (lacking.isEmpty()) {
            return csv;
        }
        List<@Nullable Object> header = cells(csv.titles(), names());
        header.addAll(lacking);
        return csv.header(header);
    }

    private Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        titulos.values().forEach(titulo -> names.put(titulo, titulo));
        return names;
    }

    private static List<@Nullable Object> cells(Titles titulos, Map<String, ?> celdas) {
        SortedMap<Integer, String> byColumn = titulos.byColumn();
        List<@Nullable Object> cells = new ArrayList<>();
        byColumn.forEach((columna, titulo) -> {
            while (cells.size() < columna) {
                cells.add(null);
            }
            cells.add(celdas.get(titulo));
        });
        return cells;
    }
}
