package io.dictamen.benchmark;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A table for each workload: one line for each of those compared, two columns for each measure. */
final class MarkdownReport {
    private MarkdownReport() {}

    static void write(Path file, Map<String, String> machine, int rounds, Collection<Figures> sections)
            throws IOException {
        StringBuilder text = new StringBuilder();
        machine.forEach(
                (what, value) -> text.append(what).append(": ").append(value).append("; "));
        text.append(rounds).append(" rounds. Median (least–greatest round); × is the ratio within a round.\n");
        for (Figures section : sections) {
            text.append("\n### ").append(section.seccion()).append('\n');
            section.all().stream()
                    .collect(Collectors.groupingBy(
                            figure -> figure.key().caso(), java.util.LinkedHashMap::new, Collectors.toList()))
                    .forEach((caso, figures) -> table(text, caso, figures, section));
        }
        Files.writeString(file, text);
    }

    private static void table(StringBuilder text, String caso, List<Figure> figures, Figures section) {
        Set<Measure> measures = new LinkedHashSet<>();
        Set<String> compared = new LinkedHashSet<>();
        figures.forEach(figure -> {
            measures.add(figure.key().medida());
            compared.add(figure.key().quien());
        });
        text.append("\n| ").append(caso);
        measures.forEach(measure -> text.append(" | ")
                .append(measure.nombre())
                .append(", ")
                .append(measure.unidad())
                .append(" | ×"));
        text.append(" |\n|---").append("|--:|--:".repeat(measures.size())).append("|\n");
        for (String quien : compared) {
            text.append("| ").append(quien);
            for (Measure measure : measures) {
                figures.stream()
                        .filter(figure -> figure.key().quien().equals(quien)
                                && figure.key().medida().equals(measure))
                        .findFirst()
                        .ifPresentOrElse(
                                figure -> text.append(" | ")
                                        .append(figure.sinCifra() != null ? figure.sinCifra() : cell(figure.spread()))
                                        .append(" | ")
                                        .append(ratio(figure, section.reference(figure))),
                                () -> text.append(" | – | "));
            }
            text.append(" |\n");
        }
    }

    private static String ratio(Figure figure, @Nullable Figure reference) {
        return reference == null ? "" : cell(figure.ratio(reference));
    }

    private static String cell(Figure.@Nullable Spread spread) {
        if (spread == null) {
            return "";
        }
        String middle = number(spread.mediana());
        return spread.minimo() == spread.maximo()
                ? middle
                : "%s (%s–%s)".formatted(middle, number(spread.minimo()), number(spread.maximo()));
    }

    /** Three figures, and all those before the point. */
    private static String number(double value) {
        if (Math.abs(value) >= 1_000) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return new BigDecimal(value)
                .round(new MathContext(3))
                .stripTrailingZeros()
                .toPlainString();
    }
}
