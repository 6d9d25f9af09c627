package io.dictamen.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.Alongside;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@Alongside
class LargeTableTest {
    private static final int ROWS = 16_369;

    @Test
    void a_table_of_sixteen_thousand_rows_is_read_in_a_moment() {
        TestSheet hoja = TestSheet.named("Grande")
                .condicion("Estado", "forall(||){estado == Estado.$}")
                .condicion("Puntaje", "puntaje >= $param")
                .condicion("Texto", "texto == \"$param\"")
                .accion("Estado", "fila.estado(Estado.$param)")
                .accion("Mensaje", "fila.mensaje(\"$param\")")
                .clausula();
        for (int i = 0; i < ROWS; i++) {
            hoja.fila("REGISTRADA, CERRADA", i, "texto " + i, "CERRADA", "Mensaje " + i % 50, "P1 A." + i % 9);
        }
        byte[] bytes = hoja.bytes();

        long inicio = System.nanoTime();
        Workbook libro = WorkbookReader.read("prueba.drl.xlsx", bytes);
        Duration tardo = Duration.ofNanos(System.nanoTime() - inicio);

        assertThat(libro.diagnosticos()).isEmpty();
        assertThat(libro.tablas().get(0).filas()).hasSize(ROWS);
        assertThat(tardo).isLessThan(Duration.ofSeconds(10));
    }
}
