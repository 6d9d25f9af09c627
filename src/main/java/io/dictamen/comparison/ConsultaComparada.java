package io.dictamen.comparison;

import io.dictamen.workbook.CatalogSheet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A look-up sheet that differs.
 *
 * @param quitadas the entries that only the first release has, by the titles of their columns
 */
public record ConsultaComparada(
        String libro, String hoja, List<Map<String, String>> quitadas, List<Map<String, String>> agregadas, int mas) {
    private static final int MOST = 50;

    /** Null where both say the same, in the same order. */
    static @Nullable ConsultaComparada of(@Nullable CatalogSheet before, @Nullable CatalogSheet after) {
        List<Map<String, String>> then = lines(before);
        List<Map<String, String>> now = lines(after);
        if (then.equals(now)) {
            return null;
        }
        CatalogSheet one = after == null ? before : after;
        List<Map<String, String>> gone = without(then, now);
        List<Map<String, String>> come = without(now, then);
        int more = Math.max(0, gone.size() - MOST) + Math.max(0, come.size() - MOST);
        return new ConsultaComparada(
                one == null ? "" : one.libro(),
                one == null ? "" : one.hoja(),
                gone.subList(0, Math.min(MOST, gone.size())),
                come.subList(0, Math.min(MOST, come.size())),
                more);
    }

    private static List<Map<String, String>> without(List<Map<String, String>> some, List<Map<String, String>> others) {
        Set<Map<String, String>> left = new LinkedHashSet<>(some);
        others.forEach(left::remove);
        return List.copyOf(left);
    }

    private static List<Map<String, String>> lines(@Nullable CatalogSheet sheet) {
        List<Map<String, String>> lines = new ArrayList<>();
        if (sheet != null) {
            for (List<String> entry : sheet.textos()) {
                Map<String, String> line = new LinkedHashMap<>();
                for (int i = 0; i < sheet.columnas().size(); i++) {
                    line.put(sheet.columnas().get(i), entry.get(i));
                }
                lines.add(line);
            }
        }
        return lines;
    }
}
