package io.dictamen.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.procedure.Procedures;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** An analyst who broke many cells reads of all of them at once. */
class OneRoundTest {
    /** A line of a catalogue. */
    public record Nivel(String nivel, int desde) {}

    @Test
    void every_cell_of_a_row_and_every_row_has_its_fault_in_one_round() {
        Workbook libro = TestSheet.named("Hoja")
                .condicion("Estado", "estado == Estado.$param")
                .condicion("Puntaje", "puntaje >= $param")
                .accion("Dice", "fila.estado(Estado.$param);")
                .clausula()
                .fila("PENDIENTE", "mucho", "NADA", TestSheet.BLANCO)
                .fila("CERADA", 9.5, TestSheet.BLANCO, "P1 A.1")
                .read();

        assertThat(Shown.faults(libro))
                .containsExactly(
                        "Hoja A10 CELDA_VALOR",
                        "Hoja B10 CELDA_TIPO",
                        "Hoja C10 CELDA_VALOR",
                        "Hoja D10 CLAUSULA_AUSENTE",
                        "Hoja A11 CELDA_VALOR",
                        "Hoja B11 CELDA_VALOR",
                        "Hoja C11 RESULTADO_AUSENTE");
    }

    @Test
    void a_code_of_the_wrong_form_or_beyond_the_pattern_hides_no_cell() {
        Workbook libro = TestSheet.named("Hoja")
                .condicion("Estado", "estado == $param")
                .condicion("Puntaje", "puntaje >= $param")
                .accion("Dice", "fila.estado($param);")
                .clausula()
                .fila("PENDIENTE", "mucho", "NADA", "P1 A.1")
                .retoque(hoja -> hoja.removeMergedRegion(0))
                .read();

        assertThat(Shown.faults(libro))
                .containsExactly(
                        "Hoja B7 PATRON_AUSENTE",
                        "Hoja A8 TIPO_INCORRECTO",
                        "Hoja C8 TIPO_INCORRECTO",
                        "Hoja A10 CELDA_VALOR",
                        "Hoja B10 CELDA_TIPO",
                        "Hoja C10 CELDA_VALOR");
    }

    @Test
    void a_column_that_somebody_added_says_what_it_still_needs() {
        TestSheet hoja = TestSheet.asking("vip == $param")
                .fila(true, "CERRADA", "P1 A.1", "PARCIAL")
                .celda("D9", "Alcance");

        assertThat(Shown.messages(hoja.read()))
                .containsExactly("D6 La columna «Alcance» no dice qué es. Muestre las filas ocultas sobre los títulos y"
                        + " escriba CONDITION, ACTION o DESCRIPTION en D6, y su código en D8.");
        assertThat(Shown.messages(hoja.celda("D6", "CONDITION").read()))
                .containsExactly(
                        "D7 El patrón no llega hasta esta columna CONDITION. Escriba $h: y el registro de los hechos, y"
                                + " combine la celda sobre todas las columnas CONDITION.",
                        "D8 La columna CONDITION no tiene código. Escriba el código, o borre la columna.");
    }

    @Test
    void a_row_of_a_checklist_tells_its_field_its_kind_its_list_and_its_message_at_once() throws IOException {
        assertThat(edited("Venta", sheet -> {
                    row(
                            sheet,
                            11,
                            "E",
                            "tipoSolicitu",
                            "G",
                            "VENTA_INDIVIDUAL; VENTA_PAQUETE",
                            "K",
                            "{nada}",
                            "L",
                            "X 1");
                    row(sheet, 12, "F", "LISTAS", "J", "GRAVE", "K", "{nada}");
                    row(sheet, 13, "E", "servicio", "F", "LISTA", "G", "TELEFONIA, TV, RADIO");
                }))
                .containsExactly(
                        "E11 ¿Quiso decir tipoSolicitud?",
                        "K11 Escriba {valor}, {otro}, {sugerencia} o el nombre de un campo entre llaves.",
                        "L11 Los procedimientos son COM-GCM-P11, COM-DSC-P06, COM-DSC-P14, VENTAS-DIGITALES, CLARO-SWAT.",
                        "F12 ¿Quiso decir LISTA?",
                        "J12 Se admite: ERROR, ADVERTENCIA.",
                        "K12 Escriba {valor}, {otro}, {sugerencia} o el nombre de un campo entre llaves.",
                        "G13 Los hay: TELEFONIA, INTERNET, MULTIMEDIA, DUO_PACK.",
                        "G13 Los hay: TELEFONIA, INTERNET, MULTIMEDIA, DUO_PACK.");
    }

    @Test
    void a_catalogue_with_a_wrong_title_tells_the_faults_of_its_lines_too() throws IOException {
        try (XSSFWorkbook libro = new XSSFWorkbook()) {
            XSSFSheet hoja = libro.createSheet("Niveles");
            row(hoja, 1, "A", "Catalogo", "B", "Niveles");
            row(hoja, 2, "A", "nivel", "B", "dedse");
            row(hoja, 3, "A", "ALTO", "B", 500, "C", "sobra");
            row(hoja, 4, "B", 200);
            Known known = new Known(Map.of("Niveles", Nivel.class), Clauses.ANY);

            assertThat(Shown.faults(WorkbookReader.read("prueba.drl.xlsx", TestSheet.bytes(libro), known)))
                    .contains(
                            "Niveles B2 HOJA_CATALOGO",
                            "Niveles A2 HOJA_CATALOGO",
                            "Niveles C3 CELDA_FUERA",
                            "Niveles A4 RESULTADO_AUSENTE");
        }
    }

    private static List<String> edited(String hoja, Consumer<XSSFSheet> edicion) throws IOException {
        byte[] bytes = Files.readAllBytes(Path.of("decision-tables/calidad-digitacion.drl.xlsx"));
        try (XSSFWorkbook libro = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            edicion.accept(libro.getSheet(hoja));
            Known known = new Known(Map.of(), new Clauses(Procedures.citables()));
            return WorkbookReader.read("calidad.drl.xlsx", TestSheet.bytes(libro), known).diagnosticos().stream()
                    .map(falta -> falta.celda() + " " + falta.sugerencia())
                    .toList();
        }
    }

    /** Columns and their values in turn. */
    private static void row(XSSFSheet sheet, int numero, Object... celdas) {
        for (int i = 0; i < celdas.length; i += 2) {
            TestSheet.set(sheet, celdas[i] + "" + numero, celdas[i + 1]);
        }
    }
}
