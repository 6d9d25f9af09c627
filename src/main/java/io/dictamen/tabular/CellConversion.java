package io.dictamen.tabular;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.dictamen.decision.Texts;
import io.dictamen.wording.Wording;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * Cells as JSON, by the type of their field. What is no value of that type is given as its text, so that the contract
 * says what is wrong with it and names the field.
 *
 * @param decimals of a number that is a text
 * @param zona of a date-time that has no offset of its own, as those of Excel
 */
public record CellConversion(Decimals decimals, ZoneId zona) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);

    public JsonNode json(JsonNode schema, TableValue celda) {
        return switch (type(schema)) {
            case "boolean" ->
                truth(celda).map(JsonNode.class::cast).orElseGet(() -> JSON.textNode(text(schema, celda)));
            case "integer", "number" -> number(celda);
            case "array" -> list(schema.path("items"), celda);
            default -> JSON.textNode(text(schema, celda));
        };
    }

    /** What to write in a cell that is no value of its type; empty where that has nothing more to say than the contract. */
    public Optional<String> advice(JsonNode schema, TableValue celda) {
        if (!(celda instanceof TableValue.Text)) {
            return Optional.empty();
        }
        String texto = text(celda);
        return switch (type(schema)) {
            case "number" -> decimals.advice(texto);
            case "integer" -> decimals.advice(texto).or(() -> fraction(texto));
            case "string" ->
                ShownDate.iso(texto, schema.path("format").asText(), zona)
                        .map(iso -> Wording.quoted(texto) + " se escribe " + iso + ".");
            default -> Optional.empty();
        };
    }

    /** What is wrong with a number as it was written where a whole one goes. */
    private Optional<String> fraction(String texto) {
        return decimals.number(texto)
                .filter(numero -> numero.scale() != 0)
                .map(numero ->
                        Wording.quoted(texto) + " lleva decimales o exponente, y aquí va un número entero, como 15.");
    }

    static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.path(0).asText() : type.asText();
    }

    /** Whether a field takes any text, or a list of them: neither a date nor one of some constants. */
    static boolean isText(JsonNode schema) {
        return switch (type(schema)) {
            case "string" ->
                !schema.has("enum") && !schema.path("format").asText().startsWith("date");
            case "array" -> isText(schema.path("items"));
            default -> false;
        };
    }

    private static Optional<JsonNode> truth(TableValue celda) {
        if (celda instanceof TableValue.Flag flag) {
            return Optional.of(JSON.booleanNode(flag.valor()));
        }
        if (celda instanceof TableValue.Number numero) {
            return Optional.of(JSON.numberNode(numero.valor()));
        }
        if (celda instanceof TableValue.Text texto) {
            return switch (Texts.strip(texto.valor()).toLowerCase(Locale.ROOT)) {
                case "true", "verdadero" -> Optional.of(JSON.booleanNode(true));
                case "false", "falso" -> Optional.of(JSON.booleanNode(false));
                default -> Optional.empty();
            };
        }
        return Optional.empty();
    }

    private JsonNode number(TableValue celda) {
        if (celda instanceof TableValue.Number numero) {
            return JSON.numberNode(numero.valor());
        }
        if (celda instanceof TableValue.Flag flag) {
            return JSON.booleanNode(flag.valor());
        }
        String texto = text(celda);
        return decimals.number(texto)
                .map(valor -> (JsonNode) JSON.numberNode(valor))
                .orElseGet(() -> JSON.textNode(texto));
    }

    private JsonNode list(JsonNode items, TableValue celda) {
        ArrayNode lista = JSON.arrayNode();
        if (celda instanceof TableValue.Text texto) {
            for (String item : texto.valor().split("\\|", -1)) {
                lista.add(json(items, new TableValue.Text(Texts.strip(item))));
            }
        } else {
            lista.add(json(items, celda));
        }
        return lista;
    }

    private String text(JsonNode schema, TableValue celda) {
        if (celda instanceof TableValue.Moment fecha
                && schema.path("format").asText().equals("date-time")) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                    fecha.valor().atZone(zona).toOffsetDateTime());
        }
        return text(celda);
    }

    /** What a cell holds, as its text. */
    public static String text(TableValue celda) {
        if (celda instanceof TableValue.Number numero) {
            return numero.valor().toPlainString();
        }
        if (celda instanceof TableValue.Flag flag) {
            return String.valueOf(flag.valor());
        }
        if (celda instanceof TableValue.Moment fecha) {
            LocalDateTime valor = fecha.valor();
            return valor.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? valor.toLocalDate().toString()
                    : valor.toString();
        }
        return celda instanceof TableValue.Text texto ? Texts.strip(texto.valor()) : "";
    }
}
