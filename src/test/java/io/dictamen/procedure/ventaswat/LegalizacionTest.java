package io.dictamen.procedure.ventaswat;

import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.decision.ContractError.Codigo;
import io.dictamen.procedure.ventaswat.Pedido.Dictado;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalizacionTest {
    private static final String FIRST = "ABCXYZabcxyz0189";
    private static final String INNER = FIRST + ".-";
    private static final Pedido HOGAR = Pedido.de("categoria", "'HOGAR'", "idLlamada", "'L1'", "extension", "'E1'")
            .con("login", "'ana'", "fechaVenta", "'2026-03-05'", "aliado", "'Z'");
    private static final Pedido TYT = Pedido.de("categoria", "'TYT'", "cantidad", "7", "fechaCargue", "'2026-03-10'");

    @Test
    void every_recorded_sale_is_renamed_and_loaded_as_the_procedure_says() {
        Random random = new Random(20260310);
        for (int i = 0; i < 2_000; i++) {
            String id = part(random);
            String extension = part(random);
            String login = part(random);
            String aliado = part(random);
            LocalDate dia = LocalDate.of(2026, 3, 10).minusDays(random.nextInt(700_000));
            String year = String.format("%04d", dia.getYear());
            String month = String.format("%02d", dia.getMonthValue());
            Pedido pedido = HOGAR.con("categoria", random.nextBoolean() ? "'HOGAR'" : "'MOVIL'")
                    .con("idLlamada", "'" + id + "'", "extension", "'" + extension + "'", "login", "'" + login + "'")
                    .con("aliado", "'" + aliado + "'", "fechaVenta", "'" + dia + "'");

            assertThat(pedido.dictado(VentaSwat.LEGALIZACION))
                    .isEqualTo(new Dictado<>(
                            new ResultadoLegalizacion(
                                    id + "_" + extension + "_" + login + "_"
                                            + String.format("%02d", dia.getDayOfMonth()) + month + year + ".csv",
                                    "Contrato/Soporte de ventas grabada/Cargue de soporte de ventas grabadas/" + aliado
                                            + "/" + year + "-" + month,
                                    Formato.CSV),
                            List.of("CLARO-SWAT 6")));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 2026-03-10, 10032026", "9007199254740991, 2024-02-29, 29022024", "30, 0001-01-01, 01010001"})
    void the_report_of_terminals_is_named_by_its_amount_and_its_day(String cantidad, String dia, String escrito) {
        assertThat(TYT.con("cantidad", cantidad, "fechaCargue", "'" + dia + "'").dictado(VentaSwat.LEGALIZACION))
                .isEqualTo(new Dictado<>(
                        new ResultadoLegalizacion(
                                "Informe TT_ALMACONTACT_" + cantidad + "_" + escrito + ".xlsx",
                                "Informe legalización TYT",
                                Formato.XLSX),
                        List.of("CLARO-SWAT 7")));
    }

    @Test
    void each_category_requires_its_own_fields() {
        Map<String, Codigo> faltan = Map.of(
                "idLlamada", Codigo.REQUERIDO,
                "extension", Codigo.REQUERIDO,
                "login", Codigo.REQUERIDO,
                "fechaVenta", Codigo.REQUERIDO,
                "aliado", Codigo.REQUERIDO);
        assertThat(Pedido.de("categoria", "'HOGAR'").faltas(VentaSwat.LEGALIZACION))
                .isEqualTo(faltan);
        assertThat(TYT.con("categoria", "'MOVIL'", "login", "' '").faltas(VentaSwat.LEGALIZACION))
                .isEqualTo(faltan);
        assertThat(HOGAR.con("categoria", "'TYT'").faltas(VentaSwat.LEGALIZACION))
                .isEqualTo(Map.of("cantidad", Codigo.REQUERIDO, "fechaCargue", Codigo.REQUERIDO));
        assertThat(HOGAR.sin("categoria").faltas(VentaSwat.LEGALIZACION))
                .isEqualTo(Map.of("categoria", Codigo.REQUERIDO));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'.L1' | VALOR",
                "'L1.' | VALOR",
                "'.' | VALOR",
                "'-L1' | VALOR",
                "'L 1' | VALOR",
                "' L1' | VALOR",
                "'L1\\n' | VALOR",
                "'L_1' | VALOR",
                "'L/1' | VALOR",
                "'..' | VALOR",
                "'Ñ1' | VALOR",
                "'L\\u00001' | VALOR",
                "12 | TIPO",
                "['L1'] | TIPO"
            })
    void a_part_of_a_file_name_has_one_form(String valor, Codigo codigo) {
        for (String campo : List.of("idLlamada", "extension", "login", "aliado")) {
            assertThat(HOGAR.con(campo, valor).faltas(VentaSwat.LEGALIZACION)).isEqualTo(Map.of(campo, codigo));
        }
    }

    @Test
    void a_part_of_a_file_name_has_sixty_characters_at_most() {
        assertThat(HOGAR.con("login", "'" + "a".repeat(60) + "'")
                        .dictado(VentaSwat.LEGALIZACION)
                        .resultado()
                        .nombreArchivo())
                .isEqualTo("L1_E1_" + "a".repeat(60) + "_05032026.csv");
        assertThat(HOGAR.con("login", "'" + "a".repeat(61) + "'").faltas(VentaSwat.LEGALIZACION))
                .isEqualTo(Map.of("login", Codigo.VALOR));
        assertThat(HOGAR.con("login", "'a/b'").mensajes(VentaSwat.LEGALIZACION))
                .containsExactly("login lleva hasta 60 letras sin tilde, cifras, puntos y guiones; empieza con letra o"
                        + " cifra y no termina en punto; se recibió «a/b».");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "cantidad | 0 | VALOR",
                "cantidad | -1 | VALOR",
                "cantidad | 9007199254740992 | VALOR",
                "cantidad | 8.0 | TIPO",
                "cantidad | '8' | TIPO",
                "fechaCargue | '2026-03-11' | FUTURO",
                "fechaCargue | '2026-02-30' | TIPO",
                "fechaCargue | '2026-03-10T08:00:00-04:00' | TIPO"
            })
    void the_report_of_terminals_has_an_amount_and_a_day(String campo, String valor, Codigo codigo) {
        assertThat(TYT.con(campo, valor).faltas(VentaSwat.LEGALIZACION)).isEqualTo(Map.of(campo, codigo));
    }

    @Test
    void of_the_fields_of_the_other_category_only_the_type_is_checked() {
        Pedido tyt = TYT.con("idLlamada", "'../x'", "login", "'.'", "aliado", "' '", "fechaVenta", "'2999-01-01'");
        assertThat(tyt.dictado(VentaSwat.LEGALIZACION)).isEqualTo(TYT.dictado(VentaSwat.LEGALIZACION));
        assertThat(tyt.con("extension", "4021", "fechaVenta", "'ayer'").faltas(VentaSwat.LEGALIZACION))
                .isEqualTo(Map.of("extension", Codigo.TIPO, "fechaVenta", Codigo.TIPO));

        Pedido hogar = HOGAR.con("cantidad", "0", "fechaCargue", "'2999-01-01'");
        assertThat(hogar.dictado(VentaSwat.LEGALIZACION)).isEqualTo(HOGAR.dictado(VentaSwat.LEGALIZACION));
        assertThat(hogar.con("cantidad", "'0'", "fechaCargue", "20260310").faltas(VentaSwat.LEGALIZACION))
                .isEqualTo(Map.of("cantidad", Codigo.TIPO, "fechaCargue", Codigo.TIPO));
    }

    private static String part(Random random) {
        int length = 1 + random.nextInt(60);
        StringBuilder part = new StringBuilder().append(FIRST.charAt(random.nextInt(FIRST.length())));
        while (part.length() < length) {
            String from = part.length() == length - 1 ? FIRST + "-" : INNER;
            part.append(from.charAt(random.nextInt(from.length())));
        }
        return part.toString();
    }
}
