package io.dictamen.workbook.hostile;

import java.util.List;
import java.util.stream.Stream;

/** @param motivo why such workbooks are answered so, for the page that tells of them */
record Theme(String titulo, String motivo, List<Case> casos) {

    static Theme of(String titulo, String motivo, Case... casos) {
        return new Theme(titulo, motivo, List.of(casos));
    }

    static List<Theme> all() {
        return List.of(
                CodeInCells.theme(),
                QuotesAndMarks.theme(),
                DroolsWords.theme(),
                Entities.theme(),
                ForeignContent.theme(),
                OtherFiles.theme(),
                Archives.theme(),
                TooMuch.theme(),
                SheetStructure.theme(),
                CellStructure.theme(),
                Hidden.theme(),
                Letters.theme(),
                Numbers.theme(),
                Moments.theme(),
                Patterns.theme(),
                TableShape.theme());
    }

    static Stream<Case> cases() {
        return all().stream().flatMap(tema -> tema.casos().stream());
    }
}
