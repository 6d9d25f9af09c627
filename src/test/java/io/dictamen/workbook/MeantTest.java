package io.dictamen.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an analyst writes out of habit is answered with what should stand there. */
class MeantTest {

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(delimiter = '~', textBlock = """
            forall(||){estado == Estado.$} ~ Ejecutada; Cerrada ~ Use comas: EJECUTADA, CERRADA.
            forall(||){estado == Estado.$} ~ Ejecutada y cerrada ~ Use comas: EJECUTADA, CERRADA.
            forall(||){estado == Estado.$} ~ EJECUTADA|CERRADA ~ Use comas: EJECUTADA, CERRADA.
            forall(||){estado == Estado.$} ~ EJECUTADA / CERRADA ~ Use comas: EJECUTADA, CERRADA.
            forall(||){estado == Estado.$} ~ EJECUTADA, CERRADA, ~ Separe los valores con una sola coma: EJECUTADA, CERRADA.
            puntaje in ($param) ~ 1; 2,5 ~ Use comas: 1, 2, 5.
            estado == Estado.$param ~ ejecutada ~ ¿Quiso decir EJECUTADA?
            estado == Estado.$param ~ Ejecútada ~ ¿Quiso decir EJECUTADA?
            vip == $param ~ SI ~ Escriba VERDADERO.
            vip == $param ~ x ~ Escriba VERDADERO.
            vip == $param ~ no ~ Escriba FALSO.
            vip == $param ~ VERDADRO ~ Escriba VERDADERO.
            vip == $param ~ quizás ~ Escriba VERDADERO o FALSO.
            puntaje == $param ~ 98% ~ Escriba el número solo: 98.
            puntaje == $param ~ Bs 98,5 ~ Escriba el número solo: 98.5.
            puntaje ~ >= 98 % ~ Escriba 98.
            puntaje ~ =98 ~ Escriba == 98.
            puntaje ~ ≤98 ~ Escriba <= 98.
            """)
    void a_cell_is_answered_with_what_was_meant(String codigo, String celda, String sugerencia) {
        assertThat(TestSheet.asking(codigo).caso(celda).read().diagnosticos())
                .singleElement()
                .satisfies(falta -> assertThat(falta.sugerencia()).isEqualTo(sugerencia));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            zona                   | ¿Quiso decir cliente.zona?
            cliente.Zona           | ¿Quiso decir cliente.zona?
            Estádo == Estado.$param| ¿Quiso decir estado?
            sona                   | ¿Quiso decir cliente.zona?
            """)
    void a_field_is_answered_with_the_path_that_ends_so(String codigo, String sugerencia) {
        assertThat(TestSheet.asking(codigo).caso(TestSheet.BLANCO).read().diagnosticos())
                .singleElement()
                .satisfies(falta -> assertThat(falta.sugerencia()).isEqualTo(sugerencia));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({">98, 98", "≥ 98, 98", "= 98 %, 98"})
    void a_sign_under_a_code_that_compares_already_is_told_to_go(String celda, String valor) {
        assertThat(Shown.messages(
                        TestSheet.asking("puntaje >= $param").caso(celda).read()))
                .containsExactly("A10 «" + celda
                        + "» lleva un signo, y la columna ya compara con >=. Escriba solo el valor: " + valor
                        + ". Para que cada celda lleve su signo, el código de la columna es solo puntaje.");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"Ejecutada o cerrada", "EJECUTADA; CERRADA"})
    void several_constants_where_one_goes_are_told_apart(String celda) {
        assertThat(Shown.messages(
                        TestSheet.asking("estado == Estado.$param").caso(celda).read()))
                .containsExactly(
                        "A10 «" + celda + "» son varios valores, y la columna admite uno por celda. Escriba una"
                                + " fila para cada uno; en una condición, el código forall(||){campo == Estado.$} admite una lista.");
    }
}
