package io.dictamen.workbook.diff;

import io.dictamen.workbook.fault.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What differs between two versions of a workbook. Rows are known by what they say, not by where they stand: a row that
 * is inserted at the top is one difference. Immutable.
 *
 * @param libro the name of the later version
 * @param diferencias sheet by sheet and from top to bottom; none where they say the same
 * @param faltasAntes what of the earlier version cannot be read, and so was not compared
 * @param faltasDespues what of the later version cannot be read, and so was not compared
 */
public record WorkbookDiff(
        String libro, List<Difference> diferencias, List<Diagnostic> faltasAntes, List<Diagnostic> faltasDespues) {

    /** Whatever the bytes are, it throws nothing. */
    public static WorkbookDiff of(String libro, byte[] antes, byte[] despues) {
        return of(WorkbookText.read(libro, antes), WorkbookText.read(libro, despues));
    }

    public static WorkbookDiff of(WorkbookText antes, WorkbookText despues) {
        List<Difference> diferencias = antes.isReadable() && despues.isReadable() ? compare(antes, despues) : List.of();
        return new WorkbookDiff(despues.libro(), diferencias, antes.faltas(), despues.faltas());
    }

    /** Whether all of both versions was compared. */
    public boolean complete() {
        return faltasAntes.isEmpty() && faltasDespues.isEmpty();
    }

    private static List<Difference> compare(WorkbookText antes, WorkbookText despues) {
        Set<String> ilegibles = Stream.of(antes, despues)
                .flatMap(libro -> libro.faltas().stream())
                .map(Diagnostic::hoja)
                .collect(Collectors.toSet());
        SheetPairs pairs = SheetPairs.of(legible(antes, ilegibles), legible(despues, ilegibles));
        List<Difference> diferencias = new ArrayList<>();
        pairs.pares().forEach(par -> diferencias.addAll(SheetDiff.of(despues.libro(), par.antes(), par.despues())));
        pairs.quitadas().forEach(hoja -> diferencias.add(SheetDiff.whole(despues.libro(), hoja, Cambio.QUITADA)));
        pairs.agregadas().forEach(hoja -> diferencias.add(SheetDiff.whole(despues.libro(), hoja, Cambio.AGREGADA)));
        return List.copyOf(diferencias);
    }

    private static List<TextSheet> legible(WorkbookText libro, Set<String> ilegibles) {
        return libro.hojas().stream()
                .filter(hoja -> !ilegibles.contains(hoja.nombre()))
                .toList();
    }
}
