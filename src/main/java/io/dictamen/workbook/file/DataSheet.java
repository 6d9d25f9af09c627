package io.dictamen.workbook.file;

import io.dictamen.tabular.TableCell;
import io.dictamen.tabular.TableLine;
import io.dictamen.tabular.TableValue;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** A sheet of data that is being read, row after row. */
public final class DataSheet {
    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final String nombre;
    private final DataSheetXml filas;
    private final Xml xml;
    private final @Nullable TableLine header;

    public DataSheet(String nombre, InputStream parte, DataSheetXml filas) throws XMLStreamException {
        this.nombre = nombre;
        this.filas = filas;
        this.xml = new Xml(parte, filas);
        this.header = next();
    }

    public String nombre() {
        return nombre;
    }

    /** The first row that is not blank; null where there is none. */
    @Nullable
    public TableLine header() {
        return header;
    }

    /** The next row that is not blank; null after the last. */
    @Nullable
    public TableLine next() throws XMLStreamException {
        TableLine line = filas.take();
        while (line == null && xml.advance()) {
            line = filas.take();
        }
        return line;
    }

    /** The number of the last row that began. */
    public int fila() {
        return filas.fila() + 1;
    }

    /** The widths of the columns, as the sheet has them. */
    public List<String> anchos() {
        return filas.anchos();
    }

    /** Whether it is the summary that an answer of ours adds. */
    public boolean isSummary() {
        return header != null
                && header.numero() == 1
                && header.celdas().size() == 2
                && text(header.celdas().get(0), 0).equals("lote")
                && ID.matcher(text(header.celdas().get(1), 1)).matches();
    }

    private static String text(TableCell celda, int columna) {
        return celda.columna() == columna && celda.valor() instanceof TableValue.Text texto ? texto.valor() : "";
    }
}
