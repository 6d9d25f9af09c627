package io.dictamen.workbook;

import io.dictamen.tabular.TableLine;
import io.dictamen.tabular.TableReader;
import io.dictamen.tabular.UnreadableTable;
import io.dictamen.wording.Wording;
import io.dictamen.workbook.Relations.Target;
import io.dictamen.workbook.WorkbookXml.SheetEntry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The first visible sheet of a workbook as a table of data, read as a stream: no size of it fills the memory. */
public final class SheetTable implements TableReader {
    /** The sheet that our own answers add. */
    public static final String SUMMARY = "Resumen";

    private static final long MOST_TEXTS = 2L << 30;
    private static final long MOST_SHEET = 64L << 30;

    private final StoredArchive archive;
    private final SharedTexts textos;
    private final SheetRows filas;
    private final String hoja;
    private final TableLine header;
    private final byte @Nullable [] estilos;
    private final int cuantosEstilos;
    private final boolean desde1904;
    private boolean ended;

    private SheetTable(
            StoredArchive archive,
            SharedTexts textos,
            SheetRows filas,
            String hoja,
            TableLine header,
            byte @Nullable [] estilos,
            int cuantosEstilos,
            boolean desde1904) {
        this.archive = archive;
        this.textos = textos;
        this.filas = filas;
        this.hoja = hoja;
        this.header = header;
        this.estilos = estilos;
        this.cuantosEstilos = cuantosEstilos;
        this.desde1904 = desde1904;
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
        } catch (SheetGuard.Refused e) {
            archive.close();
            throw new UnreadableTable("Una parte del libro " + e.getMessage() + ".");
        } catch (IOException | SAXException | XMLStreamException e) {
            archive.close();
            throw new UnreadableTable("El archivo no tiene la estructura de un libro de Excel. " + FileKind.SAVE_AGAIN);
        } catch (RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    private static SheetTable open(StoredArchive archive, int longest)
            throws IOException, SAXException, XMLStreamException {
        String principal =
                Relations.of("", archive).ofType("officeDocument").orElseThrow(() -> new SAXException("No main part"));
        Relations relations = Relations.of(principal, archive);
        WorkbookXml libro = read(archive, principal, new WorkbookXml());
        Optional<byte[]> estilos = relations.ofType("styles").flatMap(archive::part);
        StylesXml formatos = new StylesXml();
        if (estilos.isPresent()) {
            Xml.read(estilos.get(), formatos);
        }
        SheetEntry hoja = libro.hojas.stream()
                .filter(it -> !it.oculta()
                        && !it.nombre().equals(SUMMARY)
                        && part(relations, it).isPresent())
                .findFirst()
                .orElseThrow(() -> new UnreadableTable("El libro no tiene ninguna hoja visible con filas."));
        InputStream xml = archive.stream(part(relations, hoja).orElseThrow(), MOST_SHEET)
                .orElseThrow(() -> new SAXException("A sheet without part"));
        SharedTexts textos = texts(archive, relations);
        try {
            SheetRows filas = new SheetRows(Xml.stream(xml), new DataCells(textos, formatos, libro.desde1904), longest);
            TableLine header = filas.next();
            if (header == null || header.falta() != null) {
                throw new UnreadableTable("La hoja " + Wording.quoted(hoja.nombre())
                        + " no tiene encabezado: su primera fila nombra las columnas.");
            }
            return new SheetTable(
                    archive,
                    textos,
                    filas,
                    hoja.nombre(),
                    header,
                    estilos.orElse(null),
                    formatos.count(),
                    libro.desde1904);
        } catch (XMLStreamException | RuntimeException e) {
            textos.close();
            throw e;
        }
    }

    private static Optional<String> part(Relations relations, SheetEntry hoja) {
        return relations
                .byId(hoja.relacion())
                .filter(target -> target.tipo().equals("worksheet"))
                .map(Target::parte);
    }

    private static SharedTexts texts(StoredArchive archive, Relations relations)
            throws IOException, SAXException, XMLStreamException {
        Optional<String> parte = relations.ofType("sharedStrings");
        try (InputStream xml =
                parte.isEmpty() ? null : archive.stream(parte.get(), MOST_TEXTS).orElse(null)) {
            return SharedTexts.read(xml);
        }
    }

    private static <T extends DefaultHandler> T read(StoredArchive archive, String parte, T lector)
            throws IOException, SAXException {
        Xml.read(archive.part(parte).orElseThrow(() -> new SAXException("A part is missing")), lector);
        return lector;
    }

    @Override
    public TableLine header() {
        return header;
    }

    /** The name of the sheet. */
    public String hoja() {
        return hoja;
    }

    /** How its cells are displayed; null where the workbook does not say. */
    byte @Nullable [] estilos() {
        return estilos;
    }

    int cuantosEstilos() {
        return cuantosEstilos;
    }

    boolean desde1904() {
        return desde1904;
    }

    List<String> anchos() {
        return filas.anchos();
    }

    @Override
    public @Nullable TableLine next() {
        if (ended) {
            return null;
        }
        try {
            return filas.next();
        } catch (XMLStreamException | UncheckedIOException e) {
            ended = true;
            return new TableLine(
                    filas.fila() + 1,
                    List.of(),
                    0,
                    "desde aquí la hoja está dañada y no se puede leer. " + FileKind.SAVE_AGAIN);
        }
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
