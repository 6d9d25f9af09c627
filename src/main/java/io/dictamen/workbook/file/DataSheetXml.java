package io.dictamen.workbook.file;

import io.dictamen.tabular.TableCell;
import io.dictamen.tabular.TableCell.Original;
import io.dictamen.tabular.TableLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet of data, each as soon as it was read. */
public final class DataSheetXml extends SheetXml {
    private static final int BYTES_A_CELL = 32;

    private final CellValues valores;
    private final int longest;
    private final List<String> anchos = new ArrayList<>();
    private List<TableCell> celdas = new ArrayList<>();
    private int bytes;
    private @Nullable TableLine line;

    /** @param longest how many bytes a row may have */
    public DataSheetXml(CellValues valores, int longest) {
        this.valores = valores;
        this.longest = longest;
    }

    /** The row that has just ended, once; null in the midst of one, and where it was blank. */
    @Nullable
    TableLine take() {
        TableLine taken = line;
        line = null;
        return taken;
    }

    /** The widths of the columns, as the sheet has them, once the first row was read. */
    List<String> anchos() {
        return anchos;
    }

    @Override
    void look(String lugar, XMLStreamReader elemento) {
        if (lugar.equals("cols/col") && anchos.size() < EXCEL_COLUMNS) {
            width(elemento);
        }
    }

    @Override
    void row(int fila, XMLStreamReader elemento) {
        celdas = new ArrayList<>();
        bytes = 0;
    }

    @Override
    void cell(StoredCell celda) {
        Optional<Content> contenido = bytes > longest ? Optional.empty() : valores.content(celda);
        if (contenido.isPresent()) {
            Original original = original(celda, contenido.get());
            bytes += BYTES_A_CELL + original.texto().length();
            celdas.add(new TableCell(celda.columna(), contenido.get().datum(), original));
        }
    }

    @Override
    void endRow() {
        if (bytes > longest) {
            line = new TableLine(
                    fila() + 1, List.of(), 0, "pasa de " + longest + " bytes, que es lo más que puede medir.");
        } else if (!celdas.isEmpty()) {
            line = new TableLine(fila() + 1, List.copyOf(celdas), bytes, null);
        }
    }

    private static Original original(StoredCell celda, Content contenido) {
        if (contenido instanceof Content.Text texto) {
            return new Original("s", texto.valor(), celda.estilo());
        }
        boolean texto = celda.tipo().equals("s") || celda.tipo().equals("inlineStr");
        return new Original(texto ? "str" : celda.tipo(), celda.valor(), celda.estilo());
    }

    private void width(XMLStreamReader elemento) {
        StringBuilder col = new StringBuilder("<col");
        for (String nombre : List.of("min", "max", "width", "customWidth")) {
            Xml.attribute(elemento, nombre)
                    .filter(valor -> valor.matches("[0-9.]{1,20}|true|false"))
                    .ifPresent(valor -> col.append(' ')
                            .append(nombre)
                            .append("=\"")
                            .append(valor)
                            .append('"'));
        }
        anchos.add(col.append("/>").toString());
    }
}
