package io.dictamen.workbook.diff;

import io.dictamen.workbook.CatalogTitles;
import io.dictamen.workbook.TableColumns;
import io.dictamen.workbook.diff.TextSheet.Kind;
import io.dictamen.workbook.diff.TextSheet.TextLine;
import io.dictamen.workbook.diff.TextSheet.TextRow;
import io.dictamen.workbook.fault.Faults;
import io.dictamen.workbook.fault.Place;
import io.dictamen.workbook.file.Content;
import io.dictamen.workbook.file.SheetData;
import io.dictamen.workbook.file.SheetData.SheetRow;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads a sheet as text, whatever is wrong with it: nothing that stands in it is left out. */
final class TextSheetReader {
    private final SheetData hoja;
    private final List<TextLine> cabecera = new ArrayList<>();

    private TextSheetReader(SheetData hoja) {
        this.hoja = hoja;
    }

    static TextSheet read(SheetData hoja) {
        return new TextSheetReader(hoja).read();
    }

    private TextSheet read() {
        String marca = hoja.text(0, 0).orElse("");
        Optional<Place> titulo = marca.equals("RuleSet")
                ? TableColumns.title(hoja, new Faults("", 0).sheet(hoja.nombre()))
                : Optional.empty();
        if (titulo.isPresent()) {
            return table(titulo.get());
        }
        if (marca.equals("Catalogo")) {
            cabecera.add(new TextLine(1, marca, hoja.text(0, 1).orElse("")));
            return sheet(Kind.CATALOGO, hoja.text(0, 1).orElse(""), -1, 1, CatalogTitles.row(hoja));
        }
        return sheet(marca.equals("Notas") ? Kind.NOTAS : Kind.OTRA, "", -1, -1, -1);
    }

    private TextSheet table(Place titulo) {
        TableColumns places = new TableColumns(titulo.fila(), titulo.columna());
        hoja.filas().headMap(titulo.fila(), true).values().forEach(this::line);
        hoja.cells(places.filaPatron())
                .values()
                .forEach(celda -> cabecera.add(new TextLine(places.filaPatron() + 1, "Patrón", celda.shown())));
        String escrito = hoja.text(titulo.fila(), titulo.columna()).orElse("");
        return sheet(
                Kind.TABLA,
                escrito.substring("RuleTable".length()).strip(),
                places.filaTipos(),
                places.filaCodigo(),
                places.filaEtiquetas());
    }

    /** Each line is its first cell and what follows it. */
    private void line(SheetRow fila) {
        String clave = fila.first().shown();
        String valor =
                fila.celdas().values().stream().skip(1).map(Content::shown).collect(Collectors.joining(" "));
        for (String parte : clave.equals("Import") ? valor.split(",", -1) : new String[] {valor}) {
            cabecera.add(
                    TableColumns.startsTable(fila.first())
                            ? new TextLine(fila.numero() + 1, "RuleTable", (clave.substring(9) + " " + valor).strip())
                            : new TextLine(fila.numero() + 1, clave, parte.strip()));
        }
    }

    /** The rows of types, codes and labels; -1 where the sheet has none. */
    private TextSheet sheet(Kind tipo, String titulo, int tipos, int codigos, int etiquetas) {
        NavigableMap<Integer, SheetRow> datos = hoja.filas().tailMap(etiquetas, false);
        TreeSet<Integer> usadas = new TreeSet<>();
        datos.values().forEach(fila -> usadas.addAll(fila.celdas().keySet()));
        for (int fila : new int[] {tipos, codigos, etiquetas}) {
            usadas.addAll(hoja.cells(fila).keySet());
        }
        List<TextColumn> columnas = usadas.stream()
                .map(columna -> new TextColumn(
                        columna, shown(tipos, columna), shown(codigos, columna), shown(etiquetas, columna)))
                .toList();
        List<TextRow> filas = datos.values().stream()
                .map(fila -> new TextRow(fila.numero() + 1, texts(fila, usadas)))
                .toList();
        return new TextSheet(hoja.nombre(), tipo, titulo, List.copyOf(cabecera), columnas, filas);
    }

    private String shown(int fila, int columna) {
        return hoja.content(fila, columna).map(Content::shown).orElse("");
    }

    private static List<String> texts(SheetRow fila, TreeSet<Integer> columnas) {
        return columnas.stream()
                .map(columna -> fila.content(columna).map(Content::shown).orElse(""))
                .toList();
    }
}
