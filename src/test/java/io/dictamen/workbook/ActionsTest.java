package io.dictamen.workbook;

import static io.dictamen.workbook.TestSheet.BLANCO;
import static io.dictamen.workbook.TestSheet.PRUEBA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ActionsTest {

    @ParameterizedTest(name = "{0} | {1}")
    @MethodSource
    void a_result_is_said_to_the_row(String codigo, Object celda, String dicho) {
        Workbook libro =
                TestSheet.saying(codigo).fila(true, celda, "CERRADA", "P1 A.1").read();

        assertThat(Shown.messages(libro)).isEmpty();
        assertThat(Shown.rows(libro)).containsExactly("10 [vip == true] " + dicho + " P1 A.1");
    }

    static Stream<Arguments> a_result_is_said_to_the_row() {
        return Stream.of(
                arguments("fila.mensaje(\"$param\")", "Diga “sí”", "{mensaje=Diga \"sí\", estado=CERRADA}"),
                arguments(" fila . mensaje ( \"$param\" ) ;", 4, "{mensaje=4, estado=CERRADA}"),
                arguments("fila.mensaje(\"$param\")", BLANCO, "{estado=CERRADA}"),
                arguments("fila.cantidad($param);", 4, "{cantidad=4, estado=CERRADA}"),
                arguments("fila.total($param)", 12345678901.0, "{total=12345678901, estado=CERRADA}"),
                arguments("fila.monto($param)", 0.1, "{monto=0.1, estado=CERRADA}"),
                arguments("fila.activo($param)", false, "{activo=false, estado=CERRADA}"),
                arguments("fila.desde(\"$param\")", LocalDate.of(2026, 1, 31), "{desde=2026-01-31, estado=CERRADA}"),
                arguments("fila.estados(forall(,){Estado.$})", "EJECUTADA", "{estados=[EJECUTADA], estado=CERRADA}"),
                arguments(
                        "fila.estados(forall(,){ Estado.$ });",
                        "EJECUTADA,CERRADA , EJECUTADA",
                        "{estados=[EJECUTADA, CERRADA, EJECUTADA], estado=CERRADA}"),
                arguments("fila.estados(forall(,){Estado.$})", BLANCO, "{estado=CERRADA}"));
    }

    @Test
    void each_row_speaks_of_itself_only() {
        Workbook libro = TestSheet.saying("fila.mensaje(\"$param\")")
                .fila(true, "uno", "CERRADA", "P1 A.1")
                .fila(false, BLANCO, "CERRADA", "P1 A.2")
                .read();

        assertThat(Shown.rows(libro))
                .containsExactly(
                        "10 [vip == true] {mensaje=uno, estado=CERRADA} P1 A.1",
                        "11 [vip == false] {estado=CERRADA} P1 A.2");
    }

    @ParameterizedTest(name = "{0} | {1}")
    @MethodSource
    void a_result_that_cannot_be_said_is_a_fault(String codigo, Object celda, String falta) {
        Workbook libro =
                TestSheet.saying(codigo).fila(true, celda, "CERRADA", "P1 A.1").read();

        assertThat(Shown.messages(libro)).containsExactly(falta);
    }

    static Stream<Arguments> a_result_that_cannot_be_said_is_a_fault() {
        String forms = " Se admite: fila.metodo($param), fila.metodo(\"$param\"), fila.metodo(Tipo.$param)"
                + " o fila.metodo(forall(,){Tipo.$}).";
        return Stream.of(
                arguments("System.exit($param)", 1, "B8 «System.exit($param)» no es una acción que se admita." + forms),
                arguments(
                        "fila.cantidad($param); fila.total($param)",
                        1,
                        "B8 «fila.cantidad($param); fila.total($param)» no es una acción que se admita." + forms),
                arguments(
                        "otra.cantidad($param)",
                        1,
                        "B8 «otra.cantidad($param)» no es una acción que se admita." + forms),
                arguments("fila.cantidad(5)", 1, "B8 «fila.cantidad(5)» no es una acción que se admita." + forms),
                arguments(
                        "fila.mensage(\"$param\")",
                        "x",
                        "B8 FilaPrueba no tiene el resultado «mensage». ¿Quiso decir mensaje?"),
                arguments(
                        "fila.equals(\"$param\")",
                        "x",
                        "B8 FilaPrueba no tiene el resultado «equals». Se admite: activo, cantidad, desde, doble,"
                                + " estado, estados, mensaje, monto, plantilla, quisquilloso, total."),
                arguments(
                        "fila.doble(\"$param\")",
                        "x",
                        "B8 FilaPrueba tiene más de una vez el resultado «doble». Pida que tenga uno solo."),
                arguments(
                        "fila.mensaje($param)",
                        "x",
                        "B8 El código no corresponde a un valor de tipo texto. El valor se escribe \"$param\"."),
                arguments(
                        "fila.cantidad(\"$param\")",
                        4,
                        "B8 El código no corresponde a un valor de tipo número entero. El valor se escribe $param."),
                arguments(
                        "fila.estado(Estado.$param)",
                        "CERRADA",
                        "C8 El resultado estado ya tiene columna en B8. Deje una sola de las dos."),
                arguments(
                        "fila.cantidad($param)",
                        "4",
                        "B10 El número «4» está guardado como texto."
                                + " Dé a la celda el formato General y vuelva a escribir el número."),
                arguments(
                        "fila.quisquilloso(\"$param\")",
                        "x",
                        "B10 «x» no es un valor que quisquilloso acepte. Consulte qué valores admite esa columna."),
                arguments("fila.plantilla(\"$param\")", "x", "B10 A x le falta algo. Escriba xx."),
                arguments(
                        "fila.estados(forall(,){Estado.$})",
                        "EJECUTADA, CERADA",
                        "B10 «CERADA» no es un valor de Estado. ¿Quiso decir CERRADA?"),
                arguments(
                        "fila.estados(forall(,){Estado.$})",
                        "EJECUTADA,,CERRADA",
                        "B10 A la lista le falta un valor entre dos comas o en un extremo."
                                + " Separe los valores con una sola coma: EJECUTADA, CERRADA."),
                arguments(
                        "fila.estados(forall(,){Estado.$})",
                        4,
                        "B10 La celda contiene el número 4. Se admite: REGISTRADA, EJECUTADA, CERRADA."),
                arguments(
                        "fila.estados(Estado.$param)",
                        "CERRADA",
                        "B8 El código no corresponde a un valor de tipo lista de Estado."
                                + " El valor se escribe forall(,){Estado.$}."),
                arguments(
                        "fila.mensaje(forall(,){Estado.$})",
                        "x",
                        "B8 El código no corresponde a un valor de tipo texto. El valor se escribe \"$param\"."),
                arguments(
                        "fila.estados(forall(,){Otro.$})",
                        "CERRADA",
                        "B8 El código no corresponde a un valor de tipo lista de Estado."
                                + " El valor se escribe forall(,){Estado.$}."),
                arguments(
                        "fila.estados(forall(||){Estado.$})",
                        "CERRADA",
                        "B8 «fila.estados(forall(||){Estado.$})» no es una acción que se admita." + forms));
    }

    @Test
    void the_kinds_of_faults_of_an_action_are_told_apart() {
        Workbook libro = TestSheet.saying("fila.estado(Estado.$param)")
                .accion("Mensaje", "fila.mensage(\"$param\")")
                .accion("Monto", "fila.monto(Estado.$param)")
                .accion("Total", "fila.total = $param")
                .fila(true, "CERRADA", "CERRADA", "P1 A.1")
                .read();

        assertThat(Shown.faults(libro))
                .containsExactly(
                        "Hoja C8 METODO_REPETIDO",
                        "Hoja E8 METODO_DESCONOCIDO",
                        "Hoja F8 TIPO_INCORRECTO",
                        "Hoja G8 CODIGO_INVALIDO");
    }

    @Test
    void a_result_that_may_not_be_missing_is_asked_of_every_row() {
        Workbook libro = TestSheet.asking("vip")
                .fila(true, BLANCO, "P1 A.1")
                .fila(false, "CERRADA", BLANCO)
                .read();

        assertThat(Shown.faults(libro)).containsExactly("Hoja B10 RESULTADO_AUSENTE", "Hoja C11 CLAUSULA_AUSENTE");
        assertThat(Shown.messages(libro))
                .containsExactly(
                        "B10 La fila 10 no dice estado. Escriba el valor; ese resultado no puede quedar en blanco.",
                        "C11 La fila 11 no cita su cláusula."
                                + " Escriba la cláusula del procedimiento, como COM-DSC-P06 A.4.");
    }

    @Test
    void a_result_that_may_not_be_missing_needs_a_column() {
        Workbook libro = TestSheet.named("Hoja")
                .condicion("Vip", "vip")
                .accion("Mensaje", "fila.mensaje(\"$param\")")
                .clausula()
                .fila(true, "x", "P1 A.1")
                .read();

        assertThat(Shown.faults(libro)).containsExactly("Hoja A5 COLUMNA_AUSENTE");
        assertThat(Shown.messages(libro))
                .containsExactly("A5 La tabla no tiene columna para el resultado estado, que no puede faltar."
                        + " Agregue una columna ACTION con el código fila.estado(…).");
    }

    @Test
    void two_rows_that_ask_and_answer_the_same_are_a_fault() {
        Workbook libro = TestSheet.named("Hoja")
                .condicion("Estado", "forall(||){estado == Estado.$}")
                .condicion("Texto", "texto matches \"$param\"")
                .accion("Estado", "fila.estado(Estado.$param)")
                .clausula()
                .fila("CERRADA, EJECUTADA", "a+", "CERRADA", "P1 A.1")
                .fila("EJECUTADA, CERRADA", "a+", "CERRADA", "P1 A.2")
                .fila("EJECUTADA, CERRADA", "a+", "EJECUTADA", "P1 A.2")
                .fila("EJECUTADA, CERRADA", "a*", "CERRADA", "P1 A.2")
                .read();

        assertThat(Shown.faults(libro)).containsExactly("Hoja A11 FILA_REPETIDA");
        assertThat(Shown.messages(libro))
                .containsExactly(
                        "A11 La fila 11 repite la 10: pide lo mismo, y responde lo mismo o lleva el mismo código. Borre una de las dos.");
    }

    @Test
    void where_rows_have_a_code_the_same_code_on_the_same_conditions_is_a_fault() {
        Workbook libro = TestSheet.named("Hoja")
                .importa(String.join(", ", PRUEBA + ".HechosPrueba", PRUEBA + ".FilaCodigo"))
                .variables(PRUEBA + ".FilaCodigo fila")
                .condicion("Vip", "vip")
                .accion("Código", "fila.codigo(\"$param\")")
                .accion("Mensaje", "fila.mensaje(\"$param\")")
                .clausula()
                .fila(true, "E1", "uno", "P1 A.1")
                .fila(true, "E1", "dos", "P1 A.2")
                .fila(true, "E2", "uno", "P1 A.3")
                .fila("== TRUE", "E2", "tres", "P1 A.3")
                .fila(false, "E2", BLANCO, "P1 A.3")
                .read();

        assertThat(Shown.faults(libro))
                .containsExactly("Hoja A11 FILA_REPETIDA", "Hoja A13 FILA_REPETIDA", "Hoja C14 RESULTADO_AUSENTE");
    }
}
