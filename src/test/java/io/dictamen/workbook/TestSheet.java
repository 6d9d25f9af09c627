package io.dictamen.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A table sheet for a test. The title stands in A5, types, pattern, code and labels in rows 6 to 9, data from row 10 on;
 * columns from A on in the order in which they are added.
 */
public final class TestSheet {
    public static final String BLANCO = "";
    public static final String PRUEBA = "io.dictamen.procedure.prueba";
    public static final int PRIMERA = 10;

    private final List<String[]> columnas = new ArrayList<>();
    private final List<Object[]> filas = new ArrayList<>();
    private final List<Consumer<XSSFSheet>> retoques = new ArrayList<>();
    private final String hoja;
    private String importa = String.join(", ", PRUEBA + ".HechosPrueba", PRUEBA + ".FilaPrueba", PRUEBA + ".Estado");
    private String variables = PRUEBA + ".FilaPrueba fila";
    private String patron = "$h: HechosPrueba";
    private String titulo = "RuleTable Prueba";

    private TestSheet(String hoja) {
        this.hoja = hoja;
    }

    public static TestSheet named(String hoja) {
        return new TestSheet(hoja);
    }

    /** A sheet whose only condition has that code, with the result and the clause that no row may lack. */
    public static TestSheet asking(String codigo) {
        return named("Hoja")
                .condicion("Condición", codigo)
                .accion("Estado", "fila.estado(Estado.$param);")
                .clausula();
    }

    /** A sheet whose only action, besides the result that no row may lack, has that code. */
    public static TestSheet saying(String codigo) {
        return named("Hoja")
                .condicion("Vip", "vip == $param")
                .accion("Dicho", codigo)
                .accion("Estado", "fila.estado(Estado.$param);")
                .clausula();
    }

    public TestSheet importa(String clases) {
        importa = clases;
        return this;
    }

    public TestSheet variables(String declaracion) {
        variables = declaracion;
        return this;
    }

    public TestSheet patron(String clase) {
        patron = clase;
        return this;
    }

    public TestSheet titulo(String celda) {
        titulo = celda;
        return this;
    }

    public TestSheet condicion(String etiqueta, String codigo) {
        return columna("CONDITION", codigo, etiqueta);
    }

    public TestSheet accion(String etiqueta, String codigo) {
        return columna("ACTION", codigo, etiqueta);
    }

    public TestSheet clausula() {
        return columna("METADATA", "clausula(\"$param\")", "Cláusula");
    }

    public TestSheet columna(String tipo, String codigo, String etiqueta) {
        columnas.add(new String[] {tipo, codigo, etiqueta});
        return this;
    }

    public TestSheet fila(Object... valores) {
        filas.add(valores);
        return this;
    }

    /** A row of {@link #asking} that is sound besides its condition, and differs from the others by its clause only. */
    public TestSheet caso(Object condicion) {
        return fila(condicion, "CERRADA", "P1 A." + (filas.size() + 1));
    }

    public TestSheet retoque(Consumer<XSSFSheet> retoque) {
        retoques.add(retoque);
        return this;
    }

    public TestSheet celda(String direccion, Object valor) {
        return retoque(sheet -> set(sheet, direccion, valor));
    }

    public Workbook read() {
        return WorkbookReader.read("prueba.drl.xlsx", bytes());
    }

    public byte[] bytes() {
        return book(this);
    }

    public static byte[] book(TestSheet... hojas) {
        try (XSSFWorkbook libro = new XSSFWorkbook()) {
            for (TestSheet hoja : hojas) {
                hoja.write(libro.createSheet(hoja.hoja));
            }
            return bytes(libro);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] bytes(XSSFWorkbook libro) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        libro.write(bytes);
        return bytes.toByteArray();
    }

    /** Whatever the type; {@link #BLANCO} leaves the cell alone. */
    public static void set(XSSFSheet sheet, String direccion, Object valor) {
        CellReference donde = new CellReference(direccion);
        XSSFRow fila = sheet.getRow(donde.getRow());
        set((fila == null ? sheet.createRow(donde.getRow()) : fila).createCell(donde.getCol()), valor);
    }

    public static void format(XSSFCell celda, String formato) {
        XSSFCellStyle estilo = celda.getSheet().getWorkbook().createCellStyle();
        estilo.setDataFormat(celda.getSheet().getWorkbook().createDataFormat().getFormat(formato));
        celda.setCellStyle(estilo);
    }

    /** A number with the format in which the sheet displays it. */
    public record Formatted(double valor, String formato) {}

    private static void set(XSSFCell celda, Object valor) {
        if (valor instanceof Boolean logico) {
            celda.setCellValue(logico);
        } else if (valor instanceof Number numero) {
            celda.setCellValue(numero.doubleValue());
        } else if (valor instanceof LocalDate dia) {
            celda.setCellValue(dia);
            format(celda, "dd/mm/yyyy");
        } else if (valor instanceof LocalDateTime momento) {
            celda.setCellValue(momento);
            format(celda, "dd/mm/yyyy hh:mm");
        } else if (valor instanceof Formatted numero) {
            celda.setCellValue(numero.valor());
            format(celda, numero.formato());
        } else if (valor.equals(BLANCO)) {
            celda.setCellType(CellType.BLANK);
        } else {
            celda.setCellValue((String) valor);
        }
    }

    private void write(XSSFSheet sheet) {
        row(sheet, 1, "RuleSet", PRUEBA);
        row(sheet, 2, "Import", importa);
        row(sheet, 3, "Variables", variables);
        row(sheet, 5, titulo);
        row(sheet, 6, columnas.stream().map(columna -> columna[0]).toArray());
        row(sheet, 7, patron);
        row(sheet, 8, columnas.stream().map(columna -> columna[1]).toArray());
        row(sheet, 9, columnas.stream().map(columna -> columna[2]).toArray());
        int condiciones = (int) columnas.stream()
                .filter(columna -> columna[0].equals("CONDITION"))
                .count();
        if (condiciones > 1) {
            sheet.addMergedRegion(new CellRangeAddress(6, 6, 0, condiciones - 1));
            // Excel writes the blank cells of a merged region too, and stock Drools goes by them.
            for (int i = 1; i < condiciones; i++) {
                sheet.getRow(6).createCell(i);
            }
        }
        for (int i = 0; i < filas.size(); i++) {
            row(sheet, PRIMERA + i, filas.get(i));
        }
        retoques.forEach(retoque -> retoque.accept(sheet));
    }

    private static void row(XSSFSheet sheet, int numero, Object... valores) {
        XSSFRow fila = sheet.createRow(numero - 1);
        for (int i = 0; i < valores.length; i++) {
            set(fila.createCell(i), valores[i]);
        }
    }
}
