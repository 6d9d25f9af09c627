package io.dictamen.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dictamen.decision.Decision;
import io.dictamen.procedure.anulacion.Anulacion;
import io.dictamen.procedure.digitacion.Digitacion;
import io.dictamen.procedure.indicador.Indicadores;
import io.dictamen.procedure.top10.Top10;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScenarioFileTest {
    private static final String COMMAS = """
            escenario,dado.numeroSolicitudAnulacion,dado.ordenes[0].estado,espera.estado,espera.acciones[0].paso,clausula
            "Uno, con coma",AN-1,CERRADA,EN_REVERSA,B.7,COM-DSC-P06 B.7|COM-DSC-P06 B.9
            """;

    @Test
    void commas_semicolons_and_a_byte_order_mark_read_alike() {
        Scenario comma = read(COMMAS);
        String semicolons =
                COMMAS.replace("\"Uno, con coma\"", "'Uno'").replace(',', ';').replace("'Uno'", "Uno, con coma");

        assertThat(comma.nombre()).isEqualTo("Uno, con coma");
        assertThat(comma.dado())
                .hasToString("{\"numeroSolicitudAnulacion\":\"AN-1\",\"ordenes\":[{\"estado\":\"CERRADA\"}]}");
        assertThat(comma.espera()).isEqualTo(Map.of("estado", "EN_REVERSA", "acciones[0].paso", "B.7"));
        assertThat(comma.clausulas()).isEqualTo(List.of("COM-DSC-P06 B.7", "COM-DSC-P06 B.9"));
        assertThat(read(semicolons)).isEqualTo(comma);
        assertThat(read("\uFEFF" + COMMAS)).isEqualTo(comma);
    }

    @Test
    void a_file_without_a_scenario_is_an_error() {
        assertThat(faults("escenario;dado.formaPago;espera.estado;clausula\n"))
                .containsExactly("No tiene ningún escenario.");
    }

    @Test
    void every_column_that_names_no_field_is_told() {
        assertThat(faults("escenario;dado.formaDePago;espera.acciones[0].pasos;nota;nota\nx;CAJA;B.3;y;z\n"))
                .containsExactly(
                        "La columna «dado.formaDePago» no nombra nada de la decisión. ¿Quiso decir «formaPago»?",
                        "La columna «espera.acciones[0].pasos» no nombra nada de la decisión.",
                        "La columna «nota» no nombra nada de la decisión.",
                        "La columna «nota» no nombra nada de la decisión.",
                        "La columna «nota» está repetida.");
    }

    @Test
    void the_line_of_the_separator_tabs_and_carriage_returns_are_read_as_in_batches() {
        Scenario comma = read(COMMAS);
        String tabs = COMMAS.replace("\"Uno, con coma\"", "Uno con coma")
                .replace(',', '\t')
                .replace("Uno ", "Uno, ");

        assertThat(read(tabs)).isEqualTo(comma);
        assertThat(read(COMMAS.replace('\n', '\r'))).isEqualTo(comma);
        assertThat(read("\uFEFF\"sep=,\"\r\n" + COMMAS))
                .isEqualTo(new Scenario(
                        3, comma.nombre(), comma.dado(), comma.espera(), comma.porCodigo(), comma.clausulas()));
    }

    @Test
    void empty_columns_and_short_and_blank_lines_are_passed_over() {
        String file =
                "escenario;dado.formaPago;;clausula;;\u00A0\nuno;CAJA;;C 1;;\n;; ;;;\ndos;CAJA\n\u00A0tres\u00A0;;;C 2";

        assertThat(all(file))
                .containsExactly(
                        new Scenario(2, "uno", json("{\"formaPago\":\"CAJA\"}"), Map.of(), Set.of(), List.of("C 1")),
                        new Scenario(4, "dos", json("{\"formaPago\":\"CAJA\"}"), Map.of(), Set.of(), List.of()),
                        new Scenario(5, "tres", json("{}"), Map.of(), Set.of(), List.of("C 2")));
    }

    @Test
    void a_value_under_no_title_is_told_with_its_letter_and_line_and_so_is_every_bad_line() {
        assertThat(
                        faults(
                                "escenario;dado.formaPago;;clausula;\nuno;CAJA;x;\ndos;CAJA;;;y\ntres;\"CAJA\" x;;\ncuatro;CAJA;;C;;z\n"))
                .containsExactly(
                        "La celda C2, «x», está en una columna sin título.",
                        "La línea 3 tiene 5 celdas y el encabezado 4: la celda E3, «y», está en una columna sin título. En un"
                                + " CSV, la celda que lleva el separador va entre comillas.",
                        "Línea 4: hay texto detrás de unas comillas que se cierran; una comilla dentro de una celda se"
                                + " escribe dos veces, y la celda va entera entre comillas.",
                        "La línea 5 tiene 6 celdas y el encabezado 4: la celda F5, «z», está en una columna sin título. En un"
                                + " CSV, la celda que lleva el separador va entre comillas.");
    }

    @Test
    void what_is_no_value_of_its_type_is_told_with_its_cell_and_what_to_write() {
        assertThat(faults(
                        Top10.CLASIFICACION,
                        "escenario;dado.cliente.facturacionMensual;dado.fechaCorte;dado.reportes[0].fecha;dado.fechaReferencia\n"
                                + "uno;1.500;29/11/2026;22/5/26;29/11/2026 15:05\n"
                                + "dos;mil;mañana;2026-05-22;2026-05-22T10:00:00-04:00\n"
                                + "tres;1500,50;2026-05-22;;\n"))
                .containsExactlyInAnyOrder(
                        "La celda B2, cliente.facturacionMensual: «1.500» puede leerse con miles o con decimales: escriba 1500"
                                + " o 1,5.",
                        "La celda C2, fechaCorte: «29/11/2026» se escribe 2026-11-29.",
                        "La celda D2, reportes[0].fecha: «22/5/26» se escribe 2026-05-22.",
                        "La celda E2, fechaReferencia: «29/11/2026 15:05» se escribe 2026-11-29T15:05:00-04:00.",
                        "La celda B3, cliente.facturacionMensual lleva un número, sin comillas; se recibió un texto.",
                        "La celda C3, fechaCorte lleva una fecha, como 2026-11-22; se recibió «mañana».");
    }

    @Test
    void what_is_expected_is_read_as_what_is_given() {
        assertThat(
                        expected(
                                Indicadores.INDICADOR,
                                "escenario;espera.valor;espera.resultado\nuno;98,5;ACEPTADO\ndos;98.5;\ntres;;\ncuatro;1500;\n"))
                .containsExactly(
                        Map.of("valor", "98.5", "resultado", "ACEPTADO"),
                        Map.of("valor", "98.5"),
                        Map.of(),
                        Map.of("valor", "1500"));
        assertThat(expected(
                        Digitacion.VENTA,
                        "escenario,espera.conforme,espera.errores\nuno,VERDADERO,V-1|V-2\ndos,false,\n"))
                .containsExactly(Map.of("conforme", "true", "errores", "V-1|V-2"), Map.of("conforme", "false"));
        assertThat(expected(
                        Anulacion.REGISTRO, "escenario,espera.requisitosFaltantes\nuno,FACTURA | CARTA_AUTORIZACION\n"))
                .containsExactly(Map.of("requisitosFaltantes", "FACTURA|CARTA_AUTORIZACION"));
    }

    @Test
    void what_no_result_can_have_is_told_with_its_cell_and_what_to_write() {
        assertThat(faults(
                        Indicadores.INDICADOR,
                        "escenario;espera.valor;espera.resultado\nuno;1.500;NADA\ndos;mil;aceptado\n"))
                .containsExactly(
                        "La celda B2, espera.valor: «1.500» puede leerse con miles o con decimales: escriba 1500 o 1,5.",
                        "La celda C2, espera.resultado: lleva ACEPTADO, APROBADO, OBSERVADO o SIN_DATOS; se recibió «NADA».",
                        "La celda B3, espera.valor: lleva un número; se recibió «mil».",
                        "La celda C3, espera.resultado: lleva ACEPTADO, APROBADO, OBSERVADO o SIN_DATOS; se recibió «aceptado».");
        assertThat(faults(Indicadores.INDICADOR, "escenario,espera.valor\nuno,\"98,5\"\n"))
                .containsExactly(
                        "La celda B2, espera.valor: «98,5» lleva coma, y aquí los decimales van con punto: escriba 98.5.");
        assertThat(faults(Digitacion.VENTA, "escenario;espera.conforme\nuno;*\n"))
                .containsExactly("La celda B2, espera.conforme: lleva true o false; se recibió «*».");
        assertThat(faults(Digitacion.VENTA, "escenario;espera.conforme\nuno;SI\n"))
                .containsExactly("La celda B2, espera.conforme: lleva true o false; se recibió «SI».");
        assertThat(faults(Digitacion.MUESTREO, "escenario;espera.tamanoMuestra\nuno;8,0\ndos;ocho\n"))
                .containsExactly(
                        "La celda B2, espera.tamanoMuestra: «8,0» lleva decimales o exponente, y aquí va un número entero, como"
                                + " 15.",
                        "La celda B3, espera.tamanoMuestra: lleva un número entero; se recibió «ocho».");
        assertThat(faults(Anulacion.REGISTRO, "escenario;espera.requisitosFaltantes\nuno;FACTURA|NADA\n"))
                .containsExactly(
                        "La celda B2, espera.requisitosFaltantes: lleva NOMBRE, APELLIDO, NIT, EMPRESA, PRODUCTO, MOTIVO,"
                                + " CAUSA, CARTA_AUTORIZACION,"
                                + " FOTOCOPIA_CI_TITULAR, FACTURA, FOTOCOPIA_CI o NOTA_ANULACION; se recibió «NADA».");
    }

    @Test
    void a_code_that_a_spreadsheet_shortened_is_told_with_its_cell() {
        assertThat(
                        faults(
                                "escenario;dado.numeroSolicitudAnulacion;dado.ordenes[0].numero\nuno;1,23457E+14;1,2E+05\ndos;5E3;12E4\n"))
                .containsExactly(
                        "La celda B2, columna «numeroSolicitudAnulacion», contiene «1,23457E+14», un número que la hoja de"
                                + " cálculo abrevió: dé a la columna el formato Texto y escriba el valor de nuevo.",
                        "La celda C2, columna «ordenes[0].numero», contiene «1,2E+05», un número que la hoja de cálculo"
                                + " abrevió: dé a la columna el formato Texto y escriba el valor de nuevo.");
    }

    @Test
    void a_header_that_is_parted_by_something_else_is_told_the_separator() {
        assertThat(faults("escenario|dado.formaPago|espera.estado\nuno|CAJA|X\n"))
                .containsExactly(
                        "El encabezado del CSV es una sola celda, «escenario|dado.formaPago|espera.estado». ¿Quiso"
                                + " separar con «|»? Escriba encima una primera línea sep=|.");
    }

    @Test
    void what_is_no_text_in_utf_8_is_refused() {
        assertThatThrownBy(() -> ScenarioFile.parse(Anulacion.CIERRE, new byte[] {(byte) 0xC3, 0x28}))
                .isInstanceOf(ScenarioFault.class)
                .hasMessage("anulacion-cierre.csv: El archivo no está en UTF-8: guárdelo como CSV UTF-8.");
    }

    private static List<Map<String, String>> expected(Decision<?, ?> decision, String contenido) {
        return ScenarioFile.parse(decision, contenido.getBytes(StandardCharsets.UTF_8)).escenarios().stream()
                .map(Scenario::espera)
                .toList();
    }

    private static List<String> faults(String contenido) {
        return faults(Anulacion.CIERRE, contenido);
    }

    private static List<String> faults(Decision<?, ?> decision, String contenido) {
        byte[] bytes = contenido.getBytes(StandardCharsets.UTF_8);
        return catchThrowableOfType(ScenarioFault.class, () -> ScenarioFile.parse(decision, bytes))
                .faltas();
    }

    private static Scenario read(String contenido) {
        return all(contenido).get(0);
    }

    private static List<Scenario> all(String contenido) {
        return ScenarioFile.parse(Anulacion.CIERRE, contenido.getBytes(StandardCharsets.UTF_8))
                .escenarios();
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
