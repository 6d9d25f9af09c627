package io.dictamen.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.procedure.prueba.Estado;
import io.dictamen.workbook.fault.Codigo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CatalogReaderTest {
    private static final Known DECLARADOS = new Known(Map.of("Niveles", Nivel.class), Clauses.ANY);

    /** An entry of a test catalogue. */
    public record Nivel(Estado estado, long desde, @Nullable BigDecimal tope, String nota) {}

    @Test
    void a_declared_catalogue_is_read_into_its_records() {
        Workbook libro = read(hoja -> {
            entry(hoja, 3, "CERRADA", 10, 99.5, "fin");
            entry(hoja, 4, "REGISTRADA", 0, null, "7");
        });

        assertThat(libro.diagnosticos()).isEmpty();
        CatalogSheet catalogo = libro.catalogos().get(0);
        assertThat(catalogo.entradas())
                .isEqualTo(List.of(
                        new Nivel(Estado.CERRADA, 10, new BigDecimal("99.5"), "fin"),
                        new Nivel(Estado.REGISTRADA, 0, null, "7")));
        assertThat(catalogo.textos())
                .isEqualTo(List.of(List.of("CERRADA", "10", "99.5", "fin"), List.of("REGISTRADA", "0", "", "7")));
    }

    @Test
    void a_catalogue_that_nobody_declares_is_read_as_texts() {
        Workbook libro = book("Otros", hoja -> entry(hoja, 3, "CERRADA", 10, 99.5, "fin"));

        assertThat(libro.diagnosticos()).isEmpty();
        assertThat(libro.catalogos())
                .isEqualTo(List.of(new CatalogSheet(
                        "prueba.drl.xlsx",
                        "Lista",
                        "Otros",
                        List.of("estado", "desde", "tope", "nota"),
                        List.of("A", "B", "C", "D"),
                        List.of(3),
                        List.of(),
                        List.of(List.of("CERRADA", "10", "99.5", "fin")))));
    }

    @Test
    void where_c1_says_so_the_third_row_holds_the_titles_and_the_two_above_may_be_hidden() {
        Workbook libro = read(
                hoja -> TestSheet.set(hoja, "C1", "Títulos"),
                hoja -> entry(hoja, 3, "Estado", "Desde", "Tope", "Nota"),
                hoja -> entry(hoja, 4, "CERRADA", 10, 99.5, "fin"),
                hoja -> hoja.getRow(0).setZeroHeight(true),
                hoja -> hoja.getRow(1).setZeroHeight(true));

        assertThat(libro.diagnosticos()).isEmpty();
        assertThat(libro.catalogos().get(0).columnas()).isEqualTo(List.of("estado", "desde", "tope", "nota"));
        assertThat(libro.catalogos().get(0).entradas())
                .isEqualTo(List.of(new Nivel(Estado.CERRADA, 10, new BigDecimal("99.5"), "fin")));
    }

    @Test
    void a_row_of_titles_that_is_announced_but_missing_or_present_but_not_announced_is_told() {
        assertThat(faults(
                        hoja -> TestSheet.set(hoja, "C1", "Titulos"),
                        hoja -> entry(hoja, 3, "CERRADA", 10, 99.5, "fin")))
                .containsExactly("B3 ETIQUETA_AUSENTE", "C3 ETIQUETA_AUSENTE");
        assertThat(faults(
                        hoja -> TestSheet.set(hoja, "C1", "Titulo"),
                        hoja -> entry(hoja, 3, "CERRADA", 10, 99.5, "fin")))
                .containsExactly("C1 HOJA_CATALOGO");
    }

    @Test
    void every_fault_of_a_catalogue_has_its_cell() {
        assertThat(faults(hoja -> entry(hoja, 3, "CERADA", "diez", 1, "x")))
                .containsExactly("A3 CELDA_VALOR", "B3 CELDA_TIPO");
        assertThat(faults(hoja -> entry(hoja, 3, null, 1, 1, "x"))).containsExactly("A3 RESULTADO_AUSENTE");
        assertThat(faults(hoja -> TestSheet.set(hoja, "B1", "dos palabras"))).containsExactly("B1 HOJA_CATALOGO");
        assertThat(faults(hoja -> TestSheet.set(hoja, "D2", "notas")))
                .containsExactly("A2 HOJA_CATALOGO", "D2 HOJA_CATALOGO");
        assertThat(faults(hoja -> TestSheet.set(hoja, "D2", "desde")))
                .containsExactly("A2 HOJA_CATALOGO", "D2 HOJA_CATALOGO");
        assertThat(faults(hoja -> entry(hoja, 3, "CERRADA", 1, 1, "x"), hoja -> TestSheet.set(hoja, "F3", "suelta")))
                .containsExactly("F3 CELDA_FUERA");
        assertThat(faults(
                        hoja -> entry(hoja, 4, "CERRADA", 1, 1, "igual"),
                        hoja -> entry(hoja, 3, "CERRADA", 1, 1, "igual")))
                .containsExactly("A4 FILA_REPETIDA");
        assertThat(faults(
                        hoja -> entry(hoja, 3, "CERRADA", 1, 1, "x"),
                        hoja -> hoja.getRow(2).setZeroHeight(true)))
                .containsExactly("A3 FILA_OCULTA");
        assertThat(faults(
                        hoja -> entry(hoja, 3, "CERRADA", 1, 1, "x"),
                        hoja -> hoja.addMergedRegion(new CellRangeAddress(2, 3, 0, 0))))
                .containsExactly("A3 CELDA_COMBINADA");
        assertThat(faults(hoja -> {
                    entry(hoja, 3, "CERRADA", 1, 1, "x");
                    hoja.getRow(2).getCell(1).setCellFormula("1+1");
                }))
                .containsExactly("B3 CELDA_FORMULA");
    }

    @Test
    void two_catalogues_of_one_name_are_a_fault() {
        try (XSSFWorkbook libro = new XSSFWorkbook()) {
            header(libro.createSheet("Una"), "Niveles");
            header(libro.createSheet("Otra"), "Niveles");

            assertThat(WorkbookReader.read("prueba.drl.xlsx", TestSheet.bytes(libro), DECLARADOS)
                            .diagnosticos())
                    .extracting(falta -> falta.hoja() + " " + falta.celda() + " " + falta.codigo())
                    .contains("Otra B1 HOJA_CATALOGO");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SafeVarargs
    private static List<String> faults(Consumer<XSSFSheet>... retoques) {
        return read(retoques).diagnosticos().stream()
                .filter(falta -> !falta.codigo().equals(Codigo.LIBRO_SIN_TABLA))
                .map(falta -> falta.celda() + " " + falta.codigo())
                .toList();
    }

    @SafeVarargs
    private static Workbook read(Consumer<XSSFSheet>... retoques) {
        return book("Niveles", retoques);
    }

    /** A workbook with that catalogue and a sound table, since one without any is a fault. */
    @SafeVarargs
    private static Workbook book(String nombre, Consumer<XSSFSheet>... retoques) {
        byte[] tabla = TestSheet.asking("vip == $param").caso(true).bytes();
        try (XSSFWorkbook libro = new XSSFWorkbook(new ByteArrayInputStream(tabla))) {
            XSSFSheet hoja = libro.createSheet("Lista");
            header(hoja, nombre);
            for (Consumer<XSSFSheet> retoque : retoques) {
                retoque.accept(hoja);
            }
            return WorkbookReader.read("prueba.drl.xlsx", TestSheet.bytes(libro), DECLARADOS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void header(XSSFSheet hoja, String nombre) {
        TestSheet.set(hoja, "A1", "Catalogo");
        TestSheet.set(hoja, "B1", nombre);
        entry(hoja, 2, "estado", "desde", "tope", "nota");
    }

    private static void entry(XSSFSheet hoja, int fila, @Nullable Object... valores) {
        for (int i = 0; i < valores.length; i++) {
            if (valores[i] != null) {
                TestSheet.set(hoja, "ABCD".charAt(i) + "" + fila, valores[i]);
            }
        }
    }
}
