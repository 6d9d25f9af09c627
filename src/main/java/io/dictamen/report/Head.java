package io.dictamen.report;

import io.dictamen.http.QueryParameters;
import io.dictamen.report.Column.Kind;
import io.dictamen.wording.Wording;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What stands over a report: what it is, what was asked for, and who made it, when and by which release. */
record Head(String titulo, List<String> lineas) {
    private static final Set<String> ELSEWHERE = Set.of("desde", "hasta", "formato", "cursor");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM 'de' uuuu", new Locale("es"));

    /** @param quien empty where nobody had to say */
    static Head of(
            Shape shape, QueryParameters given, Labels labels, String quien, ZonedDateTime cuando, long version) {
        List<String> lineas = new ArrayList<>();
        period(shape, given).ifPresent(lineas::add);
        lineas.add(filters(shape, given, labels));
        lineas.add("Hecho por " + (quien.isEmpty() ? "quien no se identificó" : quien) + " el " + MOMENT.format(cuando)
                + " (" + cuando.getZone() + ") · Versión " + version + " de las tablas");
        return new Head(shape.heading(), lineas);
    }

    /** The title and the lines below it. */
    List<String> todo() {
        List<String> todo = new ArrayList<>(List.of(titulo));
        todo.addAll(lineas);
        return todo;
    }

    private static Optional<String> period(Shape shape, QueryParameters given) {
        Optional<String> from = given.text("desde").map(Head::date);
        Optional<String> to = given.text("hasta").map(Head::date);
        if (from.isPresent() && to.isPresent()) {
            return Optional.of("Período: " + (from.equals(to) ? from.get() : "de " + from.get() + " a " + to.get()));
        }
        Optional<String> one = from.map(day -> "desde " + day).or(() -> to.map(day -> "hasta " + day));
        if (one.isPresent()) {
            return one.map(open -> "Período: " + open);
        }
        boolean byMonth = shape.filters().contains(Indicadores.MESES);
        return shape.parameters().anyMatch("desde"::equals)
                ? Optional.of("Período: " + (byMonth ? "los últimos doce meses" : "todo lo registrado"))
                : Optional.empty();
    }

    private static String filters(Shape shape, QueryParameters given, Labels labels) {
        String filters = given.names().stream()
                .filter(name -> !ELSEWHERE.contains(name))
                .map(name -> filter(shape, name, given.text(name).orElse(""), labels))
                .collect(Collectors.joining("; "));
        return "Filtros: " + (filters.isEmpty() ? "ninguno" : filters);
    }

    private static String filter(Shape shape, String name, String value, Labels labels) {
        Optional<Column> column =
                shape.columns().stream().filter(one -> one.field().equals(name)).findFirst();
        boolean constant = column.filter(one -> one.kind() == Kind.CONSTANT).isPresent();
        String shown = constant
                ? Arrays.stream(value.split(",")).map(labels::of).collect(Collectors.joining(", "))
                : date(value);
        return shape.title(name) + ": " + Wording.cut(shown);
    }

    private static String date(String text) {
        try {
            return switch (text.length()) {
                case 7 -> MONTH.format(YearMonth.parse(text));
                case 10 -> DAY.format(LocalDate.parse(text));
                default -> text.indexOf('T') == 10 ? MOMENT.format(OffsetDateTime.parse(text)) : text;
            };
        } catch (DateTimeException e) {
            return text;
        }
    }
}
