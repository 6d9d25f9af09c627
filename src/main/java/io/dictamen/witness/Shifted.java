package io.dictamen.witness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A request with one number, date or truth of it moved by a step. */
final class Shifted {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Shifted() {}

    static List<JsonNode> of(JsonNode node) {
        List<JsonNode> all = new ArrayList<>();
        if (node instanceof ObjectNode object) {
            object.fieldNames()
                    .forEachRemaining(name -> of(object.get(name))
                            .forEach(other -> all.add(object.deepCopy().set(name, other))));
        } else if (node instanceof ArrayNode array) {
            IntStream.range(0, array.size())
                    .forEach(i -> of(array.get(i)).forEach(other -> {
                        ArrayNode copy = array.deepCopy();
                        copy.set(i, other);
                        all.add(copy);
                    }));
            IntStream.range(0, array.size()).forEach(i -> {
                ArrayNode copy = array.deepCopy();
                copy.remove(i);
                all.add(copy);
            });
        } else {
            leaf(node).forEach(all::add);
        }
        return all;
    }

    private static Stream<JsonNode> leaf(JsonNode node) {
        if (node.isBoolean()) {
            return Stream.of(JSON.booleanNode(!node.booleanValue()));
        }
        if (node.isNumber()) {
            BigDecimal step = BigDecimal.ONE.movePointLeft(
                    Math.max(0, node.decimalValue().stripTrailingZeros().scale()));
            return Stream.of(step.negate(), step)
                    .map(by -> JSON.numberNode(node.decimalValue().add(by)));
        }
        return node.isTextual() ? moments(node.textValue()).map(JSON::textNode) : Stream.of();
    }

    private static Stream<String> moments(String text) {
        try {
            if (text.length() == 10) {
                LocalDate day = LocalDate.parse(text);
                return Stream.of(-1, 1).map(by -> day.plusDays(by).toString());
            }
            OffsetDateTime moment = OffsetDateTime.parse(text);
            return Stream.of(ChronoUnit.DAYS, ChronoUnit.HOURS)
                    .flatMap(unit -> Stream.of(moment.minus(1, unit), moment.plus(1, unit)))
                    .map(OffsetDateTime::toString);
        } catch (DateTimeException e) {
            return Stream.of(); // a text like any other
        }
    }
}
