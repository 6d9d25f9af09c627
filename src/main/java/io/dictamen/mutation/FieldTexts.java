package io.dictamen.mutation;

import io.dictamen.checklist.Clase;
import io.dictamen.workbook.Condition;
import io.dictamen.workbook.Operator;
import io.dictamen.workbook.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts that are likely to tell two rows apart which look at one field in different ways. */
final class FieldTexts {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    private FieldTexts() {}

    /** @param columna the place of {@code parametro} among what rows say */
    static Set<String> ofChecks(Row one, Row other, int columna) {
        Set<String> texts = new LinkedHashSet<>();
        for (Row row : List.of(one, other)) {
            if (row.dichos().get(columna) instanceof String parametro) {
                of(parametro, row.dichos().contains(Clase.PATRON), texts);
            }
        }
        return texts;
    }

    /** Those that the patterns of a row's cells match. */
    static Set<String> ofPatterns(Row row) {
        Set<String> texts = new LinkedHashSet<>();
        row.asked()
                .filter(cell -> cell.operador() == Operator.MATCHES)
                .map(Condition::valor)
                .forEach(pattern -> texts.addAll(PatternTexts.of(pattern.toString())));
        return texts;
    }

    private static void of(String parametro, boolean pattern, Set<String> texts) {
        if (pattern) {
            texts.addAll(PatternTexts.of(parametro));
            return;
        }
        List<String> items = new ArrayList<>();
        Arrays.stream(parametro.split(",")).map(String::strip).forEach(items::add);
        texts.addAll(items);
        items.forEach(item -> texts.add(item.toLowerCase(Locale.ROOT)));
        items.forEach(item -> texts.add(String.join(" ", item.split(""))));
        Matcher number = NUMBER.matcher(parametro);
        while (number.find()) {
            int many = Integer.parseInt(number.group());
            for (int by = -1; by <= 1; by++) {
                texts.add("x".repeat(Math.max(0, many + by)));
                texts.add("x ".repeat(Math.max(0, many + by)).strip());
            }
        }
    }
}
