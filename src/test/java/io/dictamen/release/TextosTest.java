package io.dictamen.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.deployment.Libros;
import io.dictamen.procedure.Procedures;
import io.dictamen.procedure.digitacion.TextoCorreccion;
import io.dictamen.rulebase.RuleBaseCompiler;
import io.dictamen.workbook.Workbook;
import io.dictamen.workbook.fault.Diagnostic;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sheets of texts that a person sends or records: their places are checked when the workbook is read. */
class TextosTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "calidad-digitacion | TextosCorreccion | Solicitud {numero} | «numero» no es un dato de la corrección."
                        + " Se admite: asesorComercial, numeroSolicitud, observacion, vendedor.",
                "calidad-digitacion | TextosCorreccion | Vendedor: {vendedor | «Vendedor: {vendedor» tiene una llave"
                        + " suelta. Escriba cada dato entre { y }, como {vendedor}.",
                "calidad-digitacion | TextosCorreccion | {vendedor MM} | «vendedor» no es una fecha y no lleva forma."
                        + " Escriba {vendedor}.",
                "anulacion | TextosAnulacion | Por {esTitular} | «esTitular» no es un dato de la anulación. Se admite:"
                        + " alcance, estadoOrden, numeroSolicitud."
            })
    void a_place_that_names_no_datum_is_a_fault_of_its_cell(String libro, String hoja, String texto, String falta) {
        assertThat(read(libro, hoja, pagina -> pagina.getRow(3).getCell(1).setCellValue(texto))
                        .diagnosticos())
                .extracting(TextosTest::said)
                .containsExactly(hoja + "!B4 CELDA_VALOR " + falta);
    }

    @ParameterizedTest
    @CsvSource({
        "calidad-digitacion, TextosCorreccion, NOTIFICACION",
        "calidad-digitacion, Plazos, DESDE_CIERRE",
        "anulacion, TextosAnulacion, DEL_TITULAR"
    })
    void a_text_or_a_term_that_a_decision_needs_may_not_be_missing(String libro, String hoja, String constante) {
        Workbook sinEse = read(libro, hoja, pagina -> pagina.removeRow(pagina.getRow(3)));

        assertThat(RuleBaseCompiler.check(Procedures.ALL, List.of(sinEse)))
                .extracting(Diagnostic::hoja, Diagnostic::mensaje)
                .anySatisfy(falta -> assertThat(falta.toList().get(1).toString())
                        .startsWith("El catálogo «" + hoja + "» tiene 0 líneas con ")
                        .endsWith(constante + "."));
    }

    @Test
    void an_analyst_words_the_notification_in_another_way() {
        Workbook libro = read("calidad-digitacion", "TextosCorreccion", pagina -> {
            pagina.getRow(3).getCell(1).setCellValue("{vendedor}/{vendedor}: {observacion}");
            pagina.getRow(3).getCell(2).setCellValue("—");
        });

        assertThat(libro.diagnosticos()).isEmpty();
        assertThat(libro.catalogos())
                .filteredOn(hoja -> hoja.nombre().equals("TextosCorreccion"))
                .flatMap(hoja -> hoja.entradas())
                .containsExactly(new TextoCorreccion(
                        TextoCorreccion.ClaseTexto.NOTIFICACION, "{vendedor}/{vendedor}: {observacion}", "—"));
    }

    private static Workbook read(String libro, String hoja, Consumer<XSSFSheet> retoque) {
        String nombre = libro + ".drl.xlsx";
        return Libros.read(nombre, EditedWorkbook.edit(EditedWorkbook.original(nombre), hoja, retoque));
    }

    private static String said(Diagnostic una) {
        return una.hoja() + "!" + una.celda() + " " + una.codigo() + " " + una.mensaje() + " " + una.sugerencia();
    }
}
