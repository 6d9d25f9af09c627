package io.dictamen.release;

import io.dictamen.http.Ids;
import io.dictamen.http.Problems;
import io.dictamen.http.QueryParameters;
import io.dictamen.procedure.Procedures;
import io.dictamen.wording.Wording;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A page of releases that is asked for.
 *
 * @param before the number under which it begins
 * @param estados those alone that are in one of them; where empty, all
 * @param corta without their files
 */
public record ReleaseQuery(int limite, int before, List<String> estados, boolean corta) {
    /** A release that is published and not yet in force; to everybody else its state is PUBLICADA. */
    public static final String PROGRAMADA = "PROGRAMADA";

    private static final List<String> ESTADOS = Stream.concat(
                    Arrays.stream(Estado.values()).map(Estado::name), Stream.of(PROGRAMADA))
            .toList();

    public static ReleaseQuery page(MultivaluedMap<String, String> query) {
        QueryParameters parameters = QueryParameters.of(query, Set.of("limite", "cursor", "estado", "corta"));
        return new ReleaseQuery(
                parameters.limit(),
                parameters
                        .value("cursor", QueryParameters::number, "no es un cursor de una respuesta anterior")
                        .orElse(Integer.MAX_VALUE),
                parameters.words("estado", ESTADOS),
                parameters.word("corta", List.of("true", "false")).equals(Optional.of("true")));
    }

    /** The latest ones, without their files, to choose among. */
    public static ReleaseQuery latest(int limite) {
        return new ReleaseQuery(limite, Integer.MAX_VALUE, List.of(), true);
    }

    /** The release with which another one is compared; empty for the usual one. */
    static Optional<Integer> con(QueryParameters parameters) {
        return parameters.value("con", QueryParameters::number, "no es el número de una versión");
    }

    /**
     * Which scenarios are run.
     *
     * @param con the release whose tables decide them; empty for their own
     */
    record Escenarios(Optional<String> decision, Optional<Integer> con) {}

    static Escenarios escenarios(MultivaluedMap<String, String> query) {
        QueryParameters parameters = QueryParameters.of(query, Set.of("decision", "con"));
        return new Escenarios(
                decision(parameters),
                parameters.value("con", QueryParameters::number, "no es el número de una versión"));
    }

    /** The decision that alone is asked about; empty for all. */
    static Optional<String> decision(QueryParameters parameters) {
        Optional<String> decision = parameters.text("decision");
        decision.ifPresent(nombre -> {
            if (Procedures.decisiones().noneMatch(una -> una.nombre().equals(nombre))) {
                throw Problems.badParameter(
                        "decision", "no es una decisión; se recibió " + Wording.quoted(nombre) + ".");
            }
        });
        return decision;
    }

    /** The number of a release in a path: what is no number names none. */
    public static int number(String text) {
        if (!Ids.isRelease(text)) {
            throw ReleaseProblems.unknown(text);
        }
        return Integer.parseInt(text);
    }

    /** The same, of a call that takes no parameters. */
    static int number(String text, UriInfo uri) {
        QueryParameters.none(uri);
        return number(text);
    }

    /** The id of a comment in a path. */
    public static long comment(int numero, String text) {
        if (!text.matches("[1-9][0-9]{0,17}")) {
            throw ReleaseProblems.unknownComment(numero, text);
        }
        return Long.parseLong(text);
    }
}
