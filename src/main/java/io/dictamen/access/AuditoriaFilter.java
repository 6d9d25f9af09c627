package io.dictamen.access;

import io.dictamen.http.QueryParameters;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which changes are asked for, as conditions of SQL and their values. */
record AuditoriaFilter(List<String> conditions, Map<String, Object> values, int limite) {
    private static final List<String> TEXTS = List.of("quien", "que", "objeto");
    private static final Set<String> NAMES = Set.of("quien", "que", "objeto", "desde", "hasta", "limite", "cursor");

    private static final OffsetDateTime FIRST = OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final OffsetDateTime LAST = FIRST.withYear(9999);

    static AuditoriaFilter of(MultivaluedMap<String, String> query) {
        QueryParameters parameters = QueryParameters.of(query, NAMES);
        AuditoriaFilter filter = new AuditoriaFilter(new ArrayList<>(), new HashMap<>(), parameters.limit());
        TEXTS.forEach(name -> parameters.text(name).ifPresent(text -> filter.add(name + " = :" + name, name, text)));
        parameters
                .moment("desde")
                .map(AuditoriaFilter::within)
                .ifPresent(it -> filter.add("fecha >= :desde", "desde", it));
        parameters
                .moment("hasta")
                .map(AuditoriaFilter::within)
                .ifPresent(it -> filter.add("fecha < :hasta", "hasta", it));
        parameters
                .value("cursor", Long::valueOf, "no es un cursor de una respuesta anterior")
                .ifPresent(id -> filter.add("id < :cursor", "cursor", id));
        return filter;
    }

    String where() {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    /** PostgreSQL's dates end long before Java's. */
    private static OffsetDateTime within(OffsetDateTime asked) {
        return asked.getYear() < 1 ? FIRST : asked.getYear() > 9999 ? LAST : asked;
    }

    private void add(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }
}
