package io.dictamen.release;

import io.dictamen.http.Ids;
import io.dictamen.http.QueryParameters;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.Set;

/**
 * A page of releases that is asked for.
 *
 * @param before the number under which it begins
 */
record ReleaseQuery(int limite, int before) {

    static ReleaseQuery page(MultivaluedMap<String, String> query) {
        QueryParameters parameters = QueryParameters.of(query, Set.of("limite", "cursor"));
        return new ReleaseQuery(
                parameters.limit(),
                parameters
                        .value("cursor", QueryParameters::number, "no es un cursor de una respuesta anterior")
                        .orElse(Integer.MAX_VALUE));
    }

    /** The release with which another one is compared; empty for the usual one. */
    static Optional<Integer> con(MultivaluedMap<String, String> query) {
        return QueryParameters.of(query, Set.of("con"))
                .value("con", QueryParameters::number, "no es el número de una versión");
    }

    /** The number of a release in a path: what is no number names none. */
    static int number(String text) {
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
}
