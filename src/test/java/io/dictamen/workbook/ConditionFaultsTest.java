package io.dictamen.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.dictamen.workbook.TestSheet.Formatted;
import io.dictamen.workbook.fault.Codigo;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConditionFaultsTest {

    @ParameterizedTest(name = "{0} | {1}")
    @MethodSource
    void a_cell_that_its_code_cannot_take_is_a_fault(String codigo, Object celda, Codigo falta, String mensaje) {
        Workbook libro = TestSheet.asking(codigo).caso(celda).read();

        assertThat(Shown.faults(libro)).containsExactly("Hoja A10 " + falta);
        assertThat(Shown.messages(libro)).containsExactly("A10 " + mensaje);
        assertThat(libro.tablas()).isEmpty();
    }

    static Stream<Arguments> a_cell_that_its_code_cannot_take_is_a_fault() {
        return Stream.of(
                arguments(
                        "estado == Estado.$param",
                        "Registrada",
                        Codigo.CELDA_VALOR,
                        "«Registrada» no es un valor de Estado. ¿Quiso decir REGISTRADA?"),
                arguments(
                        "estado == Estado.$param",
                        "PENDIENTE",
                        Codigo.CELDA_VALOR,
                        "«PENDIENTE» no es un valor de Estado. Se admite: REGISTRADA, EJECUTADA, CERRADA."),
                arguments(
                        "estado == Estado.$param",
                        true,
                        Codigo.CELDA_TIPO,
                        "La celda contiene el valor lógico VERDADERO. Se admite: REGISTRADA, EJECUTADA, CERRADA."),
                arguments(
                        "estado == Estado.$param",
                        "REGISTRADA, CERRADA",
                        Codigo.CELDA_VALOR,
                        "«REGISTRADA, CERRADA» son varios valores, y la columna admite uno por celda. Escriba una fila para"
                                + " cada uno; en una condición, el código forall(||){campo == Estado.$} admite una lista."),
                arguments("vip == $param", "sí", Codigo.CELDA_TIPO, "«sí» no es un valor lógico. Escriba VERDADERO."),
                arguments("vip == $param", 1, Codigo.CELDA_TIPO, "La celda contiene el número 1. Escriba VERDADERO."),
                arguments(
                        "puntaje == $param",
                        "98",
                        Codigo.CELDA_TIPO,
                        "El número «98» está guardado como texto."
                                + " Dé a la celda el formato General y vuelva a escribir el número."),
                arguments(
                        "puntaje == $param",
                        "mucho",
                        Codigo.CELDA_TIPO,
                        "La celda contiene el texto «mucho». La columna pide un número."),
                arguments(
                        "puntaje == $param",
                        8.5,
                        Codigo.CELDA_VALOR,
                        "8.5 no cabe en una columna de números enteros. Escriba un número entero de hasta nueve cifras."),
                arguments(
                        "puntaje == $param",
                        1e12,
                        Codigo.CELDA_VALOR,
                        "1000000000000 no cabe en una columna de números enteros."
                                + " Escriba un número entero de hasta nueve cifras."),
                arguments(
                        "documento == $param",
                        1e300,
                        Codigo.CELDA_VALOR,
                        "1" + "0".repeat(59)
                                + "… no cabe en una columna de números enteros. Escriba un número entero."),
                arguments(
                        "puntaje == $param",
                        LocalDate.of(2026, 1, 31),
                        Codigo.CELDA_TIPO,
                        "La celda contiene la fecha 2026-01-31T00:00. La columna pide un número."),
                arguments(
                        "texto == \"$param\"",
                        4.5,
                        Codigo.CELDA_TIPO,
                        "La celda contiene el número 4.5."
                                + " La columna pide un texto: dé a la celda el formato Texto y escríbalo."),
                arguments(
                        "texto == \"$param\"",
                        123456789012.0,
                        Codigo.CELDA_TIPO,
                        "La celda contiene el número 123456789012."
                                + " La columna pide un texto: dé a la celda el formato Texto y escríbalo."),
                arguments(
                        "texto == \"$param\"",
                        new Formatted(0.98, "0%"),
                        Codigo.CELDA_TIPO,
                        "La celda contiene el número 98 %."
                                + " La columna pide un texto: dé a la celda el formato Texto y escríbalo."),
                arguments(
                        "texto == \"$param\"",
                        "“abc”",
                        Codigo.CELDA_VALOR,
                        "«\"abc\"» lleva comillas. Escriba el valor sin comillas: abc."),
                arguments(
                        "dia == \"$param\"",
                        "2026-01-31",
                        Codigo.CELDA_TIPO,
                        "La celda contiene el texto «2026-01-31»."
                                + " La columna pide una fecha: dé a la celda el formato Fecha."),
                arguments(
                        "dia == \"$param\"",
                        LocalDateTime.of(2026, 1, 31, 8, 30),
                        Codigo.CELDA_VALOR,
                        "La fecha 2026-01-31T08:30 lleva hora. Escriba solo el día."),
                arguments(
                        "dia", "> 31/01/2026", Codigo.CELDA_VALOR, "«31/01/2026» no es una fecha. Escriba 2026-01-31."),
                arguments(
                        "puntaje in ($param)",
                        "1,,3",
                        Codigo.CELDA_LISTA,
                        "A la lista le falta un valor entre dos comas o en un extremo."
                                + " Separe los valores con una sola coma: 1, 3."),
                arguments(
                        "puntaje in ($param)",
                        "1, dos",
                        Codigo.CELDA_VALOR,
                        "«dos» no es un número. Escriba solo cifras, con punto para los decimales, como 98 o 98.5."),
                arguments(
                        "forall(||){anterior == Estado.$}",
                        "CERRADA, ausente",
                        Codigo.CELDA_AUSENCIA,
                        "La palabra ausente está junto a otra cosa. Escríbala sola en la celda;"
                                + " para lo demás use otra fila."),
                arguments(
                        "edad",
                        "!= ausente",
                        Codigo.CELDA_AUSENCIA,
                        "La palabra ausente está junto a otra cosa. Escríbala sola en la celda;"
                                + " para lo demás use otra fila."),
                arguments(
                        "texto == \"$param\"",
                        "ausente",
                        Codigo.CELDA_AUSENCIA,
                        "El campo texto nunca falta: no se puede preguntar si está ausente."
                                + " Escriba un valor o deje la celda en blanco."),
                arguments(
                        "etiquetas",
                        "NORTE",
                        Codigo.CELDA_VALOR,
                        "De etiquetas solo se puede preguntar si está."
                                + " Escriba ausente o presente, o deje la celda en blanco."),
                arguments(
                        "puntaje",
                        "≥ 98",
                        Codigo.CELDA_OPERADOR,
                        "«≥ 98» no empieza con un signo conocido. Escriba >= 98."),
                arguments(
                        "puntaje",
                        "=> 98",
                        Codigo.CELDA_OPERADOR,
                        "«=> 98» no empieza con un signo conocido. Escriba >= 98."),
                arguments(
                        "puntaje",
                        "<> 98",
                        Codigo.CELDA_OPERADOR,
                        "«<> 98» no empieza con un signo conocido. Escriba != 98."),
                arguments(
                        "puntaje",
                        ">=",
                        Codigo.CELDA_OPERADOR,
                        "Después de >= falta el valor. Escriba el valor, o deje la celda en blanco."),
                arguments(
                        "estado",
                        "> CERRADA",
                        Codigo.CELDA_OPERADOR,
                        "Los valores de estado no tienen orden: > no se les aplica. Use == o !=."),
                arguments(
                        "puntaje",
                        "98 o más",
                        Codigo.CELDA_TIPO,
                        "La celda contiene el texto «98 o más». La columna pide un número."),
                arguments(
                        "texto matches \"$param\"",
                        "(?=a)b",
                        Codigo.CELDA_PATRON,
                        "La expresión «(?=a)b» no se admite en una columna matches."
                                + " Escríbala sin «(?…»: no se admite mirar adelante o atrás ni nombrar grupos."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_code_outside_the_grammar_is_a_fault(String codigo, Codigo falta, String comienzo) {
        Workbook libro = TestSheet.asking(codigo).caso(TestSheet.BLANCO).read();

        assertThat(Shown.faults(libro)).containsExactly("Hoja A8 " + falta);
        assertThat(Shown.messages(libro)).singleElement().asString().startsWith("A8 " + comienzo);
    }

    static Stream<Arguments> a_code_outside_the_grammar_is_a_fault() {
        return Stream.of(
                arguments("puntaje ~ $param", Codigo.CODIGO_INVALIDO, "«puntaje ~ $param» no es una condición"),
                arguments("eval($param)", Codigo.CODIGO_INVALIDO, "«eval($param)» no es una condición"),
                arguments("puntaje == $param || vip", Codigo.CODIGO_INVALIDO, "«puntaje == $param || vip» no es"),
                arguments("puntaje == $1", Codigo.CODIGO_INVALIDO, "«puntaje == $1» no es"),
                arguments("puntaje == 98", Codigo.CODIGO_INVALIDO, "«puntaje == 98» no es"),
                arguments("forall (||){estado == Estado.$}", Codigo.CODIGO_INVALIDO, "«forall (||)"),
                arguments(
                        "forall(&&){estado == Estado.$}",
                        Codigo.CODIGO_INVALIDO,
                        "Con forall(&&) el signo no puede ser ==. Escriba forall(||){… == …} o forall(&&){… != …}."),
                arguments("forall(||){estado == Estado.$param}", Codigo.CODIGO_INVALIDO, "«forall(||)"),
                arguments(
                        "estadp == Estado.$param",
                        Codigo.CAMPO_DESCONOCIDO,
                        "El campo «estadp» no existe en HechosPrueba. ¿Quiso decir estado?"),
                arguments(
                        "cliente.sona",
                        Codigo.CAMPO_DESCONOCIDO,
                        "El campo «cliente.sona» no existe en HechosPrueba. ¿Quiso decir cliente.zona?"),
                arguments("reservado.clave", Codigo.CAMPO_DESCONOCIDO, "El campo «reservado.clave» no existe"),
                arguments("texto.length", Codigo.CAMPO_DESCONOCIDO, "El campo «texto.length» no existe"),
                arguments(
                        "estado == $param",
                        Codigo.TIPO_INCORRECTO,
                        "El código no corresponde a un valor de tipo Estado. El valor se escribe Estado.$param."),
                arguments("estado == \"$param\"", Codigo.TIPO_INCORRECTO, "El código no corresponde"),
                arguments("estado == Otro.$param", Codigo.TIPO_INCORRECTO, "El código no corresponde"),
                arguments(
                        "texto == $param",
                        Codigo.TIPO_INCORRECTO,
                        "El código no corresponde a un valor de tipo texto. El valor se escribe \"$param\"."),
                arguments(
                        "puntaje == \"$param\"",
                        Codigo.TIPO_INCORRECTO,
                        "El código no corresponde a un valor de tipo número entero. El valor se escribe $param."),
                arguments("vip > $param", Codigo.TIPO_INCORRECTO, "Los valores de vip (valor lógico) no tienen orden."),
                arguments("texto < \"$param\"", Codigo.TIPO_INCORRECTO, "Los valores de texto (texto) no tienen"),
                arguments(
                        "vip in ($param)",
                        Codigo.TIPO_INCORRECTO,
                        "Esa forma no es para un campo de tipo valor lógico."),
                arguments("texto in ($param)", Codigo.TIPO_INCORRECTO, "El código no corresponde"),
                arguments("estado matches \"$param\"", Codigo.TIPO_INCORRECTO, "El código no corresponde"),
                arguments("dia matches \"$param\"", Codigo.TIPO_INCORRECTO, "Esa forma no es para un campo de tipo"),
                arguments("forall(||){dia == \"$\"}", Codigo.TIPO_INCORRECTO, "Esa forma no es para un campo de tipo"),
                arguments(
                        "sello == \"$param\"",
                        Codigo.TIPO_INCORRECTO,
                        "Un valor de sello (fecha y hora) no se puede escribir en una celda."),
                arguments("sello", Codigo.TIPO_INCORRECTO, "Un valor de sello (fecha y hora) no se puede"));
    }
}
