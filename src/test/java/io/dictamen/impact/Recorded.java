package io.dictamen.impact;

import static io.restassured.RestAssured.given;

import io.dictamen.TestAccess;
import io.dictamen.access.Rol;
import io.dictamen.journal.UuidV7;
import io.dictamen.release.EditedWorkbook;
import io.restassured.specification.RequestSpecification;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Recorded requests of three months with regions, offices and channels, and a draft that answers some of them otherwise. */
public final class Recorded {
    static final ZoneId ZONA = ZoneId.of("America/La_Paz");
    private static final String[] ZONAS = {"\"Norte\"", "\" Sur \"", "null"};
    private static final String[] CANALES = {"PLATAFORMA", "VIRTUAL", "RESIDENCIAL"};

    private Recorded() {}

    static RequestSpecification as(String persona, String... roles) {
        return given().contentType("application/json").auth().oauth2(TestAccess.token(persona, roles));
    }

    /** In the month so many months before this one, on its first days. */
    static OffsetDateTime month(int before, int n) {
        return YearMonth.now(ZONA)
                .minusMonths(before)
                .atDay(1)
                .atStartOfDay(ZONA)
                .plusSeconds(n)
                .toOffsetDateTime();
    }

    /** Two checks of a sale for each number, of which only the first counts for the indicator, and cancellations. */
    static void fill(int many) {
        for (int n = 0; n < many; n++) {
            record("validacion-venta", venta(n), n);
            if (n % 2 == 0) {
                record("anulacion-registro", anulacion(n), n);
            }
        }
        record("anulacion-cierre", """
                {"numeroSolicitudAnulacion": "A-1", "numeroSolicitudVenta": "N-4", "formaPago": "SIN_COSTO", "ordenes": []}""", many);
        TestAccess.execute("TRUNCATE tramo");
        TestAccess.execute("UPDATE avance_reportes SET instantanea = NULL, servidor = NULL");
    }

    /** A check of a sale: of a region, an office and a channel, some without a note, some without a name. */
    public static String venta(int n) {
        return """
                {"numeroSolicitud": "S-%d", "fechaSolicitud": "2026-03-09T09:30:00-04:00", "puntoVenta": "PV-%d",
                 "counter": "C-1", "canal": "%s", "segmento": "RESIDENCIAL", "tipoSolicitud": "VENTA_INDIVIDUAL",
                 "nombre": %s, "carnetIdentidad": "1234567", "servicio": "INTERNET", "plan": "INT-50",
                 "direccion": {"tipoVia": "CALLE", "nombreVia": "Sucre", "numero": "1", "zona": %s}%s}""".formatted(
                        n / 2,
                        n % 4,
                        CANALES[n % 3],
                        n % 7 == 0 ? "null" : "\"Juan Rojas\"",
                        ZONAS[n % 3],
                        n % 5 == 0 ? "" : ", \"observaciones\": \"Por la tarde\"");
    }

    private static String anulacion(int n) {
        return """
                {"numeroSolicitud": "N-%d", "tramite": "OTRO", "alcance": "COMPLETA",
                 "fechaRegistro": "2026-03-09T09:30:00-04:00", "pagoEnCaja": false, "esTitular": true,
                 "estadoOrden": "%s"}""".formatted(n, n % 4 == 0 ? "ASIGNADA" : "EJECUTADA");
    }

    /** Recorded now, and moved to its month. */
    private static void record(String decision, String solicitud, int n) {
        String id = as("ana", Rol.ANALISTA)
                .body(solicitud)
                .post("/api/v1/decisiones/" + decision)
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        OffsetDateTime fecha = month(n % 3, n);
        UUID moved = UuidV7.of(fecha.toInstant());
        TestAccess.execute("UPDATE dictamen SET id = '%s', fecha = '%s', fecha_referencia = '%s' WHERE id = '%s'"
                .formatted(moved, fecha, fecha, id));
    }

    /** A missing note is no error any more, an assigned order needs no suspension, and the indicator of cancellations asks for less. */
    public static int draft() {
        int version = as("ana", Rol.ANALISTA)
                .body("{\"nota\": \"Otra política\", \"base\": 1}")
                .post("/api/v1/versiones")
                .then()
                .statusCode(201)
                .extract()
                .path("numero");
        save(version, "calidad-digitacion.drl.xlsx", "Venta", "V-GLO-01", "ERROR", "ADVERTENCIA");
        save(version, EditedWorkbook.ANULACION, "Registro", "COM-DSC-P06 A.14", "PROCEDE_CON_SUSPENSION", "PROCEDE");
        save(version, "indicadores.drl.xlsx", "Indicador", "> 90", "> 90", "> 10");
        return version;
    }

    private static void save(int version, String libro, String hoja, String marker, String from, String to) {
        as("ana", Rol.ANALISTA)
                .contentType("application/octet-stream")
                .body(EditedWorkbook.edit(EditedWorkbook.original(libro), hoja, sheet -> put(sheet, marker, from, to)))
                .put("/api/v1/versiones/" + version + "/libros/" + libro)
                .then()
                .statusCode(200);
    }

    private static void put(XSSFSheet hoja, String marker, String from, String to) {
        for (Row fila : hoja) {
            boolean marked = false;
            for (Cell celda : fila) {
                marked |= celda.toString().equals(marker);
            }
            for (Cell celda : fila) {
                if (marked && celda.toString().equals(from)) {
                    celda.setCellValue(to);
                    return;
                }
            }
        }
        throw new IllegalArgumentException("No " + from + " in a row of " + marker);
    }
}
