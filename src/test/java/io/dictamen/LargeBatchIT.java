package io.dictamen;

import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.workbook.Zip;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook nearly as large as one may be, for a service with less memory than that. */
class LargeBatchIT {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int ROWS = 24_400;
    private static final long MEGABYTES = 190;
    private static final Map<String, String> REQUEST = new TreeMap<>(Map.of(
            "numeroSolicitud", "S-1",
            "tramite", "TRASLADO",
            "alcance", "COMPLETA",
            "fechaRegistro", "2026-03-09T09:30:00-04:00",
            "pagoEnCaja", "false",
            "esTitular", "true",
            "estadoOrden", "ASIGNADA",
            "motivo", "x".repeat(8_000)));
    private static final Pattern HEAP_AFTER = Pattern.compile("Pause.* \\d+M->(\\d+)M\\(");
    private static final int LEVEL = 16;

    @TempDir
    Path folder;

    @Test
    void the_heap_stays_level_while_the_lines_of_200_MiB_are_decided() throws Exception {
        Path libro = workbook();
        assertThat(Files.size(libro) >> 20).isBetween(MEGABYTES, 199L);
        Path log = folder.resolve("gc.txt");
        ServiceProcess service = ServiceProcess.start(
                        folder, Map.of(), "-Xmx160m", "-XX:+ExitOnOutOfMemoryError", "-Xlog:gc:file=" + log)
                .awaitReady();
        int before = Files.readAllLines(log).size();

        assertThat(answers(service, libro)).isEqualTo(ROWS);

        List<Integer> heap = Files.readAllLines(log).stream()
                .skip(before)
                .map(HEAP_AFTER::matcher)
                .filter(Matcher::find)
                .map(pause -> Integer.valueOf(pause.group(1)))
                .toList();
        assertThat(least(heap, 3))
                .as("least heap after each collection, in MB: %s", heap)
                .isLessThanOrEqualTo(least(heap, 0) + LEVEL);
        service.stop();
    }

    private static int least(List<Integer> heap, int quarter) {
        int size = heap.size() / 4;
        return heap.subList(quarter * size, (quarter + 1) * size).stream()
                .min(Integer::compare)
                .orElseThrow();
    }

    /** How many lines come back decided, each in its place. */
    private static int answers(ServiceProcess service, Path libro) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        service.uri("/api/v1/decisiones/anulacion-registro/lote?registrar=false&formato=ndjson"))
                .header("Content-Type", XLSX)
                .POST(HttpRequest.BodyPublishers.ofFile(libro))
                .build();
        HttpResponse<InputStream> answer =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        int decided = 0;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("{\"linea\":" + (decided + 2) + ",\"dictamen\"")) {
                    decided++;
                }
            }
        }
        return decided;
    }

    private Path workbook() throws IOException {
        Path libro = folder.resolve("dia.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(libro))) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (Map.Entry<String, byte[]> part : Zip.parts(titles()).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                if (part.getKey().equals("xl/worksheets/sheet1.xml")) {
                    rows(zip, new String(part.getValue(), StandardCharsets.UTF_8));
                } else {
                    zip.write(part.getValue());
                }
            }
        }
        return libro;
    }

    private static void rows(OutputStream out, String sheet) throws IOException {
        int end = sheet.indexOf("</sheetData>");
        out.write(sheet.substring(0, end).getBytes(StandardCharsets.UTF_8));
        for (int row = 2; row < ROWS + 2; row++) {
            out.write(row(row).getBytes(StandardCharsets.UTF_8));
        }
        out.write(sheet.substring(end).getBytes(StandardCharsets.UTF_8));
    }

    private static String row(int number) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        char column = 'A';
        for (String valor : REQUEST.values()) {
            row.append("<c r=\"").append(column++).append(number).append("\" t=\"inlineStr\"><is><t>");
            row.append(valor).append("</t></is></c>");
        }
        return row.append("</row>").toString();
    }

    private static byte[] titles() throws IOException {
        try (XSSFWorkbook libro = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Row titles = libro.createSheet().createRow(0);
            REQUEST.keySet()
                    .forEach(campo ->
                            titles.createCell(titles.getPhysicalNumberOfCells()).setCellValue(campo));
            libro.write(out);
            return out.toByteArray();
        }
    }
}
