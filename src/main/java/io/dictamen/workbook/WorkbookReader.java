package io.dictamen.workbook;

import io.dictamen.wording.Wording;
import io.dictamen.workbook.SheetReader.Titled;
import io.dictamen.workbook.fault.Codigo;
import io.dictamen.workbook.fault.Faults;
import io.dictamen.workbook.file.ForeignParts;
import io.dictamen.workbook.file.Limits;
import io.dictamen.workbook.file.WorkbookFile;
import io.dictamen.workbook.file.WorkbookFile.Sheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a workbook of decision tables (Drools' spreadsheet format) into typed tables. Whatever the bytes are, it throws
 * nothing: each fault of the file is a diagnostic, and one reading finds all of them.
 */
public final class WorkbookReader {
    private WorkbookReader() {}

    /** Reads a workbook of which nothing is known. */
    public static Workbook read(String libro, byte[] contenido) {
        return read(libro, contenido, Known.NOTHING);
    }

    /** @param libro the file's name, for addresses */
    public static Workbook read(String libro, byte[] contenido, Known known) {
        return read(libro, contenido, known, Limits.DEFAULT);
    }

    public static Workbook read(String libro, byte[] contenido, Known known, Limits limits) {
        Faults faults = new Faults(libro, limits.faults());
        List<Sheet> hojas = WorkbookFile.open(contenido, limits, faults)
                .map(abierto -> {
                    ForeignParts.check(abierto, faults);
                    return WorkbookFile.read(abierto, limits, faults);
                })
                .orElse(List.of());
        Map<String, CatalogSheet> leidos = catalogs(libro, hojas, known);
        List<DecisionTable> tablas = tables(libro, hojas, leidos, known, faults);
        return new Workbook(libro, tablas, List.copyOf(leidos.values()), faults.list());
    }

    private static Map<String, CatalogSheet> catalogs(String libro, List<Sheet> hojas, Known known) {
        Map<String, CatalogSheet> catalogos = new LinkedHashMap<>();
        for (Sheet hoja : hojas) {
            if (!CatalogReader.isCatalog(hoja.datos())) {
                continue;
            }
            CatalogReader.read(libro, hoja.datos(), known, hoja.faults()).ifPresent(leido -> {
                CatalogSheet anterior = catalogos.putIfAbsent(leido.nombre(), leido);
                if (anterior != null) {
                    hoja.faults()
                            .at(0, 1)
                            .fault(
                                    Codigo.HOJA_CATALOGO,
                                    "La hoja " + Wording.quoted(anterior.hoja()) + " ya es el catálogo "
                                            + leido.nombre() + ".",
                                    "Dé a cada catálogo del libro un nombre propio.");
                }
            });
        }
        return catalogos;
    }

    private static List<DecisionTable> tables(
            String libro, List<Sheet> hojas, Map<String, CatalogSheet> catalogos, Known known, Faults faults) {
        List<DecisionTable> tablas = new ArrayList<>();
        Map<String, String> hojaDe = new HashMap<>();
        boolean alguna = false;
        for (Sheet hoja : hojas) {
            SheetReader reader = new SheetReader(libro, hoja.datos(), catalogos, known, hoja.faults());
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
