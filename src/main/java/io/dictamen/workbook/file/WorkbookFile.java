package io.dictamen.workbook.file;

import io.dictamen.workbook.fault.Codigo;
import io.dictamen.workbook.fault.Faults;
import io.dictamen.workbook.fault.SheetFaults;
import io.dictamen.workbook.file.WorkbookXml.SheetEntry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** The sheets of an unpacked workbook, read as far as the limits allow. */
public final class WorkbookFile {
    private static final Pattern NAME = Pattern.compile("[^:\\\\/?*\\[\\]]{1,31}");

    private final Archive archive;
    private final Limits limits;
    private final Faults faults;
    private final Set<String> leidas = new HashSet<>();
    private int celdas;
    private long letras;

    private WorkbookFile(Archive archive, Limits limits, Faults faults) {
        this.archive = archive;
        this.limits = limits;
        this.faults = faults;
    }

    /** A sheet with the place where its faults go. */
    public record Sheet(SheetData datos, SheetFaults faults) {}

    /** Unpacks the bytes of a file; empty, with a fault, where they are no workbook or too much of one. */
    public static Optional<Archive> open(byte[] contenido, Limits limits, Faults faults) {
        FileKind.check(contenido, limits, faults);
        return faults.isEmpty() ? Archive.open(contenido, limits, faults) : Optional.empty();
    }

    public static List<Sheet> read(Archive archive, Limits limits, Faults faults) {
        try {
            return new WorkbookFile(archive, limits, faults).sheets();
        } catch (RefusedPart e) {
            faults.add(Codigo.LIBRO_ILEGIBLE, "Una parte del libro " + e.getMessage() + ".", FileKind.SAVE_AGAIN);
        } catch (XMLStreamException e) {
            faults.add(
                    Codigo.LIBRO_ILEGIBLE,
                    "El archivo no tiene la estructura de un libro de Excel.",
                    FileKind.SAVE_AGAIN);
        }
        return List.of();
    }

    private List<Sheet> sheets() throws XMLStreamException {
        WorkbookParts partes = WorkbookParts.of(archive);
        List<SheetEntry> entradas = partes.libro().hojas;
        if (entradas.size() > limits.sheets()) {
            faults.add(
                    Codigo.LIBRO_LIMITE,
                    "El libro tiene " + entradas.size() + " hojas; se admiten " + limits.sheets() + ".",
                    "Parta el libro en varios.");
            return List.of();
        }
        if (!soundNames(entradas)) {
            return List.of();
        }
        CellValues valores = values(partes);
        List<Sheet> hojas = new ArrayList<>();
        for (SheetEntry hoja : entradas) {
            Optional<String> parte = partes.sheet(hoja);
            if (parte.isPresent() && !leidas.add(parte.get().toLowerCase(Locale.ROOT))) {
                throw new XMLStreamException("Two sheets are one part");
            }
            if (parte.isPresent()) {
                sheet(hoja, parte.get(), valores).ifPresent(hojas::add);
            }
        }
        return hojas;
    }

    // A name is in every address, and two alike would be one.
    private boolean soundNames(List<SheetEntry> hojas) {
        Set<String> vistos = new HashSet<>();
        for (int i = 0; i < hojas.size(); i++) {
            String nombre = hojas.get(i).nombre();
            boolean sano = NAME.matcher(nombre).matches()
                    && nombre.codePoints().noneMatch(Invisible::is)
                    && vistos.add(nombre.toLowerCase(Locale.ROOT));
            if (!sano) {
                faults.add(
                        Codigo.LIBRO_ALTERADO,
                        "El nombre de la hoja " + (i + 1) + " del libro está repetido o no lo admite Excel.",
                        "Dele un nombre propio de hasta 31 caracteres, sin : \\ / ? * [ ].");
                return false;
            }
        }
        return true;
    }

    private CellValues values(WorkbookParts partes) throws XMLStreamException {
        RuleTexts lector = new RuleTexts(limits.cellCharacters());
        List<String> textos = new ArrayList<>();
        Optional<String> parte = partes.texts();
        if (parte.isPresent()) {
            Xml.read(WorkbookParts.required(archive, parte.get()), new StringsXml() {
                @Override
                void text(String crudo) throws XMLStreamException {
                    if (textos.size() == limits.cells()) {
                        throw new XMLStreamException("More than " + limits.cells() + " shared texts");
                    }
                    textos.add(lector.prepared(Escape.read(crudo)));
                }
            });
        }
        return new CellValues(textos, partes.estilos(), partes.libro().desde1904, lector);
    }

    private Optional<Sheet> sheet(SheetEntry hoja, String parte, CellValues valores) throws XMLStreamException {
        SheetFaults propias = faults.sheet(hoja.nombre());
        RuleSheetXml xml = new RuleSheetXml(valores, limits);
        try {
            Xml.read(WorkbookParts.required(archive, parte), xml);
        } catch (RefusedCell e) {
            e.tell(xml.data(hoja.nombre(), hoja.oculta()), propias);
            return Optional.empty();
        } catch (XMLStreamException e) {
            String falta = e instanceof RefusedPart ? e.getMessage() : "está dañada y no se puede leer";
            propias.add(Codigo.LIBRO_ILEGIBLE, "La hoja " + falta + ".", FileKind.SAVE_AGAIN);
            return Optional.empty();
        }
        celdas += xml.cells();
        letras += xml.letters();
        if (celdas > limits.cells() || letras > limits.letters()) {
            propias.add(
                    Codigo.HOJA_LIMITE,
                    "El libro tiene más de " + limits.cells() + " celdas o de " + limits.letters() + " letras.",
                    "Parta el libro.");
            return Optional.empty();
        }
        return Optional.of(new Sheet(xml.data(hoja.nombre(), hoja.oculta()), propias));
    }
}
