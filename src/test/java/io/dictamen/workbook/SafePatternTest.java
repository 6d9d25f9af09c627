package io.dictamen.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.re2j.Pattern;
import io.dictamen.workbook.fault.Codigo;
import io.dictamen.workbook.fault.Diagnostic;
import io.dictamen.workbook.fault.Faults;
import io.dictamen.workbook.fault.Place;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafePatternTest {
    private final Faults faults = new Faults("libro", 10);
    private final Place lugar = faults.sheet("Hoja").at(0, 0);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[A-Z]{2}\\d{4,6}",
                "(?:a|b)+?",
                "(?i)hola",
                "(?i:hola).*",
                "[+*?]+",
                "[^\\]&]+",
                "\\Q(?=\\E",
                "\\p{Lu}\\pL*",
                "\\.\\+",
                "^a$",
                "a{3}",
                "\\bfin\\b"
            })
    void what_re2_shares_with_java_is_compiled(String texto) {
        assertThat(SafePattern.of(texto, lugar).map(Object::toString)).hasValue(texto);
        assertThat(SafePattern.of(texto, lugar)).containsInstanceOf(TextPattern.class);
        assertThat(faults.list()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "(?=a)b # Escríbala sin «(?…»: no se admite mirar adelante o atrás ni nombrar grupos.",
                "(?<!a)b # Escríbala sin «(?…»: no se admite mirar adelante o atrás ni nombrar grupos.",
                "(?<n>a)b # Escríbala sin «(?…»: no se admite mirar adelante o atrás ni nombrar grupos.",
                "(?>a)b # Escríbala sin «(?…»: no se admite mirar adelante o atrás ni nombrar grupos.",
                "(a)\\1 # Escríbala sin «\\1».",
                "\\k<n> # Escríbala sin «\\k».",
                "\\p{Alpha} # Escríbala sin «\\p».",
                "a*+b # Escríbala sin repeticiones posesivas («*+»).",
                "a{2}+ # Escríbala sin repeticiones posesivas («}+»).",
                "a{2000} # Escríbala sin repeticiones de más de 1000 veces.",
                "a{1,99999} # Escríbala sin repeticiones de más de 1000 veces.",
                "[a-z&&[^b]] # Escríbala sin «&&» dentro de corchetes.",
                "[a[b]] # Escríbala sin «[» dentro de corchetes.",
                "(a # Está mal escrita cerca del carácter 3.",
                "[z-a] # Está mal escrita cerca del carácter 4."
            })
    void what_re2_lacks_is_refused(String texto, String sugerencia) {
        assertThat(SafePattern.of(texto, lugar)).isEmpty();
        assertThat(faults.list())
                .extracting(Diagnostic::codigo, Diagnostic::sugerencia)
                .containsExactly(tuple(Codigo.CELDA_PATRON, sugerencia));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"((a{1000}){1000}){1000}", "(?:[a-z]{100}b){30}", "(?:(?:x{0,50}y){50}z)?", "a{1000}{1000}"})
    void repeats_that_would_unroll_without_end_are_refused_and_not_compiled(String texto) {
        assertThat(SafePattern.of(texto, lugar)).isEmpty();
        assertThat(faults.list())
                .extracting(Diagnostic::sugerencia)
                .containsExactly("Repita menos: desarrollada es demasiado larga.");
    }

    @Test
    void a_pattern_that_would_run_away_by_backtracking_answers_at_once() throws SafePattern.Refused {
        assertThat(SafePattern.compile("(a+)+b").matches("a".repeat(10_000))).isFalse();
        assertThat(SafePattern.compile("(a+)+b").matches("a".repeat(200))).isFalse();
        assertThat(SafePattern.compile("(a+)+b").matches("a".repeat(199) + "b")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[A-Z]{2}[0-9]{3}",
                "(?:AB|A)(?:B1)?23",
                "(?i)ab[0-9]+",
                "\\w+",
                ".*",
                "[^A]*",
                "A?B?\\d*",
                "\\S+",
                "a*b|c+"
            })
    void both_engines_answer_as_one(String expresion) throws SafePattern.Refused {
        TextPattern patron = SafePattern.compile(expresion);
        Pattern re2 = Pattern.compile(expresion);
        String letras = "AaBb12 ñKſ\n\u000B\u0085";
        Random random = new Random(20261124);
        for (int i = 0; i < 20_000; i++) {
            String texto = random.ints(random.nextInt(6), 0, letras.length())
                    .mapToObj(n -> letras.substring(n, n + 1))
                    .collect(Collectors.joining());
            assertThat(patron.matches(texto)).as("%s", texto).isEqualTo(re2.matches(texto));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {501, 10_000})
    void a_pattern_nested_beyond_reason_is_refused_and_not_compiled(int letras) {
        assertThat(SafePattern.of("(".repeat(letras), lugar)).isEmpty();
        assertThat(faults.list()).extracting(Diagnostic::codigo).containsExactly(Codigo.CELDA_PATRON);
    }
}
