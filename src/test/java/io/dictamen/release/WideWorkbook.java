package io.dictamen.release;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Workbooks of ours that an analyst has widened to thousands of rows: sound, with every input decided, and answering our
 * scenarios as before. The mark is in the messages of all rows that were added, so that two marks make two workbooks.
 */
public final class WideWorkbook {
    public static final String ANULACION = EditedWorkbook.ANULACION;
    public static final String DIGITACION = "calidad-digitacion.drl.xlsx";
    private static final int LABELS = 8;

    private WideWorkbook() {}

    /** The cancellations' workbook with that many rows in {@code Registro}, a FIRST table: a row a product and kind of payment. */
    public static byte[] first(int filas, String marca) {
        return EditedWorkbook.edit(EditedWorkbook.original(ANULACION), "Registro", hoja -> {
            int last = hoja.getLastRowNum();
            int added = filas - (last - LABELS);
            insertCondition(hoja, 6, "solicitud.producto == \"$param\"", "Producto");
            hoja.shiftRows(last, last, added);
            for (int i = 0; i < added; i++) {
                String producto = product(i / 2);
                write(
                        hoja,
                        last + i,
                        last + added,
                        Map.of(
                                "Pagó en caja",
                                i % 2 == 0,
                                "Producto",
                                producto,
                                "Mensaje",
                                "La anulación de " + producto + " procede: anúlela en Smartflex (" + marca + ")."));
            }
        });
    }

    /** The product of the rows 2i and 2i + 1 that {@link #first} adds. */
    public static String product(int i) {
        return "INT-%05d".formatted(i);
    }

    /** The workbook of typing quality with that many rows in {@code Venta}, a checklist: a row a plan that is not sold any more. */
    public static byte[] checklist(int filas, String marca) {
        return EditedWorkbook.edit(EditedWorkbook.original(DIGITACION), "Venta", hoja -> {
            int last = hoja.getLastRowNum();
            int added = filas - (last - LABELS);
            for (int i = 0; i < added; i++) {
                Map<String, Object> celdas = new LinkedHashMap<>();
                celdas.put("Segmento", i % 2 == 0 ? "RESIDENCIAL" : "EMPRESARIAL");
                celdas.put("Campo", "plan");
                celdas.put("Clase", "LISTA_PROHIBIDA");
                celdas.put("Parámetro", product(i / 2));
                celdas.put("Código", "V-PLA-%05d".formatted(i));
                celdas.put("Mensaje", "El plan «{valor}» ya no se vende (" + marca + ").");
                write(hoja, last + 1 + i, last, celdas);
            }
        });
    }

    /** The row of {@code like} again, but for some of its columns, which are told by their label. */
    private static void write(XSSFSheet hoja, int numero, int like, Map<String, ?> celdas) {
        Row etiquetas = hoja.getRow(LABELS);
        Row fila = hoja.createRow(numero);
        for (Cell origen : hoja.getRow(like)) {
            Cell celda = fila.createCell(origen.getColumnIndex());
            celda.setCellStyle(origen.getCellStyle());
            Object other = celdas.get(etiquetas.getCell(origen.getColumnIndex()).getStringCellValue());
            put(celda, other == null ? content(origen) : other);
        }
    }

    private static Object content(Cell celda) {
        return switch (celda.getCellType()) {
            case BOOLEAN -> celda.getBooleanCellValue();
            case NUMERIC -> celda.getNumericCellValue();
            default -> celda.getStringCellValue();
        };
    }

    private static void put(Cell celda, Object content) {
        if (content instanceof Boolean flag) {
            celda.setCellValue(flag);
        } else if (content instanceof Double number) {
            celda.setCellValue(number);
        } else if (!content.equals("")) {
            celda.setCellValue((String) content);
        }
    }

    /** Moves the columns from that one on to the right, and puts a condition before them that no row asks for yet. */
    private static void insertCondition(XSSFSheet hoja, int columna, String codigo, String etiqueta) {
        int types = LABELS - 3;
        for (int numero = types; numero <= hoja.getLastRowNum(); numero++) {
            Row fila = hoja.getRow(numero);
            for (int c = fila.getLastCellNum() - 1; c >= columna; c--) {
                Cell origen = fila.getCell(c);
                if (origen != null) {
                    Cell celda = fila.createCell(c + 1);
                    celda.setCellStyle(origen.getCellStyle());
                    put(celda, content(origen));
                }
            }
            Cell nueva = fila.createCell(columna);
            nueva.setCellStyle(fila.getCell(columna - 1).getCellStyle());
        }
        List<CellRangeAddress> merged = hoja.getMergedRegions();
        hoja.removeMergedRegion(0);
        CellRangeAddress patron = merged.get(0);
        hoja.addMergedRegion(
                new CellRangeAddress(patron.getFirstRow(), patron.getLastRow(), patron.getFirstColumn(), columna));
        hoja.getRow(types).getCell(columna).setCellValue("CONDITION");
        hoja.getRow(LABELS - 1).getCell(columna).setCellValue(codigo);
        hoja.getRow(LABELS).getCell(columna).setCellValue(etiqueta);
    }
}
