package io.dictamen.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.deployment.Deployment;
import io.dictamen.deployment.Libros;
import io.dictamen.procedure.Procedures;
import io.dictamen.procedure.anulacion.Anulacion;
import io.dictamen.procedure.top10.Top10;
import io.dictamen.rulebase.RuleBaseCompiler;
import io.dictamen.rulebase.Vocabulario;
import io.dictamen.workbook.Workbook;
import io.dictamen.workbook.diff.DiffListing;
import io.dictamen.workbook.diff.WorkbookDiff;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;

class VocabularioTest {

    @Test
    void our_workbooks_name_every_constant_of_their_procedures() {
        assertThat(RuleBaseCompiler.check(Procedures.ALL, Libros.read(Deployment.files())))
                .isEmpty();
    }

    @Test
    void a_constant_is_called_as_its_own_procedure_calls_it() {
        Vocabulario nuestro = OurRules.RULE_BASE.vocabulario();
        assertThat(nuestro.etiqueta(Anulacion.PROCEDIMIENTO, "PROCEDE_CON_DEVOLUCION"))
                .isEqualTo("Procede con devolución");
        assertThat(nuestro.etiqueta(Anulacion.PROCEDIMIENTO, "ASESOR_BACK_OFFICE_COMERCIAL"))
                .isEqualTo("Asesor Back Office Comercial");
        assertThat(nuestro.etiqueta(Top10.PROCEDIMIENTO, "PROCEDE_CON_DEVOLUCION"))
                .isEqualTo("Procede con devolucion");
    }

    @Test
    void what_has_no_label_is_read_as_its_own_words_and_the_draft_has_a_warning() {
        Workbook libro = with(hoja -> {
            hoja.removeRow(row(hoja, "PROCEDE_CON_DEVOLUCION"));
            hoja.removeRow(row(hoja, "CCGPA"));
        });
        assertThat(RuleBaseCompiler.check(Procedures.ALL, Deployment.librosCon(libro)))
                .extracting(Object::toString)
                .containsExactly("anulacion.drl.xlsx: advertencia [VOCABULARIO] Sin etiqueta para las personas: CCGPA,"
                        + " PROCEDE_CON_DEVOLUCION. Agréguelas a la hoja Vocabulario; mientras tanto los reportes dicen"
                        + " sus propias palabras, como «Ccgpa».");
        assertThat(OurRules.with(libro).vocabulario().etiqueta(Anulacion.PROCEDIMIENTO, "PROCEDE_CON_DEVOLUCION"))
                .isEqualTo("Procede con devolucion");
    }

    @Test
    void a_release_made_before_there_were_vocabularies_still_decides_and_reports() {
        Workbook libro = Libros.read(
                EditedWorkbook.ANULACION,
                EditedWorkbook.edit(
                        EditedWorkbook.original(EditedWorkbook.ANULACION),
                        "Vocabulario",
                        hoja -> hoja.getWorkbook()
                                .removeSheetAt(hoja.getWorkbook().getSheetIndex(hoja))));
        assertThat(libro.diagnosticos()).isEmpty();
        assertThat(OurRules.with(libro).vocabulario().etiqueta(Anulacion.PROCEDIMIENTO, "EN_REVERSA"))
                .isEqualTo("En reversa");
    }

    @Test
    void every_fault_of_a_vocabulary_has_its_cell_and_says_what_would_be_right() {
        assertThat(faults("ASIGNADO", "Asignada"))
                .containsExactly("Vocabulario!A4: [CELDA_VALOR] «ASIGNADO» no es una constante de este procedimiento."
                        + " ¿Quiso decir ASIGNADA?");
        assertThat(faults("ASIGNADA", "Asignada", "CAJA", "Caja", "ASIGNADA", "Con fecha"))
                .containsExactly("Vocabulario!A6: [HOJA_CATALOGO] ASIGNADA ya está en la fila 4."
                        + " Deje una sola etiqueta para cada constante.");
        assertThat(faults("ASIGNADA", " "))
                .containsExactly("Vocabulario!B4: [RESULTADO_AUSENTE] La fila 4 no dice etiqueta."
                        + " Escriba el valor; no puede quedar en blanco.");
        assertThat(faults("ASIGNADA", "ñ".repeat(60))).isEmpty();
        assertThat(faults("ASIGNADA", "ñ".repeat(61)))
                .containsExactly("Vocabulario!B4: [CELDA_LARGA] La etiqueta pasa de 60 caracteres."
                        + " Escriba una corta: va en una celda de los reportes.");
    }

    @Test
    void a_changed_label_is_one_difference() {
        byte[] antes = EditedWorkbook.original(EditedWorkbook.ANULACION);
        byte[] despues = EditedWorkbook.edit(
                antes, "Vocabulario", hoja -> row(hoja, "CAJA").getCell(1).setCellValue("Cajas de la empresa"));
        assertThat(DiffListing.lines(WorkbookDiff.of(EditedWorkbook.ANULACION, antes, despues)))
                .singleElement()
                .asString()
                .startsWith("Vocabulario: fila ")
                .endsWith("CAMBIADA: Cómo se lee «Caja» → «Cajas de la empresa»");
    }

    /** Of a vocabulary of these lines, each a constant and its label. */
    private static List<String> faults(String... lineas) {
        Workbook libro = with(hoja -> {
            for (int fila = hoja.getLastRowNum(); fila > 2; fila--) {
                hoja.removeRow(hoja.getRow(fila));
            }
            for (int i = 0; i < lineas.length; i += 2) {
                Row fila = hoja.createRow(3 + i / 2);
                fila.createCell(0).setCellValue(lineas[i]);
                fila.createCell(1).setCellValue(lineas[i + 1]);
            }
        });
        return libro.diagnosticos().stream()
                .map(falta -> falta.toString().substring("anulacion.drl.xlsx · ".length()))
                .toList();
    }

    private static Workbook with(Consumer<XSSFSheet> retoque) {
        return Libros.read(
                EditedWorkbook.ANULACION,
                EditedWorkbook.edit(EditedWorkbook.original(EditedWorkbook.ANULACION), "Vocabulario", retoque));
    }

    private static Row row(XSSFSheet hoja, String constante) {
        for (Row fila : hoja) {
            if (fila.getCell(0).getStringCellValue().equals(constante)) {
                return fila;
            }
        }
        throw new IllegalArgumentException("No line of " + constante);
    }
}
