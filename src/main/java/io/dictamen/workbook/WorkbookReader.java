package io.dictamen.workbook;

import io.dictamen.wording.Wording;
import io.dictamen.workbook.SheetReader.Titled;
import io.dictamen.workbook.WorkbookFile.Sheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a workbook of decision tables (Drools' spreadsheet format) into typed tables. Whatever the bytes are, it throws
 * nothing: each fault of the file is a diagnostic, and one reading tells all of them.
 */
public final class WorkbookReader {
    private final Limits limits;

    public WorkbookReader(Limits limits) {
        this.limits = limits;
    }

    /** Reads with the default limits. */
    public static Workbook read(String libro, byte[] contenido) {
        return new WorkbookReader(Limits.DEFAULT).readLimited(libro, contenido);
    }

    /** @param libro the file's name, for addresses */
    public Workbook readLimited(String libro, byte[] contenido) {
        Faults faults = new Faults(libro, limits.faults());
        FileKind.check(contenido, limits, faults);
        if (!faults.isEmpty()) {
            return new Workbook(libro, List.of(), faults.list());
        }
        Optional<Archive> archive = Archive.open(contenido, limits, faults);
        List<Sheet> hojas = archive.map(abierto -> {
                    ForeignParts.check(abierto, faults);
                    return WorkbookFile.read(abierto, limits, faults);
                })
                .orElse(List.of());
        List<DecisionTable> tablas = tables(libro, hojas, faults);
        return new Workbook(libro, tablas, faults.list());
    }

    private static List<DecisionTable> tables(String libro, List<Sheet> hojas, Faults faults) {
        List<DecisionTable> tablas = new ArrayList<>();
        Map<String, String> hojaDe = new HashMap<>();
        boolean alguna = false;
        for (Sheet hoja : hojas) {
            SheetReader reader = new SheetReader(libro, hoja.datos(), hoja.faults());
            alguna |= reader.isTable();
            reader.read()
                    .filter(leida -> isNew(leida, hoja.datos().nombre(), hojaDe))
                    .flatMap(Titled::tabla)
                    .ifPresent(tablas::add);
        }
        if (!alguna && faults.isEmpty()) {
            faults.add(
                    Codigo.LIBRO_SIN_TABLA,
                    "El libro no tiene ninguna tabla.",
                    "Una hoja con tabla empieza con RuleSet en la celda A1.");
        }
        return List.copyOf(tablas);
    }

    private static boolean isNew(Titled leida, String hoja, Map<String, String> hojaDe) {
        String anterior = hojaDe.putIfAbsent(leida.nombre(), hoja);
        if (anterior != null) {
            leida.titulo()
                    .fault(
                            Codigo.TABLA_REPETIDA,
                            "La hoja " + Wording.quoted(anterior) + " ya tiene una tabla " + leida.nombre() + ".",
                            "Dé a cada tabla del libro un nombre propio.");
        }
        return anterior == null;
    }
}
