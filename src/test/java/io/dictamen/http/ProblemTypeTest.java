package io.dictamen.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemTypeTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([0-9]{3}) \\| `([a-z-]+)` \\| (.+) \\|$");

    @Test
    void the_guide_of_front_ends_lists_every_type_and_no_other() throws IOException {
        List<String> told = ROW.matcher(Files.readString(Path.of("docs/front-end.md")))
                .results()
                .map(ProblemTypeTest::row)
                .toList();

        assertThat(told)
                .containsExactlyElementsOf(Stream.of(ProblemType.values())
                        .map(type -> type.status() + " " + type.urn() + " " + type.title())
                        .toList());
    }

    @Test
    void a_problem_says_the_type_the_title_and_the_status_of_its_kind() {
        assertThat(Problem.of(ProblemType.CLAVE_POR_CAMBIAR, "Cámbiela."))
                .isEqualTo(new Problem(
                        "urn:dictamen:problema:clave-por-cambiar", "Debe cambiar su clave", 403, "Cámbiela.", null, 1));
    }

    @Test
    void a_status_that_has_no_type_of_its_own_keeps_its_number() {
        assertThat(Problems.standard(417))
                .isEqualTo(new Problem(
                        "urn:dictamen:problema:solicitud-incorrecta",
                        "Solicitud incorrecta",
                        417,
                        "La solicitud no se puede interpretar.",
                        null,
                        1));
        assertThat(Problems.standard(511).status()).isEqualTo(500);
    }

    private static String row(MatchResult row) {
        return row.group(1) + " urn:dictamen:problema:" + row.group(2) + " " + row.group(3);
    }
}
