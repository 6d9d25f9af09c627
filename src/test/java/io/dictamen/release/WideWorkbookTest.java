package io.dictamen.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.Alongside;
import io.dictamen.deployment.Libros;
import io.dictamen.deployment.ReleaseFiles;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The workbooks with which publications are measured pass every check that a publication makes. */
@Alongside
class WideWorkbookTest {
    private final Readings readings = new Readings();
    private final ReleaseChecks checks =
            new ReleaseChecks(readings, new RuleBases(readings), Clock.system(ZoneId.of("America/La_Paz")));

    @Test
    void a_widened_first_table_can_be_published() {
        assertPublishable(WideWorkbook.ANULACION, WideWorkbook.first(1_000, "uno"), "Registro");
    }

    @Test
    void a_widened_checklist_can_be_published() {
        assertPublishable(WideWorkbook.DIGITACION, WideWorkbook.checklist(1_000, "uno"), "Venta");
    }

    private void assertPublishable(String nombre, byte[] contenido, String hoja) {
        CheckReport report = checks.check(7, ReleaseFiles.deployed().with(Map.of(nombre, contenido)));
        assertThat(report.impedimentos()).isEmpty();
        assertThat(report.escenarios()).isNotEmpty();
        assertThat(Libros.read(nombre, contenido).tablas())
                .filteredOn(tabla -> tabla.hoja().equals(hoja))
                .singleElement()
                .satisfies(tabla -> assertThat(tabla.filas()).hasSize(1_000));
    }
}
