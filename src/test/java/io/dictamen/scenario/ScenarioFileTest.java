package io.dictamen.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dictamen.procedure.anulacion.Anulacion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
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
    void a_line_that_is_too_short_is_told_with_its_number() {
        assertThat(faults("escenario;dado.formaPago;clausula\nuno;CAJA;\ndos;CAJA\n"))
                .containsExactly("La línea 3 tiene 2 celdas y el encabezado 3.");
    }

    @Test
    void what_is_no_text_in_utf_8_is_refused() {
        assertThatThrownBy(() -> ScenarioFile.parse(Anulacion.CIERRE, new byte[] {(byte) 0xC3, 0x28}))
                .isInstanceOf(ScenarioFault.class)
                .hasMessage("anulacion-cierre.csv: El archivo no está en UTF-8: guárdelo como CSV UTF-8.");
    }

    private static List<String> faults(String contenido) {
        return catchThrowableOfType(ScenarioFault.class, () -> read(contenido)).faltas();
    }

    private static Scenario read(String contenido) {
        return ScenarioFile.parse(Anulacion.CIERRE, contenido.getBytes(StandardCharsets.UTF_8))
                .escenarios()
                .get(0);
    }
}
