package io.dictamen.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.dictamen.EmptyJournal;
import io.dictamen.TestDatabase;
import io.dictamen.digest.Sha256;
import io.dictamen.release.EditedWorkbook;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Past months keep the rules that were in force at their end. */
@QuarkusTest
@TestProfile(PastMonthsTest.WithReleases.class)
@QuarkusTestResource(TestDatabase.class)
@ExtendWith(EmptyJournal.class)
class PastMonthsTest {
    /** A database apart: its releases have numbers and moments of their own. */
    public static final class WithReleases implements QuarkusTestProfile {}

    private static final String LIBRO = "indicadores.drl.xlsx";

    @Inject
    Diario diario;

    @Inject
    AgroalDataSource database;

    @Test
    void a_month_has_the_parameter_of_the_release_that_was_in_force_at_its_last_instant() throws Exception {
        release(
                2,
                "2026-02-15T00:00:00-04:00",
                EditedWorkbook.edit(EditedWorkbook.original(LIBRO), "Indicador", this::halved));
        release(3, "2026-04-30T23:59:59.999999-04:00", EditedWorkbook.original(LIBRO));
        release(
                4,
                "2026-06-01T00:00:00-04:00",
                EditedWorkbook.edit(EditedWorkbook.original(LIBRO), "Indicador", this::halved));
        for (String mes : List.of("2026-01", "2026-03", "2026-04", "2026-05")) {
            diario.venta(mes + "-02T09:00:00-04:00", mes + "-a");
            diario.venta(mes + "-02T09:00:00-04:00", mes + "-b", "V-NOM-01");
        }

        assertThat(indicadores("2026-01", "2026-05"))
                .containsExactly(
                        "2026-01 50 ACEPTADO ≥ 49 % 2",
                        "2026-02 null SIN_DATOS ≥ 49 % 2",
                        "2026-03 50 ACEPTADO ≥ 49 % 2",
                        "2026-04 50 OBSERVADO ≥ 98 % 3",
                        "2026-05 50 OBSERVADO ≥ 98 % 3");
        assertThat(indicadores("2026-06", "2026-06")).containsExactly("2026-06 null SIN_DATOS ≥ 49 % 4");
        assertThat(given().queryParams("desde", "2026-03-02", "hasta", "2026-03-02")
                        .get("/api/v1/reportes/ccccc")
                        .jsonPath()
                        .getString("totales.indicador.resultado"))
                .isEqualTo("ACEPTADO");
        assertThat(given().get("/api/v1/reportes/ccccc").jsonPath().getString("totales.indicador.resultado"))
                .isEqualTo("OBSERVADO");
    }

    private static List<String> indicadores(String desde, String hasta) {
        return given().queryParams("indicador", "CALIDAD_DIGITACION", "desde", desde, "hasta", hasta)
                .get("/api/v1/reportes/indicadores")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("filas.collect { [it.mes, it.valor, it.resultado, it.parametro, it.version].join(' ') }");
    }

    /** Halves the limit of the quality of typing, wherever a row compares with it. */
    private void halved(XSSFSheet hoja) {
        for (Row fila : hoja) {
            for (Cell celda : fila) {
                if (celda.getCellType() == CellType.STRING
                        && celda.getStringCellValue().contains("98")) {
                    celda.setCellValue(celda.getStringCellValue().replace("98", "49"));
                }
            }
        }
    }

    private void release(int numero, String desde, byte[] libro) throws SQLException {
        String huella = Sha256.hex(libro);
        run("INSERT INTO contenido VALUES (?, ?) ON CONFLICT DO NOTHING", huella, libro);
        run(
                "INSERT INTO version (numero, estado, nota, autor, creada, aprobador, vigente_desde, huella, drl, diagnosticos)"
                        + " SELECT ?, estado, nota, autor, creada, aprobador, ?::timestamptz, ?, drl, 0 FROM version WHERE numero = 1",
                numero,
                desde,
                "otra " + numero);
        run(
                "INSERT INTO version_archivo SELECT ?, nombre, CASE WHEN nombre = ? THEN ? ELSE huella END, bytes,"
                        + " guardado_por, guardado FROM version_archivo WHERE version = 1",
                numero,
                LIBRO,
                huella);
    }

    private void run(String sql, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
