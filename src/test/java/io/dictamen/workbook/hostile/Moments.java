package io.dictamen.workbook.hostile;

import static io.dictamen.workbook.hostile.Books.asking;
import static io.dictamen.workbook.hostile.Books.cell;
import static io.dictamen.workbook.hostile.Books.edited;
import static io.dictamen.workbook.hostile.Case.accepted;
import static io.dictamen.workbook.hostile.Case.refused;

import io.dictamen.workbook.TestSheet;
import io.dictamen.workbook.TestSheet.Formatted;
import java.time.LocalDate;
import java.time.LocalDateTime;

final class Moments {
    private static final double DIA = 46_053; // 2026-01-31

    private Moments() {}

    static Theme theme() {
        return Theme.of(
                "Fechas",
                "Una fecha es una celda con formato de fecha, de cualquier país. Escrita como texto, solo año, mes y día detrás de un"
                        + " signo: lo demás tiene dos lecturas.",
                accepted("Formato `dd/mm/yyyy`", date(new Formatted(DIA, "dd/mm/yyyy")), asks("2026-01-31")),
                accepted("Formato `mm/dd/yy`", date(new Formatted(DIA, "mm/dd/yy")), asks("2026-01-31")),
                accepted(
                        "Formato de fecha largo en español",
                        date(new Formatted(DIA, "[$-C0A]d\\ \"de\"\\ mmmm\\ \"de\"\\ yyyy;@")),
                        asks("2026-01-31")),
                accepted(
                        "Formato de fecha japonés",
                        date(new Formatted(DIA, "[$-411]yyyy\"年\"m\"月\"d\"日\"")),
                        asks("2026-01-31")),
                accepted(
                        "Una fecha ISO en el archivo",
                        cell(
                                date(new Formatted(DIA, "dd/mm/yyyy")),
                                "A10",
                                "<c r=\"A10\" t=\"d\"><v>2026-01-31</v></c>"),
                        asks("2026-01-31")),
                accepted(
                        "El sistema de fechas de 1904",
                        edited(date(new Formatted(DIA - 1_462, "dd/mm/yyyy")), Books.WORKBOOK, Moments::since1904),
                        asks("2026-01-31")),
                refused("Una fecha sin formato de fecha", date(DIA), "Hoja A10 CELDA_TIPO"),
                refused("`31/01/2026` como texto", date("31/01/2026"), "Hoja A10 CELDA_TIPO"),
                refused("`2026-01-31` como texto", date("2026-01-31"), "Hoja A10 CELDA_TIPO"),
                accepted("`> 2026-01-31`", date("> 2026-01-31"), "10 [dia > 2026-01-31] {estado=CERRADA} P1 A.1"),
                refused("`> 31/01/2026`", date("> 31/01/2026"), "Hoja A10 CELDA_VALOR"),
                refused("`> 01/31/2026`", date("> 01/31/2026"), "Hoja A10 CELDA_VALOR"),
                refused("`> 31-ene-2026`", date("> 31-ene-2026"), "Hoja A10 CELDA_VALOR"),
                refused("`> 2026-02-30`, que no existe", date("> 2026-02-30"), "Hoja A10 CELDA_VALOR"),
                refused(
                        "Una fecha con hora donde va un día",
                        date(LocalDateTime.of(2026, 1, 31, 8, 30)),
                        "Hoja A10 CELDA_VALOR"),
                refused("Una hora sin día", asking("momento", new Formatted(0.5, "hh:mm")), "Hoja A10 CELDA_ERROR"),
                refused("Una fecha negativa", date(new Formatted(-1, "dd/mm/yyyy")), "Hoja A10 CELDA_ERROR"),
                refused(
                        "Una fecha del año 10000",
                        date(new Formatted(2_958_466, "dd/mm/yyyy")),
                        "Hoja A10 CELDA_ERROR"),
                refused(
                        "Una fecha en un campo de números",
                        asking("puntaje", LocalDate.of(2026, 1, 31)),
                        "Hoja A10 CELDA_TIPO"),
                refused(
                        "Una fecha en un campo de texto",
                        asking("texto == \"$param\"", LocalDate.of(2026, 1, 31)),
                        "Hoja A10 CELDA_TIPO"),
                refused(
                        "Una fecha ISO imposible en el archivo",
                        cell(
                                date(new Formatted(DIA, "dd/mm/yyyy")),
                                "A10",
                                "<c r=\"A10\" t=\"d\"><v>2026-02-30</v></c>"),
                        "Hoja A10 CELDA_ERROR"));
    }

    private static TestSheet date(Object celda) {
        return asking("dia", celda);
    }

    private static String since1904(String xml) {
        return xml.replaceFirst("<workbookPr[^>]*>", "<workbookPr date1904=\"true\"/>");
    }

    private static String asks(String dia) {
        return "10 [dia == " + dia + "] {estado=CERRADA} P1 A.1";
    }
}
