package io.dictamen.procedure.ventaswat;

import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.workbook.WorkbookReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LugaresTest {
    private static final SolicitudLegalizacion VENTA =
            new SolicitudLegalizacion(Categoria.HOGAR, "L$1", "E\\1", "ana", LocalDate.of(2026, 3, 5), "Z", null, null);

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "sin datos, sin datos",
                "{login}, ana",
                "{idLlamada}{extension}-{aliado}, L$1E\\1-Z",
                "{fechaVenta ddMMyyyy}, 05032026",
                "{fechaVenta  yyyy-MM}, 2026-03",
                "{fechaVenta yyyy_MM.dd}, 2026_03.05",
                "<{cantidad}{fechaCargue yyyy}>, <>"
            })
    void the_data_stand_in_their_places(String texto, String escrito) {
        assertThat(FilaLegalizacion.LUGARES.con(texto, VENTA, "")).isEqualTo(escrito);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{logn} | «logn» no es un dato de la legalización. Se admite: aliado, cantidad, extension,"
                        + " fechaCargue, fechaVenta, idLlamada, login.",
                "{} | «» no es un dato de la legalización. Se admite: aliado, cantidad, extension,"
                        + " fechaCargue, fechaVenta, idLlamada, login.",
                "{login dd} | «login» no es una fecha y no lleva forma. Escriba {login}.",
                "{fechaVenta} | «» no es una forma de escribir fechaVenta. Se escribe con dd, MM y yyyy, como"
                        + " {fechaVenta ddMMyyyy} o {fechaVenta yyyy-MM}.",
                "{fechaVenta ddMMMyyyy} | «ddMMMyyyy» no es una forma de escribir fechaVenta. Se escribe con dd, MM y"
                        + " yyyy, como {fechaVenta ddMMyyyy} o {fechaVenta yyyy-MM}.",
                "{fechaVenta ddmmyyyy} | «ddmmyyyy» no es una forma de escribir fechaVenta. Se escribe con dd, MM y"
                        + " yyyy, como {fechaVenta ddMMyyyy} o {fechaVenta yyyy-MM}.",
                "{login | «{login» tiene una llave suelta. Escriba cada dato entre { y }, como {login}.",
                "{{login}} | «{{login}}» tiene una llave suelta. Escriba cada dato entre { y }, como {login}."
            })
    void a_place_that_cannot_be_filled_is_a_fault_of_its_cell(String texto, String falta) throws IOException {
        assertThat(WorkbookReader.read("ventas-swat.drl.xlsx", withFileName(texto))
                        .diagnosticos())
                .extracting(una -> una.hoja() + "!" + una.celda() + " " + una.codigo() + " " + una.mensaje() + " "
                        + una.sugerencia())
                .containsExactly("Legalizacion!B10 CELDA_VALOR " + falta);
    }

    private static byte[] withFileName(String texto) throws IOException {
        try (XSSFWorkbook libro =
                        new XSSFWorkbook(Files.newInputStream(Path.of("decision-tables/ventas-swat.drl.xlsx")));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            libro.getSheet("Legalizacion").getRow(9).getCell(1).setCellValue(texto);
            libro.write(bytes);
            return bytes.toByteArray();
        }
    }
}
