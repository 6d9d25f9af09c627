package io.dictamen.impact;

import io.dictamen.evaluation.Catalogue;
import io.dictamen.http.Ids;
import io.dictamen.http.Problems;
import io.dictamen.http.QueryParameters;
import io.dictamen.journal.RecordedRequests;
import io.dictamen.wording.Wording;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is asked for.
 *
 * @param version the release that decides again
 * @param limite how many differences are shown at most
 */
record ImpactQuery(int version, RecordedRequests.Span span, int limite) {
    private static final Set<String> NAMES = Set.of("version", "desde", "hasta", "decision", "limite");
    private static final String NO_VERSION = "lleva el número de una versión, como 3";

    static ImpactQuery of(MultivaluedMap<String, String> query) {
        QueryParameters parameters = QueryParameters.of(query, NAMES);
        int version = parameters
                .value("version", Ids::release, NO_VERSION)
                .orElseThrow(() -> Problems.badParameter("version", "falta: " + NO_VERSION + "."));
        Optional<OffsetDateTime> desde = parameters.moment("desde");
        Optional<OffsetDateTime> hasta = parameters.moment("hasta");
        if (desde.isPresent() && hasta.isPresent() && desde.get().isAfter(hasta.get())) {
            throw Problems.badParameter("desde", "es posterior a " + Wording.quoted("hasta") + ".");
        }
        Optional<String> decision = parameters.text("decision");
        decision.ifPresent(ImpactQuery::known);
        return new ImpactQuery(version, new RecordedRequests.Span(decision, desde, hasta), parameters.limit());
    }

    private static void known(String decision) {
        List<String> names = Catalogue.names();
        if (!names.contains(decision)) {
            throw Problems.badParameter(
                    "decision",
                    "no es una decisión; se recibió " + Wording.quoted(decision) + "."
                            + Wording.didYouMean(decision, names));
        }
    }
}
