package io.dictamen.workbook.mark;

import io.dictamen.workbook.fault.Codigo;
import io.dictamen.workbook.fault.Diagnostic;
import io.dictamen.workbook.fault.Faults;
import io.dictamen.workbook.file.Archive;
import io.dictamen.workbook.file.DocumentProperties;
import io.dictamen.workbook.file.FileKind;
import io.dictamen.workbook.file.ForeignParts;
import io.dictamen.workbook.file.Limits;
import io.dictamen.workbook.file.WorkbookFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook given back with its faults in it: a comment and a colour on each faulty cell, and nothing else changed. The
 * colours are conditional formats, so that a cell has its own again when the mark goes.
 */
public final class MarkedWorkbook {
    // What POI makes of a file takes many times its size: 10,000 rows of twelve columns are within these.
    private static final long MOST_BYTES = 24L << 20;
    private static final int MOST_NODES = 1_500_000;
    private static final Limits LIMITS = new Limits(
            Limits.DEFAULT.fileBytes(),
            MOST_BYTES,
            Limits.DEFAULT.entryRatio(),
            Limits.DEFAULT.entries(),
            Limits.DEFAULT.sheets(),
            Limits.DEFAULT.rows(),
            Limits.DEFAULT.columns(),
            Limits.DEFAULT.cells(),
            Limits.DEFAULT.letters(),
            Limits.DEFAULT.cellCharacters(),
            Limits.DEFAULT.faults());

    private MarkedWorkbook() {}

    /**
     * The same file with these faults marked, and no mark of an earlier time. A fault of a sheet as a whole stands on its
     * A1, one of the file on the A1 of its first sheet; where the cell is hidden, on the next one that can be seen.
     *
     * @throws UnmarkableWorkbook where the file cannot be opened safely, or is too large
     */
    public static byte[] of(byte[] contenido, List<Diagnostic> diagnosticos) throws UnmarkableWorkbook {
        return of(
                contenido,
                libro -> mark(libro, diagnosticos.stream().map(CellMark::of).toList()));
    }

    /**
     * The same file with these marks, none of an earlier time, and a sheet more that says what they mean.
     *
     * @throws UnmarkableWorkbook as above
     */
    public static byte[] of(byte[] contenido, List<CellMark> marcas, Legend leyenda) throws UnmarkableWorkbook {
        return of(contenido, libro -> {
            mark(libro, marcas);
            leyenda.write(libro);
        });
    }

    private static byte[] of(byte[] contenido, Consumer<XSSFWorkbook> pen) throws UnmarkableWorkbook {
        Archive archive = check(contenido);
        try {
            DocumentProperties propiedades = DocumentProperties.of(archive);
            return propiedades.back(marked(propiedades.aside(), pen));
        } catch (IOException
                | XMLStreamException
                | RuntimeException e) { // a file that we read may still be too strange for POI
            throw new UnmarkableWorkbook(
                    "su estructura no es la de un libro guardado por Excel. " + FileKind.SAVE_AGAIN, e);
        }
    }

    private static byte[] marked(byte[] contenido, Consumer<XSSFWorkbook> pen) throws IOException {
        try (XSSFWorkbook libro = new XSSFWorkbook(new ByteArrayInputStream(contenido))) {
            pen.accept(libro);
            ByteArrayOutputStream marcado = new ByteArrayOutputStream();
            libro.write(marcado);
            return marcado.toByteArray();
        }
    }

    private static Archive check(byte[] contenido) throws UnmarkableWorkbook {
        Faults faults = new Faults("", 1);
        Optional<Archive> archive = WorkbookFile.open(contenido, LIMITS, faults);
        archive.ifPresent(abierto -> {
            ForeignParts.check(abierto, faults);
            WorkbookFile.read(abierto, LIMITS, faults);
            if (nodes(abierto) > MOST_NODES) {
                faults.add(Codigo.LIBRO_LIMITE, "Tiene demasiadas celdas.", "Parta el libro en varios.");
            }
        });
        for (Diagnostic falta : faults.list()) {
            if (falta.hoja().isEmpty()) {
                throw new UnmarkableWorkbook(falta.mensaje() + " " + falta.sugerencia(), null);
            }
        }
        return archive.orElseThrow();
    }

    /** At most how many elements and attributes the parts have together. */
    private static long nodes(Archive archive) {
        long nodes = 0;
        for (String nombre : archive.names()) {
            for (byte letra : archive.part(nombre).orElseThrow()) {
                nodes += letra == '<' || letra == '=' ? 1 : 0;
            }
        }
        return nodes;
    }

    private static void mark(XSSFWorkbook libro, List<CellMark> todas) {
        Map<String, SheetMarks> marcas = new HashMap<>();
        for (int i = 0; i < libro.getNumberOfSheets(); i++) {
            XSSFSheet hoja = libro.getSheetAt(i);
            marcas.put(hoja.getSheetName(), new SheetMarks(hoja));
        }
        String primera = libro.getSheetName(0);
        for (CellMark marca : todas) {
            SheetMarks marks = marcas.get(marca.hoja().isEmpty() ? primera : marca.hoja());
            if (marks != null) {
                marks.add(marca);
            }
        }
        marcas.values().forEach(SheetMarks::write);
    }
}
