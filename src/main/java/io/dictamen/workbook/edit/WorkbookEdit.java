package io.dictamen.workbook.edit;

import io.dictamen.workbook.Known;
import io.dictamen.workbook.SheetLayout;
import io.dictamen.workbook.fault.Diagnostic;
import io.dictamen.workbook.fault.Faults;
import io.dictamen.workbook.file.Archive;
import io.dictamen.workbook.file.Limits;
import io.dictamen.workbook.file.PartText;
import io.dictamen.workbook.file.SheetData;
import io.dictamen.workbook.file.WorkbookFile;
import io.dictamen.workbook.file.WorkbookParts;
import io.dictamen.workbook.file.WorkbookXml.SheetEntry;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/**
 * A workbook with some rows of one sheet changed, and nothing else: what the file says beside them stays as Excel wrote it,
 * letter by letter, which no program does that reads a workbook and writes it again.
 */
public final class WorkbookEdit {
    // Lists, formats and names that count rows of another sheet.
    private static final Pattern FORMULA =
            Pattern.compile("(<(?:\\w+:)?(?:formula1|formula2|formula|f|definedName)(?:\\s[^>]*)?(?<!/)>)([^<]*)(</)");

    private final Archive archive;
    private final WorkbookParts parts;
    private final String hoja;
    private final Map<String, byte[]> changed;

    private WorkbookEdit(Archive archive, String hoja) throws XMLStreamException {
        this.archive = archive;
        this.parts = WorkbookParts.of(archive);
        this.hoja = hoja;
        this.changed = archive.parts();
    }

    /**
     * The file with these changes, done one after the other.
     *
     * @throws ImpossibleEdit where the sheet, a row or a column is none that can be edited, or the file cannot be read
     */
    public static byte[] of(byte[] contenido, String hoja, List<RowChange> cambios, Known known) throws ImpossibleEdit {
        Faults faults = new Faults("", 1);
        Optional<Archive> archive = WorkbookFile.open(contenido, Limits.DEFAULT, faults);
        if (archive.isEmpty()) {
            throw unreadable(faults);
        }
        SheetData datos = WorkbookFile.read(archive.get(), Limits.DEFAULT, faults).stream()
                .map(WorkbookFile.Sheet::datos)
                .filter(una -> una.nombre().equals(hoja))
                .findFirst()
                .orElseThrow(
                        () -> new ImpossibleEdit(-1, "El libro no tiene una hoja «" + hoja + "» que se pueda leer."));
        SheetLayout layout = SheetLayout.of(datos, known)
                .orElseThrow(() -> new ImpossibleEdit(-1, "La hoja «" + hoja + "» no tiene filas que se editen aquí."));
        try {
            return new WorkbookEdit(archive.get(), hoja).edited(datos, layout, cambios);
        } catch (IOException | XMLStreamException e) {
            throw new ImpossibleEdit(-1, "El libro no tiene la estructura de uno de Excel.");
        }
    }

    private static ImpossibleEdit unreadable(Faults faults) {
        Diagnostic falta = faults.list().get(0);
        return new ImpossibleEdit(-1, (falta.mensaje() + " " + falta.sugerencia()).strip());
    }

    private byte[] edited(SheetData datos, SheetLayout layout, List<RowChange> cambios)
            throws IOException, XMLStreamException, ImpossibleEdit {
        String parte = part();
        SheetMarkup sheet = SheetMarkup.of(text(parte));
        CellStyles styles = new CellStyles(
                parts.estilos(),
                parts.parteEstilos().isPresent()
                        ? PartText.read(parts.parteEstilos().get())
                        : "");
        SheetRows rows = new SheetRows(
                sheet,
                layout,
                layout.ultima(datos) + 1,
                Limits.DEFAULT.rows(),
                new CellWriter(sheet.prefix(), styles, parts.libro().desde1904));
        for (int i = 0; i < cambios.size(); i++) {
            rows.apply(cambios.get(i), i);
        }
        RowMap map = rows.map();
        SheetDress dress = SheetDress.of(hoja, map);
        StringBuilder xml = new StringBuilder(dimensioned(sheet.head(), dress));
        rows.append(xml);
        xml.append(map.isStill() ? sheet.tail() : dress.changed(sheet.tail()));
        put(parte, xml.toString());
        if (styles.isChanged()) {
            put(parts.stylesPart().orElseThrow(), styles.changed());
        }
        if (!map.isStill()) {
            beside(parte, dress, map);
            elsewhere(parte, dress.formulas());
        }
        return Archive.zip(changed);
    }

    private String part() throws XMLStreamException {
        for (SheetEntry entrada : parts.libro().hojas) {
            if (entrada.nombre().equals(hoja)) {
                return parts.sheet(entrada).orElseThrow();
            }
        }
        throw new XMLStreamException("No sheet " + hoja);
    }

    private static String dimensioned(String head, SheetDress dress) {
        Matcher dimension =
                Pattern.compile("(<(?:\\w+:)?dimension\\s+ref=\")([^\"]*)").matcher(head);
        return dimension.replaceFirst(found ->
                Matcher.quoteReplacement(found.group(1) + dress.ranges().span(found.group(2))));
    }

    /** The notes and lists that parts of their own hold for the sheet. */
    private void beside(String parte, SheetDress dress, RowMap map) throws IOException, XMLStreamException {
        for (String tipo : List.of("comments", "threadedComment", "table")) {
            for (String otra : parts.related(parte, tipo, archive)) {
                put(otra, dress.changed(text(otra)));
            }
        }
        for (String otra : parts.related(parte, "vmlDrawing", archive)) {
            put(otra, new Shapes(map).changed(text(otra)));
        }
    }

    private void elsewhere(String parte, Formulas formulas) throws IOException, XMLStreamException {
        Set<String> others = new HashSet<>();
        others.add(parts.parte());
        for (SheetEntry entrada : parts.libro().hojas) {
            parts.sheet(entrada).ifPresent(others::add);
        }
        others.remove(parte);
        for (String otra : others) {
            String was = text(otra);
            String now = FORMULA.matcher(was)
                    .replaceAll(formula -> Matcher.quoteReplacement(
                            formula.group(1) + formulas.foreign(formula.group(2)) + formula.group(3)));
            if (!now.equals(was)) {
                put(otra, now);
            }
        }
    }

    private String text(String parte) throws IOException, XMLStreamException {
        return PartText.read(WorkbookParts.required(archive, parte));
    }

    private void put(String parte, String xml) {
        changed.put(parte, PartText.write(xml));
    }
}
