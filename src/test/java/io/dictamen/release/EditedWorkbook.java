package io.dictamen.release;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks as an analyst saves them after editing one of ours. */
public final class EditedWorkbook {
    public static final String ANULACION = "anulacion.drl.xlsx";

    private EditedWorkbook() {}

    public static byte[] original(String nombre) {
        try {
            return Files.readAllBytes(Path.of("decision-tables", nombre));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] edit(byte[] contenido, String hoja, Consumer<XSSFSheet> retoque) {
        try (XSSFWorkbook libro = new XSSFWorkbook(new ByteArrayInputStream(contenido));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            dropEmptyRows(libro.getSheet(hoja));
            retoque.accept(libro.getSheet(hoja));
            libro.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes away the empty rows that are there to write in: the last row is then the last that says something. */
    public static void dropEmptyRows(XSSFSheet hoja) {
        while (isBlank(hoja.getRow(hoja.getLastRowNum()))) {
            hoja.removeRow(hoja.getRow(hoja.getLastRowNum()));
        }
    }

    private static boolean isBlank(Row fila) {
        for (Cell celda : fila) {
            if (celda.getCellType() != CellType.BLANK) {
                return false;
            }
        }
        return true;
    }

    /** The cancellations' workbook with another message in the row that decides an assigned order. */
    public static byte[] withMessage(String mensaje) {
        return edit(original(ANULACION), "Registro", hoja -> messageOf(hoja, "A.14", mensaje));
    }

    /** Our scenarios of the cancellations, which expect that message of an assigned order. */
    public static byte[] scenariosWithMessage(String mensaje) {
        try {
            return Files.readString(Path.of("scenarios/anulacion-registro.csv"))
                    .replaceAll("La anulación procede\\. Comuníquela al Supervisor[^;\\n]*", mensaje)
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void messageOf(XSSFSheet hoja, String paso, String mensaje) {
        int columna = column(hoja, "Mensaje");
        for (Row fila : hoja) {
            if (fila.getRowNum() > 8 && textOf(fila).contains("COM-DSC-P06 " + paso + "|")) {
                fila.getCell(columna).setCellValue(mensaje);
                return;
            }
        }
        throw new IllegalArgumentException("No row of " + paso);
    }

    static int column(XSSFSheet hoja, String etiqueta) {
        for (Row fila : hoja) {
            for (var celda : fila) {
                if (celda.toString().equals(etiqueta)) {
                    return celda.getColumnIndex();
                }
            }
        }
        throw new IllegalArgumentException("No column " + etiqueta);
    }

    private static String textOf(Row fila) {
        StringBuilder text = new StringBuilder();
        fila.forEach(celda -> text.append(celda).append('|'));
        return text.toString();
    }
}
