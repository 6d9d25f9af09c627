package io.dictamen.impact;

import io.dictamen.http.Problems;
import io.dictamen.http.QueryParameters;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;

/** From which day to which, both of them included. */
public record Lapso(LocalDate desde, LocalDate hasta) {

    /** The last days, today included. */
    public static Lapso last(int dias, LocalDate hoy) {
        return new Lapso(hoy.minusDays(dias - 1L), hoy);
    }

    /** @param dias how many where the first one is not said; the last one is today where it is not */
    static Lapso of(QueryParameters given, int dias, LocalDate hoy) {
        QueryParameters.Span<LocalDate> days = given.days("desde", "hasta");
        LocalDate hasta = days.to().orElse(hoy);
        LocalDate desde = days.from().orElseGet(() -> last(dias, hasta).desde);
        if (hasta.isAfter(hoy)) {
            throw Problems.badParameter("hasta", "está por venir: se mide lo que ya se preguntó.");
        }
        if (desde.isAfter(hasta)) {
            throw Problems.badParameter("desde", "es posterior a «hasta».");
        }
        return new Lapso(desde, hasta);
    }

    static Lapso of(Map<String, String> parametros) {
        return new Lapso(
                LocalDate.parse(Objects.requireNonNull(parametros.get("desde"))),
                LocalDate.parse(Objects.requireNonNull(parametros.get("hasta"))));
    }

    Map<String, String> parametros() {
        return Map.of("desde", desde.toString(), "hasta", hasta.toString());
    }

    OffsetDateTime from(ZoneId zone) {
        return desde.atStartOfDay(zone).toOffsetDateTime();
    }

    /** The first moment after it. */
    OffsetDateTime to(ZoneId zone) {
        return hasta.plusDays(1).atStartOfDay(zone).toOffsetDateTime();
    }
}
