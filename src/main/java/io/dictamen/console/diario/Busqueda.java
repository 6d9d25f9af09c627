package io.dictamen.console.diario;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What somebody typed to find verdicts, as the address has it; days where the API asks for moments. */
record Busqueda(Map<String, String> campos) {
    private static final List<String> NAMES = List.of(
            "asunto", "decision", "desenlace", "clausula", "regla", "emisor", "version", "desde", "hasta", "cursor");
    private static final String MOST = "50";

    static Busqueda de(MultivaluedMap<String, String> query) {
        Map<String, String> campos = new LinkedHashMap<>();
        for (String name : NAMES) {
            String value = query.getFirst(name);
            if (value != null && !value.isBlank()) {
                campos.put(name, value.strip());
            }
        }
        return new Busqueda(campos);
    }

    /** Empty where it was not asked for. */
    public String campo(String nombre) {
        return campos.getOrDefault(nombre, "");
    }

    public boolean vacia() {
        return campos.isEmpty();
    }

    /** As the API takes them: a day from its beginning to its end in that zone. */
    MultivaluedMap<String, String> parametros(ZoneId zona) {
        MultivaluedMap<String, String> parametros = new MultivaluedHashMap<>();
        campos.forEach(parametros::putSingle);
        parametros.putSingle("limite", MOST);
        moment(parametros, "desde", 0, zona);
        moment(parametros, "hasta", 1, zona);
        return parametros;
    }

    private static void moment(MultivaluedMap<String, String> parametros, String nombre, int days, ZoneId zona) {
        String day = parametros.getFirst(nombre);
        if (day == null) {
            return;
        }
        try {
            parametros.putSingle(
                    nombre,
                    LocalDate.parse(day)
                            .plusDays(days)
                            .atStartOfDay(zona)
                            .toOffsetDateTime()
                            .toString());
        } catch (DateTimeException e) {
            // It may be a moment already; if it is neither, the filter says so.
        }
    }

    /** The query of the page that follows a verdict. */
    String siguiente(UUID last) {
        Map<String, String> next = new LinkedHashMap<>(campos);
        next.put("cursor", last.toString());
        return query(next);
    }

    /** Its own query, such as {@code decision=indicador&version=3}. */
    public String query() {
        return query(campos);
    }

    private static String query(Map<String, String> campos) {
        return campos.entrySet().stream()
                .map(campo -> campo.getKey() + "=" + URLEncoder.encode(campo.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
