package io.dictamen.journal;

import io.dictamen.decision.Decision;
import io.dictamen.http.Ids;
import io.dictamen.http.Problems;
import io.dictamen.http.QueryParameters;
import io.dictamen.procedure.Procedures;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The verdicts whose rows are counted.
 *
 * @param versiones the releases that decided them; any where empty
 */
public record FilasFilter(
        String decision, List<Integer> versiones, Optional<OffsetDateTime> desde, Optional<OffsetDateTime> hasta) {
    static final List<String> NAMES = List.of("decision", "version", "desde", "hasta");

    static FilasFilter of(QueryParameters given) {
        String decision = given.word("decision", decisiones())
                .orElseThrow(
                        () -> Problems.badParameter("decision", "hace falta: se cuentan las filas de una decisión."));
        return new FilasFilter(
                decision,
                given.value(
                                "version",
                                FilasFilter::releases,
                                "no es el número de una versión, ni varios separados por comas")
                        .orElse(List.of()),
                given.moment("desde"),
                given.moment("hasta"));
    }

    private static List<String> decisiones() {
        return Procedures.decisiones().map(Decision::nombre).toList();
    }

    private static List<Integer> releases(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .map(Ids::release)
                .toList();
    }
}
