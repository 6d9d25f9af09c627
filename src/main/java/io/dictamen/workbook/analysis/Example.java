package io.dictamen.workbook.analysis;

import io.dictamen.wording.Wording;
import io.dictamen.workbook.TextPattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One input of a box, as an analyst would write it. */
final class Example {
    private static final List<String> TEXTS = List.of("A", "a", "1", "Texto", "12345678");

    private Example() {}

    /** By column label, each value as a cell holds it. */
    static Map<String, String> of(Space space, Box box) {
        Map<String, String> example = new LinkedHashMap<>();
        for (int d = 0; d < space.dimensions().size(); d++) {
            Dimension dimension = space.dimensions().get(d);
            int first = box.side(d).nextSetBit(0);
            if (dimension.kind() == Dimension.Kind.CHECK) {
                example.put(dimension.label(), dimension.domain().part(first).example());
            } else if (dimension.kind() == Dimension.Kind.FIELD
                    && !dimension.columns().isEmpty()) {
                boolean any = dimension.domain().part(first).value() == null
                        && !dimension.domain().absent().get(first);
                String text = dimension.domain().part(first).example();
                example.put(dimension.label(), any ? formed(space, box, dimension, text) : text);
            }
        }
        return example;
    }

    /** A text that no row names, found or else described by the patterns that it must and must not match. */
    private static String formed(Space space, Box box, Dimension field, String usual) {
        List<String> must = new ArrayList<>();
        List<String> mustNot = new ArrayList<>();
        for (int d = 0; d < space.dimensions().size(); d++) {
            Dimension one = space.dimensions().get(d);
            if (one.kind() == Dimension.Kind.PATTERN && one.columns().equals(field.columns())) {
                boolean no = box.side(d).get(0);
                (no ? mustNot : must).add(one.field());
            }
        }
        List<String> texts = new ArrayList<>(List.of(usual));
        TEXTS.stream()
                .filter(text -> field.domain().of(List.of(text)).isEmpty())
                .forEach(texts::add);
        return texts.stream()
                .filter(text -> must.stream().allMatch(pattern -> new TextPattern(pattern).matches(text)))
                .filter(text -> mustNot.stream().noneMatch(pattern -> new TextPattern(pattern).matches(text)))
                .findFirst()
                .orElseGet(() -> described(must, mustNot));
    }

    private static String described(List<String> must, List<String> mustNot) {
        List<String> words = new ArrayList<>();
        must.forEach(pattern -> words.add("cumple " + Wording.quoted(pattern)));
        mustNot.forEach(pattern -> words.add("no cumple " + Wording.quoted(pattern)));
        return "un texto que " + String.join(" y ", words);
    }
}
