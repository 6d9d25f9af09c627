package io.dictamen.scenario.text;

import io.dictamen.decision.Texts;
import io.dictamen.tabular.CsvTable;
import io.dictamen.tabular.Decimals;
import io.dictamen.tabular.TableCell;
import io.dictamen.tabular.TableLine;
import io.dictamen.tabular.Titles;
import io.dictamen.tabular.UnreadableTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A scenario file as it is written, whether its cases are sound or not.
 *
 * @param titulos of its columns, from left to right
 * @param decimales of its numbers
 * @param faltas what of it cannot be read, as sentences
 */
public record CaseTexts(List<String> titulos, Decimals decimales, List<CaseText> casos, List<String> faltas) {
    static final int LONGEST_LINE = 1 << 20;

    /** No file at all. */
    public static final CaseTexts NONE = new CaseTexts(List.of(), Decimals.COMMA, List.of(), List.of());

    /** Whatever the bytes are, it throws nothing. */
    public static CaseTexts read(byte[] contenido) {
        try (CsvTable tabla = new CsvTable(new ByteArrayInputStream(contenido), LONGEST_LINE)) {
            Titles titulos = new Titles(tabla);
            List<CaseText> casos = new ArrayList<>();
            List<String> faltas = new ArrayList<>();
            for (TableLine line = tabla.next(); line != null; line = tabla.next()) {
                if (line.falta() == null) {
                    add(line, titulos, casos);
                } else {
                    faltas.add("Línea " + line.numero() + ": " + line.falta());
                }
            }
            return new CaseTexts(List.copyOf(titulos.byColumn().values()), tabla.decimals(), casos, faltas);
        } catch (UnreadableTable e) {
            return new CaseTexts(List.of(), Decimals.COMMA, List.of(), List.of(String.valueOf(e.getMessage())));
        } catch (IOException e) {
            throw new IllegalStateException("Bytes in memory were not read", e);
        }
    }

    private static void add(TableLine line, Titles titulos, List<CaseText> casos) {
        Map<String, String> celdas = new LinkedHashMap<>();
        for (TableCell celda : line.celdas()) {
            String titulo = titulos.byColumn().get(celda.columna());
            String texto = Texts.strip(celda.texto());
            if (titulo != null && !texto.isEmpty()) {
                celdas.put(titulo, texto);
            }
        }
        if (!celdas.isEmpty()) {
            casos.add(new CaseText((int) line.numero(), celdas));
        }
    }
}
