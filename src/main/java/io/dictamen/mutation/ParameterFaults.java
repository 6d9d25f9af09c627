package io.dictamen.mutation;

import io.dictamen.workbook.TextPattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the parameter of a checklist's row may be by mistake. */
final class ParameterFaults {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");

    private ParameterFaults() {}

    static List<Object> of(String parametro, boolean pattern) {
        if (pattern) {
            return PatternFaults.of(parametro).stream()
                    .map(TextPattern::toString)
                    .map(Object.class::cast)
                    .toList();
        }
        if (parametro.matches("\\d*\\s*\\.\\.\\s*\\d*|\\d+")) {
            return numbers(parametro);
        }
        return parametro.contains(",") ? lists(parametro) : List.of();
    }

    private static List<Object> numbers(String parametro) {
        List<Object> all = new ArrayList<>();
        Matcher number = NUMBER.matcher(parametro);
        while (number.find()) {
            for (int by : new int[] {-1, 1}) {
                all.add(parametro.substring(0, number.start())
                        + (Integer.parseInt(number.group()) + by)
                        + parametro.substring(number.end()));
            }
        }
        return all;
    }

    private static List<Object> lists(String parametro) {
        List<String> items =
                Arrays.stream(parametro.split(",", -1)).map(String::strip).toList();
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            List<String> fewer = new ArrayList<>(items);
            fewer.remove(i);
            all.add(String.join(", ", fewer));
        }
        return all;
    }
}
