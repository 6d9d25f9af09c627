package io.dictamen.journal;

import io.dictamen.http.Ids;
import io.dictamen.http.QueryParameters;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which verdicts are asked for.
 *
 * @param emisor who asked for them, where the reader may see their own only
 */
record DictamenFilter(
        Optional<String> emisor,
        Optional<String> decision,
        Optional<Integer> version,
        Optional<String> asunto,
        Optional<String> desenlace,
        Optional<String> clausula,
        Optional<OffsetDateTime> desde,
        Optional<OffsetDateTime> hasta,
        int limite,
        Optional<UUID> cursor) {

    private static final Set<String> NAMES =
            Set.of("decision", "version", "asunto", "desenlace", "clausula", "desde", "hasta", "limite", "cursor");

    static DictamenFilter of(Optional<String> emisor, MultivaluedMap<String, String> query) {
        QueryParameters parameters = QueryParameters.of(query, NAMES);
        return new DictamenFilter(
                emisor,
                parameters.text("decision"),
                parameters.value("version", QueryParameters::number, "no es un número entero"),
                parameters.text("asunto"),
                parameters.text("desenlace"),
                parameters.text("clausula"),
                parameters.moment("desde"),
                parameters.moment("hasta"),
                parameters.limit(),
                parameters.value("cursor", Ids::uuid, "no es un cursor de una respuesta anterior"));
    }
}
