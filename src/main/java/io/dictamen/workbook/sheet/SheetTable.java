package io.dictamen.workbook.sheet;

import io.dictamen.tabular.TableLine;
import io.dictamen.tabular.TableReader;
import io.dictamen.tabular.UnreadableTable;
import io.dictamen.wording.Wording;
import io.dictamen.workbook.file.CellTexts;
import io.dictamen.workbook.file.CellValues;
import io.dictamen.workbook.file.DataSheet;
import io.dictamen.workbook.file.DataSheetXml;
import io.dictamen.workbook.file.FileKind;
import io.dictamen.workbook.file.RefusedPart;
import io.dictamen.workbook.file.SharedTexts;
import io.dictamen.workbook.file.StoredArchive;
import io.dictamen.workbook.file.WorkbookParts;
import io.dictamen.workbook.file.WorkbookXml.SheetEntry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The first visible sheet of a workbook as a table of data, read as a stream: no size of it fills the memory. */
public final class SheetTable implements TableReader {
    private static final long MOST_TEXTS = 2L << 30;
    private static final long MOST_SHEET = 64L << 30;

    private final StoredArchive archive;
    private final WorkbookParts partes;
    private final SharedTexts textos;
    private final DataSheet hoja;
    private boolean ended;

    private SheetTable(StoredArchive archive, WorkbookParts partes, SharedTexts textos, DataSheet hoja) {
        this.archive = archive;
        this.partes = partes;
        this.textos = textos;
        this.hoja = hoja;
    }

    /**
     * Opens it by its header, the first row that is not blank.
     *
     * @param longest how many bytes a row may have
     * @throws UnreadableTable where the file is no workbook, or has no such row
     */
    public static SheetTable open(Path libro, int longest) throws IOException {
        FileKind.check(libro);
        StoredArchive archive = StoredArchive.open(libro);
        try {
            return open(archive, longest);
        } catch (RefusedPart e) {
            archive.close();
            throw new UnreadableTable("Una parte del libro " + e.getMessage() + ". " + FileKind.SAVE_AGAIN);
        } catch (IOException | XMLStreamException e) {
            archive.close();
            throw new UnreadableTable("El archivo no tiene la estructura de un libro de Excel. " + FileKind.SAVE_AGAIN);
        } catch (RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    private static SheetTable open(StoredArchive archive, int longest) throws IOException, XMLStreamException {
        WorkbookParts partes = WorkbookParts.of(archive);
        SharedTexts textos = texts(archive, partes);
        try {
            CellValues valores = new CellValues(textos, partes.estilos(), partes.libro().desde1904, CellTexts.AS_TYPED);
            DataSheet hoja = first(archive, partes, valores, longest);
            if (hoja.header() == null || hoja.header().falta() != null) {
                throw new UnreadableTable("La hoja " + Wording.quoted(hoja.nombre())
                        + " no tiene encabezado: su primera fila nombra las columnas.");
            }
            return new SheetTable(archive, partes, textos, hoja);
        } catch (IOException | XMLStreamException | RuntimeException e) {
            textos.close();
            throw e;
        }
    }

    private static DataSheet first(StoredArchive archive, WorkbookParts partes, CellValues valores, int longest)
            throws IOException, XMLStreamException {
        for (SheetEntry hoja : partes.libro().hojas) {
            Optional<String> parte = hoja.oculta() ? Optional.empty() : partes.sheet(hoja);
            if (parte.isPresent()) {
                DataSheet sheet = new DataSheet(
                        hoja.nombre(), stream(archive, parte.get(), MOST_SHEET), new DataSheetXml(valores, longest));
                if (!sheet.isSummary()) {
                    return sheet;
                }
            }
        }
        throw new UnreadableTable("El libro no tiene ninguna hoja visible con filas.");
    }

    private static SharedTexts texts(StoredArchive archive, WorkbookParts partes)
            throws IOException, XMLStreamException {
        Optional<String> parte = partes.texts();
        if (parte.isEmpty()) {
            return SharedTexts.read(Optional.empty());
        }
        try (InputStream xml = stream(archive, parte.get(), MOST_TEXTS)) {
            return SharedTexts.read(Optional.of(xml));
        }
    }

    private static InputStream stream(StoredArchive archive, String parte, long most)
            throws IOException, XMLStreamException {
        return archive.stream(parte, most)
                .orElseThrow(() -> new XMLStreamException("The part " + parte + " is missing"));
    }

    @Override
    public TableLine header() {
        return Objects.requireNonNull(hoja.header());
    }

    public String hoja() {
        return hoja.nombre();
    }

    WorkbookParts partes() {
        return partes;
    }

    List<String> anchos() {
        return hoja.anchos();
    }

    @Override
    public @Nullable TableLine next() {
        if (ended) {
            return null;
        }
        try {
            return hoja.next();
        } catch (RefusedPart e) {
            return damaged("desde aquí la hoja no se puede leer: " + e.getMessage() + ". ");
        } catch (XMLStreamException | UncheckedIOException e) {
            return damaged("desde aquí la hoja está dañada y no se puede leer. ");
        }
    }

    private TableLine damaged(String falta) {
        ended = true;
        return new TableLine(hoja.fila() + 1, List.of(), 0, falta + FileKind.SAVE_AGAIN);
    }

    @Override
    public void close() throws IOException {
        try {
            textos.close();
        } finally {
            archive.close();
        }
    }
}
