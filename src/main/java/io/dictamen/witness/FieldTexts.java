package io.dictamen.witness;

import io.dictamen.checklist.Clase;
import io.dictamen.workbook.CheckedRow;
import io.dictamen.workbook.Condition;
import io.dictamen.workbook.DecisionTable;
import io.dictamen.workbook.FieldPath;
import io.dictamen.workbook.Operator;
import io.dictamen.workbook.Outcomes.Outcome;
import io.dictamen.workbook.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Texts that are likely to tell rows apart which look at one field in different ways. */
public final class FieldTexts {
    private static final int LONGEST = 200;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    private FieldTexts() {}

    /**
     * Those that the rows of a table may tell apart in a field: what its patterns match, and what its checklist looks for.
     *
     * @param campo whether a path from the table's fact leads to that field
     */
    public static Set<String> of(DecisionTable tabla, Predicate<FieldPath> campo) {
        Set<String> texts = new LinkedHashSet<>();
        int parametro = parametro(tabla);
        for (Row row : tabla.filas()) {
            row.asked()
                    .filter(cell -> cell.operador() == Operator.MATCHES && campo.test(cell.campo()))
                    .forEach(cell -> texts.addAll(PatternTexts.of(cell.valor().toString())));
            if (row.salida() instanceof CheckedRow comprobada
                    && parametro >= 0
                    && comprobada.reads().stream().anyMatch(campo)) {
                texts.addAll(ofChecks(row, row, parametro));
            }
        }
        return texts;
    }

    /** The place of {@code parametro} among what the rows of a checklist say; -1 where they say none. */
    public static int parametro(DecisionTable tabla) {
        List<Outcome> columnas = tabla.resultados().columnas();
        return IntStream.range(0, columnas.size())
                .filter(i -> columnas.get(i).nombre().equals("parametro"))
                .findFirst()
                .orElse(-1);
    }

    /** @param columna the place of {@code parametro} among what rows say */
    public static Set<String> ofChecks(Row one, Row other, int columna) {
        Set<String> texts = new LinkedHashSet<>();
        for (Row row : List.of(one, other)) {
            if (row.dichos().get(columna) instanceof String parametro) {
                of(parametro, row.dichos().contains(Clase.PATRON), texts);
            }
        }
        return texts;
    }

    /** Texts around all that a row of a checklist says. */
    public static Set<String> ofSaid(Row row) {
        Set<String> texts = new LinkedHashSet<>();
        for (Object said : row.dichos()) {
            if (said instanceof String text && text.length() <= LONGEST) {
                of(text, row.dichos().contains(Clase.PATRON), texts);
            }
        }
        return texts;
    }

    /** Those that the patterns of a row's cells match. */
    public static Set<String> ofPatterns(Row row) {
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
