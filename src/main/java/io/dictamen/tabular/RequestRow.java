package io.dictamen.tabular;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dictamen.decision.Contract;
import io.dictamen.wording.Wording;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of typed columns as a request: what a data lake holds instead of texts. Immutable and thread-safe. */
public final class RequestRow {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param nested whether it holds records or lists, which come as their JSON */
    public record Column(String nombre, boolean nested) {}

    private final List<Column> columns;
    private final List<@Nullable RequestColumn> fields = new ArrayList<>();
    private final CellConversion conversion;
    private final List<String> faltas = new ArrayList<>();

    /** @param zona of a moment that has no offset of its own */
    public RequestRow(Contract<?> contrato, List<Column> columns, ZoneId zona) {
        this.columns = List.copyOf(columns);
        this.conversion = new CellConversion(Decimals.POINT, zona);
        RequestFields entrada = RequestFields.of(contrato);
        for (Column column : columns) {
            Optional<RequestColumn> field = entrada.column(column.nombre());
            boolean known = column.nested() ? entrada.names(column.nombre()) : field.isPresent();
            if (!known) {
                faltas.add("La columna " + Wording.quoted(column.nombre()) + " no es un campo de esta decisión."
                        + entrada.didYouMean(column.nombre()));
            }
            fields.add(column.nested() ? null : field.orElse(null));
        }
    }

    /** Why no row can be decided, a sentence a column; empty where they can. */
    public List<String> faltas() {
        return faltas;
    }

    public List<Column> columns() {
        return columns;
    }

    /**
     * The request that a row says, as JSON.
     *
     * @param values of Java's own classes, in the order of the columns; null for an absent field
     */
    public String json(List<? extends @Nullable Object> values) {
        ObjectNode pedido = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < columns.size(); i++) {
            Object value = values.get(i);
            RequestColumn field = fields.get(i);
            if (field != null) {
                field.put(pedido, value == null ? null : cell(value), conversion);
            } else if (value != null) {
                pedido.set(columns.get(i).nombre(), tree(value.toString()));
            }
        }
        return pedido.toString();
    }

    private static TableValue cell(Object value) {
        if (value instanceof Boolean flag) {
            return new TableValue.Flag(flag);
        }
        if (value instanceof LocalDateTime moment) {
            return new TableValue.Moment(moment);
        }
        if (value instanceof OffsetDateTime moment) {
            return new TableValue.Text(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment));
        }
        Optional<BigDecimal> number = number(value);
        return number.isPresent() ? new TableValue.Number(number.get()) : new TableValue.Text(value.toString());
    }

    private static Optional<BigDecimal> number(Object value) {
        if (value instanceof BigDecimal exact) {
            return Optional.of(exact);
        }
        if (value instanceof BigInteger whole) {
            return Optional.of(new BigDecimal(whole));
        }
        if (value instanceof Double || value instanceof Float) {
            // 15.0 says nothing more than 15, and a whole number may stand in such a column.
            BigDecimal number = new BigDecimal(value.toString()).stripTrailingZeros();
            return Optional.of(number.scale() < 0 ? number.setScale(0) : number);
        }
        return value instanceof Number number ? Optional.of(new BigDecimal(number.toString())) : Optional.empty();
    }

    /** An absent field of a record is no field: a file of columns has a place for it all the same. */
    private static JsonNode tree(String json) {
        try {
            return withoutNulls(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What is nested is no JSON", e);
        }
    }

    private static JsonNode withoutNulls(JsonNode node) {
        for (Iterator<JsonNode> parts = node.elements(); parts.hasNext(); ) {
            JsonNode part = parts.next();
            if (part.isNull() && node.isObject()) {
                parts.remove();
            } else {
                withoutNulls(part);
            }
        }
        return node;
    }
}
