package io.dictamen.impact;

import io.dictamen.evaluation.Catalogue;
import io.dictamen.http.Ids;
import io.dictamen.http.Problems;
import io.dictamen.http.QueryParameters;
import io.dictamen.journal.RecordedRequests;
import io.dictamen.wording.Wording;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is asked for.
 *
 * @param version the release that decides again
 * @param limite how many differences are shown at most
 * @param given all the parameters
 */
record ImpactQuery(int version, RecordedRequests.Span span, int limite, QueryParameters given) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
    private static final Set<String> NAMES = Set.of("version", "desde", "hasta", "decision", "limite", "formato");
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
        return new ImpactQuery(
                version, new RecordedRequests.Span(decision, desde, hasta), parameters.limit(), parameters);
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

    /** Of which requests, in words. */
    String lapso() {
        String desde = span.desde().map(when -> " desde " + DAY.format(when)).orElse("");
        String hasta = span.hasta().map(when -> " hasta " + DAY.format(when)).orElse("");
        String cuando = desde.isEmpty() && hasta.isEmpty() ? " de todo el diario" : desde + hasta;
        return "Solicitudes" + cuando + span.decision().map(it -> ", de " + it).orElse("") + ".";
    }
}
