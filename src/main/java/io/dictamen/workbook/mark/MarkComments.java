package io.dictamen.workbook.mark;

import static org.apache.poi.ss.SpreadsheetVersion.EXCEL2007;

import io.dictamen.workbook.file.Escape;
import java.util.Map;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRst;

/** The comments in which the marks of a sheet stand, below what somebody else may have written there. */
record MarkComments(XSSFSheet hoja) {
    private static final String AUTHOR = "Dictamen";
    private static final String TITLE = "— Dictamen —";
    private static final int COLUMNS = 4;
    private static final int CHARACTERS_A_LINE = 35;

    /** Takes away what was written here before. */
    void clear() {
        Map.copyOf(hoja.getCellComments()).forEach((celda, comentario) -> {
            String texto = comentario.getString().getString();
            int nuestro = texto.indexOf(TITLE);
            if (nuestro >= 0) {
                String autor = comentario.getAuthor();
                XSSFRichTextString resto = withoutOurs(copy(comentario.getString()), nuestro);
                remove(celda);
                if (nuestro > 0) {
                    create(celda, autor, resto);
                }
            }
        });
    }

    void add(CellAddress celda, String texto) {
        @Nullable XSSFComment anterior = hoja.getCellComment(celda);
        if (anterior == null) {
            create(celda, AUTHOR, new XSSFRichTextString(TITLE + "\n" + Escape.write(texto)));
            return;
        }
        String autor = anterior.getAuthor();
        XSSFRichTextString ambos = copy(anterior.getString());
        ambos.append("\n\n" + TITLE + "\n" + Escape.write(texto));
        remove(celda);
        create(celda, autor, ambos);
    }

    private void create(CellAddress celda, String autor, XSSFRichTextString texto) {
        int lineas = texto.getString()
                .lines()
                .mapToInt(linea -> 1 + linea.length() / CHARACTERS_A_LINE)
                .sum();
        int columna = Math.min(celda.getColumn() + 1, EXCEL2007.getLastColumnIndex() - COLUMNS);
        int fila = Math.min(celda.getRow(), EXCEL2007.getLastRowIndex() - 2 - lineas);
        // POI takes the corner of the frame for the cell at first, and no cell may have two comments.
        while (hoja.getCellComment(new CellAddress(fila, columna)) != null) {
            fila++;
        }
        XSSFClientAnchor marco = hoja.getWorkbook().getCreationHelper().createClientAnchor();
        marco.setCol1(columna);
        marco.setCol2(columna + COLUMNS);
        marco.setRow1(fila);
        marco.setRow2(fila + 2 + lineas);
        XSSFDrawing dibujo = hoja.createDrawingPatriarch();
        XSSFComment comentario = dibujo.createCellComment(marco);
        comentario.setAddress(celda);
        comentario.setAuthor(autor);
        comentario.setString(texto);
    }

    /** POI removes a comment by its cell only; one that was made for this goes again. */
    private void remove(CellAddress celda) {
        @Nullable XSSFRow fila = hoja.getRow(celda.getRow());
        boolean sinFila = fila == null;
        XSSFRow suya = fila == null ? hoja.createRow(celda.getRow()) : fila;
        @Nullable XSSFCell hallada = suya.getCell(celda.getColumn());
        XSSFCell propia = hallada == null ? suya.createCell(celda.getColumn()) : hallada;
        propia.removeCellComment();
        if (hallada == null) {
            suya.removeCell(propia);
        }
        if (sinFila) {
            hoja.removeRow(suya);
        }
    }

    /** The text of a comment that is about to be removed, which would take its text with it. */
    private static XSSFRichTextString copy(XSSFRichTextString texto) {
        return new XSSFRichTextString((CTRst) texto.getCTRst().copy());
    }

    /** What somebody else wrote, in its own fonts where the text still has them. */
    private static XSSFRichTextString withoutOurs(XSSFRichTextString texto, int nuestro) {
        CTRst partes = texto.getCTRst();
        int ultima = partes.sizeOfRArray() - 1;
        if (ultima > 0 && partes.getRArray(ultima).getT().stripLeading().startsWith(TITLE)) {
            partes.removeR(ultima);
            return new XSSFRichTextString(partes);
        }
        return new XSSFRichTextString(texto.getString().substring(0, nuestro).stripTrailing());
    }
}
