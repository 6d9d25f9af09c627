package io.dictamen.workbook;

import static io.dictamen.workbook.TestSheet.BLANCO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.dictamen.procedure.prueba.HechosPrueba;
import io.dictamen.workbook.TestSheet.Formatted;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConditionFormsTest {

    @ParameterizedTest(name = "{0} | {1} is read as {2}")
    @MethodSource
    void a_cell_under_a_code_becomes_a_condition(String codigo, Object celda, String condicion, boolean cumple) {
        Workbook libro = TestSheet.asking(codigo).caso(celda).read();

        assertThat(Shown.messages(libro)).isEmpty();
        Condition leida =
                libro.tablas().get(0).filas().get(0).asked().findFirst().orElseThrow();
        assertThat(leida).hasToString(condicion);
        assertThat(leida.test(HechosPrueba.EJEMPLO)).isEqualTo(cumple);
    }

    static Stream<Arguments> a_cell_under_a_code_becomes_a_condition() {
        return Stream.of(
                arguments("estado == Estado.$param", "REGISTRADA", "estado == REGISTRADA", true),
                arguments("estado != Estado.$param", "REGISTRADA", "estado != REGISTRADA", false),
                arguments("estado==Estado.$param", "CERRADA", "estado == CERRADA", false),
                arguments("  anterior   !=  Estado.$param ", "CERRADA", "anterior != CERRADA", true),
                arguments("vip == $param", true, "vip == true", true),
                arguments("vip != $param", true, "vip != true", false),
                arguments("vip == $param", "TRUE", "vip == true", true),
                arguments("vip == $param", "Verdadero", "vip == true", true),
                arguments("vip == $param", "FALSO", "vip == false", false),
                arguments("vip == $param", "false", "vip == false", false),
                arguments("puntaje == $param", 98, "puntaje == 98", true),
                arguments("puntaje != $param", 98, "puntaje != 98", false),
                arguments("puntaje < $param", 99, "puntaje < 99", true),
                arguments("puntaje < $param", 98, "puntaje < 98", false),
                arguments("puntaje <= $param", 98, "puntaje <= 98", true),
                arguments("puntaje > $param", 98, "puntaje > 98", false),
                arguments("puntaje >= $param", 98, "puntaje >= 98", true),
                arguments("puntaje == $param", new Formatted(0.98, "0%"), "puntaje == 98", true),
                arguments("monto == $param", 0.1, "monto == 0.1", true),
                arguments("monto == $param", new Formatted(0.001, "0.0%"), "monto == 0.1", true),
                arguments("monto == $param", 0.1 + 0.2, "monto == 0.3", false),
                arguments("monto < $param", 8.3000000000000007, "monto < 8.3", true),
                arguments("monto == $param", new Formatted(1234, "#,##0.00"), "monto == 1234", false),
                arguments("monto == $param", new Formatted(5, "0\" %\""), "monto == 5", false),
                arguments("documento == $param", 123456789012.0, "documento == 123456789012", true),
                arguments("texto == \"$param\"", "abc", "texto == abc", true),
                arguments("texto != \"$param\"", " abc\u00a0 ", "texto != abc", false),
                arguments("texto == \"$param\"", "d’or", "texto == d'or", false),
                arguments("texto == \"$param\"", 4, "texto == 4", false),
                arguments("dia == \"$param\"", LocalDate.of(2026, 1, 31), "dia == 2026-01-31", true),
                arguments("dia >= $param", LocalDate.of(2026, 1, 31), "dia >= 2026-01-31", true),
                arguments("dia < \"$param\"", LocalDate.of(2026, 1, 31), "dia < 2026-01-31", false),
                arguments(
                        "momento >= \"$param\"",
                        LocalDateTime.of(2026, 1, 31, 8, 30),
                        "momento >= 2026-01-31T08:30",
                        true),
                arguments("puntaje in ($param)", "1, 98 ,3", "puntaje in 1, 98, 3", true),
                arguments("puntaje in($param)".replace("in(", "in  ( "), 98, "puntaje in 98", true),
                arguments("puntaje not in ($param)", "98, 99", "puntaje not in 98, 99", false),
                arguments("monto in ($param)", "0.10, 5", "monto in 0.1, 5", true),
                arguments(
                        "forall(||){estado == Estado.$}", "REGISTRADA, CERRADA", "estado in REGISTRADA, CERRADA", true),
                arguments("forall(||){estado == Estado.$}", "CERRADA", "estado in CERRADA", false),
                arguments(
                        "forall( && ){ estado != Estado.$ }",
                        "EJECUTADA,CERRADA",
                        "estado not in EJECUTADA, CERRADA",
                        true),
                arguments("forall(||){texto == \"$\"}", "x, abc", "texto in x, abc", true),
                arguments("forall(&&){texto != \"$\"}", "x, abc", "texto not in x, abc", false),
                arguments("forall(||){texto == \"$\"}", 4, "texto in 4", false),
                arguments("texto matches \"$param\"", "[a-c]{3}", "texto matches [a-c]{3}", true),
                arguments("texto matches \"$param\"", "[a-c]", "texto matches [a-c]", false),
                arguments("nota matches \"$param\"", ".*", "nota matches .*", false),
                arguments("cliente.zona == \"$param\"", "NORTE", "cliente.zona == NORTE", false),
                arguments("cliente.nombre == \"$param\"", "ausente", "cliente.nombre ausente", true));
    }

    @ParameterizedTest(name = "a free column reads {1} as {2}")
    @MethodSource
    void a_free_column_takes_the_operator_from_the_cell(String campo, Object celda, String condicion) {
        assertThat(Shown.rows(TestSheet.asking(campo).caso(celda).read()))
                .containsExactly("10 [" + condicion + "] {estado=CERRADA} P1 A.1");
    }

    static Stream<Arguments> a_free_column_takes_the_operator_from_the_cell() {
        return Stream.of(
                arguments("puntaje", ">= 98", "puntaje >= 98"),
                arguments("puntaje", "<-5", "puntaje < -5"),
                arguments("puntaje", "== 98", "puntaje == 98"),
                arguments("puntaje", 98, "puntaje == 98"),
                arguments("monto", "!= 98.50", "monto != 98.5"),
                arguments("monto", "> 0", "monto > 0"),
                arguments("estado", "REGISTRADA", "estado == REGISTRADA"),
                arguments("estado", "== REGISTRADA", "estado == REGISTRADA"),
                arguments("estado", "!=REGISTRADA", "estado != REGISTRADA"),
                arguments("vip", true, "vip == true"),
                arguments("vip", "!= VERDADERO", "vip != true"),
                arguments("texto", "abc", "texto == abc"),
                arguments("texto", "!= abc", "texto != abc"),
                arguments("dia", "> 2026-01-31", "dia > 2026-01-31"),
                arguments("momento", "<= 2026-01-31T08:30", "momento <= 2026-01-31T08:30"),
                arguments("dia", LocalDate.of(2026, 2, 1), "dia == 2026-02-01"),
                arguments("edad", "PRESENTE", "edad presente"),
                arguments("etiquetas", "ausente", "etiquetas ausente"));
    }

    @ParameterizedTest
    @MethodSource
    void any_column_of_a_field_that_may_be_absent_asks_whether_it_is(String codigo) {
        Workbook libro =
                TestSheet.asking(codigo).caso("ausente").caso("Presente").read();

        assertThat(Shown.messages(libro)).isEmpty();
        assertThat(libro.tablas().get(0).filas())
                .extracting(fila -> fila.matches(HechosPrueba.EJEMPLO))
                .containsExactly(true, false);
    }

    static List<String> any_column_of_a_field_that_may_be_absent_asks_whether_it_is() {
        return List.of(
                "edad",
                "edad == $param",
                "edad < $param",
                "edad in ($param)",
                "edad not in ($param)",
                "moroso != $param",
                "anterior == Estado.$param",
                "forall(||){anterior == Estado.$}",
                "nota == \"$param\"",
                "forall(&&){nota != \"$\"}",
                "nota matches \"$param\"",
                "cliente",
                "cliente.zona");
    }

    @Test
    void a_blank_cell_asks_nothing() {
        assertThat(Shown.rows(TestSheet.asking("vip")
                        .caso(BLANCO)
                        .caso("  ")
                        .accion("M", "fila.mensaje(\"$param\")")
                        .celda("D11", "otro")
                        .read()))
                .containsExactly("10 [] {estado=CERRADA} P1 A.1", "11 [] {estado=CERRADA, mensaje=otro} P1 A.2");
    }
}
