package io.dictamen.workbook.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.workbook.Known;
import io.dictamen.workbook.Shown;
import io.dictamen.workbook.TestSheet;
import io.dictamen.workbook.Workbook;
import io.dictamen.workbook.WorkbookReader;
import io.dictamen.workbook.Zip;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private static final int MIB = 1 << 20;

    private static List<String> faults(Limits limits, byte[] bytes) {
        return Shown.faults(WorkbookReader.read("prueba.drl.xlsx", bytes, Known.NOTHING, limits));
    }

    private static byte[] sound() {
        return TestSheet.asking("vip").caso(true).bytes();
    }

    @Test
    void a_file_that_is_too_large_is_not_even_opened() {
        assertThat(faults(Limits.DEFAULT, new byte[10 * MIB + 1])).containsExactly("LIBRO_LIMITE");
    }

    @Test
    void an_entry_that_grows_too_much_is_not_unpacked_further() {
        byte[] bomba = Zip.with(sound(), "xl/media/image1.bin", new byte[20 * MIB]);

        assertThat(bomba).hasSizeLessThan(MIB);
        Workbook libro = WorkbookReader.read("prueba.drl.xlsx", bomba);
        assertThat(Shown.faults(libro)).containsExactly("LIBRO_LIMITE");
        assertThat(libro.diagnosticos().get(0).mensaje())
                .isEqualTo("La parte «xl/media/image1.bin» crece demasiado al descomprimirse.");
    }

    @Test
    void many_small_entries_together_may_not_grow_beyond_the_limit() {
        byte[] bytes = sound();
        Map<String, byte[]> partes = new LinkedHashMap<>(Zip.parts(bytes));
        for (int i = 0; i < 12; i++) {
            partes.put("xl/media/image" + i + ".bin", new byte[MIB]);
        }
        byte[] bomba = Zip.of(partes);

        assertThat(faults(Limits.DEFAULT, bomba)).isEmpty();
        assertThat(faults(limited(10 * MIB, 2_000, 100, 20_000, 200, 1_000_000, 100), bomba))
                .containsExactly("LIBRO_LIMITE");
    }

    @Test
    void entries_and_sheets_are_counted() {
        assertThat(faults(limited(MIB, 5, 100, 20_000, 200, 1_000_000, 100), sound()))
                .containsExactly("LIBRO_LIMITE");
        byte[] dos = TestSheet.book(
                TestSheet.asking("vip").caso(true),
                TestSheet.named("Otra").celda("A1", "Notas").titulo("nada"));
        assertThat(faults(limited(MIB, 100, 2, 20_000, 200, 1_000_000, 100), dos))
                .isEmpty();
        assertThat(faults(limited(MIB, 100, 1, 20_000, 200, 1_000_000, 100), dos))
                .containsExactly("LIBRO_LIMITE");
    }

    @Test
    void rows_and_columns_beyond_the_limit_are_told_with_the_first_cell() {
        Limits limits = limited(MIB, 100, 100, 11, 4, 1_000_000, 100);

        assertThat(faults(limits, TestSheet.asking("vip").caso(true).caso(false).bytes()))
                .isEmpty();
        assertThat(faults(
                        limits,
                        TestSheet.asking("vip").caso(true).caso(false).caso("x").bytes()))
                .containsExactly("Hoja A12 HOJA_LIMITE");
        assertThat(faults(
                        limits,
                        TestSheet.asking("vip").caso(true).celda("E10", "x").bytes()))
                .containsExactly("Hoja E10 HOJA_LIMITE");
        assertThat(faults(
                        limits,
                        TestSheet.asking("vip")
                                .caso(true)
                                .celda("E10", "x")
                                .celda("A1", "Notas")
                                .bytes()))
                .containsExactly("LIBRO_SIN_TABLA");
    }

    @Test
    void cells_are_counted_over_all_sheets() {
        byte[] libro = TestSheet.book(
                TestSheet.asking("vip").caso(true), TestSheet.named("Otra").titulo("RuleTable Otra"));

        assertThat(faults(limited(MIB, 100, 100, 100, 100, 25, 100), libro)).containsExactly("Otra HOJA_LIMITE");
        assertThat(faults(limited(MIB, 100, 100, 100, 100, 10, 100), sound())).hasSize(1);
    }

    @Test
    void faults_beyond_the_limit_are_counted_only() {
        TestSheet hoja = TestSheet.asking("vip");
        List<String> esperadas = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            hoja.caso("quizá");
            if (i < 25) {
                esperadas.add("Hoja A" + (10 + i) + " CELDA_TIPO");
            }
        }
        esperadas.add("LIBRO_LIMITE");

        Workbook libro = WorkbookReader.read(
                "prueba.drl.xlsx", hoja.bytes(), Known.NOTHING, limited(MIB, 100, 100, 100, 100, 1_000_000, 25));

        assertThat(Shown.faults(libro)).containsExactlyElementsOf(esperadas);
        assertThat(libro.diagnosticos().get(25).mensaje()).isEqualTo("Hay 5 faltas más que no se muestran.");
    }

    private static Limits limited(
            long unpackedBytes, int entries, int sheets, int rows, int columns, int cells, int faults) {
        return new Limits(MIB, unpackedBytes, 2_000, entries, sheets, rows, columns, cells, 1_000_000, 10_000, faults);
    }
}
