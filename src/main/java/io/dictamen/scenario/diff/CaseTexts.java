package io.dictamen.scenario.diff;

import io.dictamen.decision.Decision;
import io.dictamen.decision.Texts;
import io.dictamen.tabular.CellConversion;
import io.dictamen.tabular.CsvTable;
import io.dictamen.tabular.TableCell;
import io.dictamen.tabular.TableLine;
import io.dictamen.tabular.Titles;
import io.dictamen.tabular.UnreadableTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A scenario file as texts, whether its cases are sound or not.
 *
 * @param titulos of its columns, from left to right
 * @param faltas what of it cannot be read, and so cannot be compared
 */
record CaseTexts(Set<String> titulos, List<CaseText> casos, List<String> faltas) {
    private static final int LONGEST_LINE = 1 << 20;
    static final CaseTexts NONE = new CaseTexts(Set.of(), List.of(), List.of());

    /** Whatever the bytes are, it throws nothing. */
    static CaseTexts read(Decision<?, ?> decision, byte[] contenido) {
        List<String> faltas = new ArrayList<>();
        try (CsvTable tabla = new CsvTable(new ByteArrayInputStream(contenido), LONGEST_LINE)) {
            Titles titulos = new Titles(tabla);
            // Only moments without a zone would need one, and of those both sides have the same.
            CaseMeaning sentido = new CaseMeaning(decision, new CellConversion(tabla.decimals(), ZoneOffset.UTC));
            List<CaseText> casos = new ArrayList<>();
            for (TableLine line = tabla.next(); line != null; line = tabla.next()) {
                if (line.falta() == null) {
                    add(line, titulos, sentido, casos);
                } else {
                    faltas.add("Línea " + line.numero() + ": " + line.falta());
                }
            }
            return new CaseTexts(new LinkedHashSet<>(titulos.byColumn().values()), casos, faltas);
        } catch (UnreadableTable e) {
            return new CaseTexts(Set.of(), List.of(), List.of(String.valueOf(e.getMessage())));
        } catch (IOException e) {
            throw new IllegalStateException("Bytes in memory were not read", e);
        }
    }

    private static void add(TableLine line, Titles titulos, CaseMeaning sentido, List<CaseText> casos) {
        Map<String, String> celdas = new LinkedHashMap<>();
        Map<String, String> sentidos = new TreeMap<>();
        for (TableCell celda : line.celdas()) {
            String titulo = titulos.byColumn().get(celda.columna());
            String texto = Texts.strip(celda.texto());
            if (titulo != null && !texto.isEmpty()) {
                celdas.put(titulo, texto);
                sentidos.put(titulo, sentido.of(titulo, texto));
            }
        }
        if (!celdas.isEmpty()) {
            casos.add(new CaseText((int) line.numero(), celdas, new TreeMap<>(sentidos)));
        }
    }
}
