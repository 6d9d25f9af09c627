package io.dictamen.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dictamen.procedure.anulacion.Anulacion;
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
        ScenarioFile.Scenario comma = read(COMMAS);
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
        assertThatThrownBy(() -> read("escenario;dado.formaPago;espera.estado;clausula\n"))
                .hasMessage("prueba.csv no tiene ningún escenario");
    }

    @Test
    void a_column_that_names_no_field_is_an_error() {
        assertThatThrownBy(() -> read("escenario;dado.formaDePago\nx;CAJA\n"))
                .hasMessage("prueba.csv tiene una columna desconocida: formaDePago");
        assertThatThrownBy(() -> read("escenario;espera.acciones[0].pasos\nx;B.3\n"))
                .hasMessage("prueba.csv tiene una columna desconocida: acciones[0].pasos");
        assertThatThrownBy(() -> read("escenario;nota\nx;y\n"))
                .hasMessage("prueba.csv tiene una columna desconocida: nota");
    }

    private static ScenarioFile.Scenario read(String contenido) {
        return ScenarioFile.parse("prueba.csv", contenido, Anulacion.CIERRE)
                .escenarios()
                .get(0);
    }
}
