package io.dictamen.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.Alongside;
import io.dictamen.decision.Procedure;
import io.dictamen.procedure.Procedures;
import io.dictamen.workbook.edit.RandomEdit;
import io.dictamen.workbook.edit.WorkbookEditTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever opens any sheet of our workbooks finds it dressed for people, a sheet that was added later too. */
@Alongside
class DressingTest {
    private static final String LOGICAL = "\"VERDADERO\";\"VERDADERO\";\"FALSO\"";
    private static final int EMPTY = 20;

    @ParameterizedTest(name = "{0}")
    @MethodSource("workbooks")
    void a_cover_and_notes_stand_first_and_the_lists_are_hidden(String nombre) throws IOException {
        try (XSSFWorkbook libro = open(nombre)) {
            assertThat(libro.getSheetName(0)).isEqualTo("Portada");
            assertThat(libro.getSheetName(1)).isEqualTo("Notas");
            assertThat(libro.getActiveSheetIndex()).isZero();
            for (String hoja : List.of("Portada", "Notas", "Listas")) {
                assertThat(text(libro.getSheet(hoja), 0, 0)).as(hoja).isEqualTo("Notas");
            }
            assertThat(libro.getSheetVisibility(libro.getSheetIndex("Listas"))).isEqualTo(SheetVisibility.HIDDEN);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("workbooks")
    void the_technical_rows_are_hidden_the_titles_shown_noted_and_frozen(String nombre) throws IOException {
        sheets(nombre).forEach(DressingTest::technicalRows);
    }

    private static void technicalRows(Dressed hoja) {
        IntStream.range(0, hoja.titulos)
                .mapToObj(hoja.sheet::getRow)
                .filter(fila -> fila != null)
                .forEach(fila -> assertThat(fila.getZeroHeight())
                        .as("%s row %s is hidden", hoja, fila.getRowNum() + 1)
                        .isTrue());
        for (int columna : hoja.columnas) {
            assertThat(text(hoja.sheet, hoja.titulos, columna))
                    .as("%s title", hoja)
                    .isNotEmpty();
        }
        assertThat(hoja.sheet.getPaneInformation().getHorizontalSplitTopRow())
                .as("%s", hoja)
                .isEqualTo((short) hoja.datos());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("workbooks")
    void logical_cells_are_shown_as_words_whatever_program_opens_them(String nombre) throws IOException {
        sheets(nombre).forEach(DressingTest::logicalCells);
    }

    private static void logicalCells(Dressed hoja) {
        for (Row fila : hoja.sheet) {
            for (Cell celda : fila) {
                if (celda.getCellType() == CellType.BOOLEAN) {
                    assertThat(celda.getCellStyle().getDataFormatString())
                            .as("%s %s", hoja, celda.getAddress())
                            .isEqualTo(LOGICAL);
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("workbooks")
    void empty_rows_to_write_in_have_the_looks_and_the_lists_of_those_above(String nombre) throws IOException {
        sheets(nombre).forEach(DressingTest::emptyRows);
    }

    private static void emptyRows(Dressed hoja) {
        int ultima = hoja.last();
        for (int columna : hoja.columnas) {
            Cell arriba = hoja.sheet.getRow(ultima).getCell(columna);
            Cell abajo = hoja.sheet.getRow(ultima + EMPTY).getCell(columna);
            assertThat(abajo.getCellType())
                    .as("%s %s", hoja, abajo.getAddress())
                    .isEqualTo(CellType.BLANK);
            assertThat(abajo.getCellStyle().getFillForegroundColorColor())
                    .as("%s %s", hoja, abajo.getAddress())
                    .isEqualTo(arriba.getCellStyle().getFillForegroundColorColor());
            assertThat(hoja.listed(ultima + EMPTY, columna))
                    .as("%s %s has the list of those above", hoja, abajo.getAddress())
                    .isEqualTo(hoja.listed(hoja.datos(), columna));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("workbooks")
    void columns_of_constants_logical_values_fields_and_clauses_offer_a_list(String nombre) throws IOException {
        sheets(nombre).forEach(DressingTest::closedColumns);
    }

    private static void closedColumns(Dressed hoja) {
        for (int columna : hoja.columnas) {
            if (hoja.isClosed(columna)) {
                assertThat(hoja.listed(hoja.datos(), columna))
                        .as("%s column %s", hoja, text(hoja.sheet, hoja.titulos, columna))
                        .isTrue();
            }
        }
    }

    static Stream<String> workbooks() {
        return Procedures.ALL.stream().map(Procedure::libro);
    }

    @Test
    void a_workbook_edited_in_a_page_is_dressed_as_before() throws Exception {
        for (Procedure procedure : Procedures.ALL) {
            byte[] libro = Files.readAllBytes(Path.of("decision-tables", procedure.libro()));
            byte[] edited = RandomEdit.everywhere(libro, 7, 20, WorkbookEditTest.known(procedure));
            for (Dressed hoja : sheets(new XSSFWorkbook(new ByteArrayInputStream(edited)))) {
                technicalRows(hoja);
                logicalCells(hoja);
                emptyRows(hoja);
                closedColumns(hoja);
            }
        }
    }

    private static List<Dressed> sheets(String nombre) throws IOException {
        return sheets(open(nombre));
    }

    private static List<Dressed> sheets(XSSFWorkbook abierto) throws IOException {
        List<Dressed> sheets = new ArrayList<>();
        try (XSSFWorkbook libro = abierto) {
            libro.forEach(sheet -> Dressed.of((XSSFSheet) sheet).ifPresent(sheets::add));
        }
        assertThat(sheets).isNotEmpty();
        return sheets;
    }

    private static XSSFWorkbook open(String nombre) throws IOException {
        try (InputStream in = Files.newInputStream(Path.of("decision-tables", nombre))) {
            return new XSSFWorkbook(in);
        }
    }

    private static String text(XSSFSheet sheet, int fila, int columna) {
        Row row = sheet.getRow(fila);
        Cell celda = row == null ? null : row.getCell(columna);
        return celda == null || celda.getCellType() != CellType.STRING ? "" : celda.getStringCellValue();
    }

    /** A table or a look-up sheet with the rows, from 0, of its names or codes and of its titles. */
    private record Dressed(XSSFSheet sheet, int codigos, int titulos, TreeSet<Integer> columnas) {

        static Optional<Dressed> of(XSSFSheet sheet) {
            return switch (text(sheet, 0, 0)) {
                case "RuleSet" -> Optional.of(table(sheet));
                case "Catalogo" -> Optional.of(of(sheet, 1, 2, 1));
                default -> Optional.empty();
            };
        }

        private static Dressed table(XSSFSheet sheet) {
            int fila = 0;
            while (!text(sheet, fila, 0).startsWith("RuleTable")) {
                fila++;
            }
            return of(sheet, fila + 3, fila + 4, fila + 1);
        }

        private static Dressed of(XSSFSheet sheet, int codigos, int titulos, int llenas) {
            TreeSet<Integer> columnas = new TreeSet<>();
            sheet.getRow(llenas).forEach(celda -> {
                if (celda.getCellType() != CellType.BLANK) {
                    columnas.add(celda.getColumnIndex());
                }
            });
            return new Dressed(sheet, codigos, titulos, columnas);
        }

        int datos() {
            return titulos + 1;
        }

        int last() {
            int ultima = datos();
            while (isFilled(ultima + 1)) {
                ultima++;
            }
            return ultima;
        }

        /** Whether a list is offered in that cell. */
        boolean listed(int fila, int columna) {
            return sheet.getDataValidations().stream()
                    .map(DataValidation::getRegions)
                    .anyMatch(regiones -> Stream.of(regiones.getCellRangeAddresses())
                            .anyMatch(rango -> rango.isInRange(fila, columna)));
        }

        boolean isClosed(int columna) {
            String codigo = text(sheet, codigos, columna);
            boolean constante = codigo.matches(".*\\b[A-Z]\\w*\\.\\$.*");
            return constante
                    || codigo.startsWith("clausula")
                    || codigo.matches("fila\\.campo\\(.*")
                    || sheet.getRow(datos()).getCell(columna).getCellType() == CellType.BOOLEAN;
        }

        private boolean isFilled(int fila) {
            Row row = sheet.getRow(fila);
            return row != null
                    && columnas.stream()
                            .map(row::getCell)
                            .anyMatch(celda -> celda != null && celda.getCellType() != CellType.BLANK);
        }

        @Override
        public String toString() {
            return sheet.getSheetName();
        }
    }
}
