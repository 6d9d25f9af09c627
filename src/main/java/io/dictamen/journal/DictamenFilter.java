package io.dictamen.journal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.dictamen.access.Lectura;
import io.dictamen.http.Ids;
import io.dictamen.http.QueryParameters;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Which verdicts are asked for.
 *
 * @param lectura what of them the reader may see
 */
public record DictamenFilter(
        Lectura lectura,
        Optional<String> decision,
        Optional<Integer> version,
        Optional<String> asunto,
        Optional<String> desenlace,
        Optional<String> clausula,
        Optional<String> regla,
        Optional<String> emisor,
        Optional<OffsetDateTime> desde,
        Optional<OffsetDateTime> hasta,
        int limite,
        Optional<UUID> cursor) {

    public static final List<String> NAMES = List.of(
            "decision",
            "version",
            "asunto",
            "desenlace",
            "clausula",
            "regla",
            "emisor",
            "desde",
            "hasta",
            "limite",
            "cursor");

    public static DictamenFilter of(Lectura lectura, QueryParameters parameters) {
        return new DictamenFilter(
                lectura,
                parameters.text("decision"),
                parameters.value("version", QueryParameters::number, "no es un número entero"),
                parameters.text("asunto"),
                parameters.text("desenlace"),
                parameters.text("clausula"),
                parameters.text("regla"),
                parameters.text("emisor"),
                parameters.moment("desde"),
                parameters.moment("hasta"),
                parameters.limit(),
                parameters.value("cursor", Ids::uuid, "no es un cursor de una respuesta anterior"));
    }

    /**
     * SQL that holds for the verdicts asked for, of the table {@code dictamen}, whatever their page.
     *
     * @param values of its parameters, in order
     */
    public record Condition(String sql, List<Object> values) {}

    public Condition condition() {
        List<String> all = new ArrayList<>(List.of("true"));
        List<Object> values = new ArrayList<>();
        add(all, values, "emisor = ?", lectura.soloDe());
        add(all, values, "decision = ?", decision);
        add(all, values, "version = ?", version);
        // The index holds the first 100 characters only.
        add(all, values, "left(asunto, 100) = left(?, 100)", asunto);
        add(all, values, "asunto = ?", asunto);
        add(all, values, "desenlace = ?", desenlace);
        add(all, values, "motivos @> CAST(? AS jsonb)", clausula.map(it -> motivoOf("clausula", it)));
        add(all, values, "motivos @> CAST(? AS jsonb)", regla.map(it -> motivoOf("regla", it)));
        add(all, values, "emisor = ?", emisor);
        // As ranges of ids, so that only the months in question are read.
        add(all, values, "id >= ?", desde.map(it -> UuidV7.smallest(it.toInstant())));
        add(all, values, "id < ?", hasta.map(it -> UuidV7.smallest(it.toInstant())));
        return new Condition(String.join(" AND ", all), List.copyOf(values));
    }

    private static void add(List<String> all, List<Object> values, String condition, Optional<?> value) {
        value.ifPresent(it -> {
            all.add(condition);
            values.add(it);
        });
    }

    private static String motivoOf(String campo, String valor) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return json.arrayNode().add(json.objectNode().put(campo, valor)).toString();
    }
}
