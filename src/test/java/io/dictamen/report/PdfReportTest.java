package io.dictamen.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfReportTest {

    @Test
    void a_report_has_its_head_its_lines_its_totals_and_its_page() throws IOException {
        assertThat(text(Terminado.ccccc("Ana Ñuñez")))
                .containsSubsequence(
                        "Control de Calidad por Counter",
                        "Período: de 01/11/2026 a 30/11/2026",
                        "Filtros: ninguno",
                        "Hecho por ana.perez el 29/11/2026 17:05 (America/La_Paz) · Versión 3 de las tablas",
                        "COUNTER",
                        "Ana Ñuñez",
                        "corregido",
                        "1.204",
                        "Totales",
                        "Indicador: valor",
                        "90,3 %",
                        "Página 1 de 1");
    }

    @Test
    void every_page_repeats_the_heading_and_says_which_it_is() throws IOException {
        try (PDDocument file =
                written(Terminado.ccccc(Collections.nCopies(60, "Ana Ñuñez").toArray(String[]::new)))) {
            int pages = file.getNumberOfPages();
            assertThat(pages).isGreaterThan(2);
            for (int page = 1; page < pages; page++) {
                assertThat(text(file, page)).contains("RESULTADO", "Página " + page + " de " + pages);
            }
        }
    }

    @Test
    void names_of_other_scripts_are_shown_and_what_the_letters_lack_has_a_sign() throws IOException {
        assertThat(text(Terminado.ccccc("Ελένη", "Дмитрий", "日本", "a\u0000b\u202Ec")))
                .contains("Ελένη", "Дмитрий", "\uFFFD\uFFFD", "a\uFFFDb\uFFFDc");
    }

    @Test
    void whatever_stands_in_a_cell_is_text() throws IOException {
        String longest = "Donaudampfschiffahrtsgesellschaft".repeat(40);
        assertThat(text(Terminado.ccccc("<b>Ana</b> &amp;", "<img src='http://x/'>", longest)))
                .contains("<b>Ana</b>", "&amp;");
    }

    @Test
    void its_letters_travel_in_it() throws IOException {
        try (PDDocument file = written(Terminado.ccccc("Ana"))) {
            for (var name : file.getPage(0).getResources().getFontNames()) {
                PDFont font = file.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            }
        }
    }

    @Test
    void a_report_of_nothing_says_so() throws IOException {
        assertThat(text(Terminado.ccccc())).contains("No hay ninguna línea.", "Página 1 de 1");
    }

    private static String text(Finished report) throws IOException {
        try (PDDocument file = written(report)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(file);
        }
    }

    private static String text(PDDocument file, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(file);
    }

    private static PDDocument written(Finished report) throws IOException {
        return Loader.loadPDF(PdfReport.of(report));
    }
}
