package io.dictamen.report;

import io.dictamen.procedure.indicador.Calificacion;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A chart of the indicators as SVG: a panel each, a point a month, round where the parameter is met and square where not,
 * with the goal as a line and a mark where another release began. A page that has its own colours gives them by the classes.
 */
final class Chart {
    private static final int WIDTH = 980;
    private static final int PANEL = 250;
    private static final int LEFT = 74;
    private static final int RIGHT = 96;
    private static final int TOP = 50;
    private static final int BOTTOM = 50;
    // More than these, and their numbers would stand on each other.
    private static final int MOST_NUMBERS = 16;
    private static final int MOST_MONTHS = 12;

    private final StringBuilder svg = new StringBuilder();
    private final Labels labels;

    private Chart(Labels labels) {
        this.labels = labels;
    }

    static String of(List<List<Measure>> panels, Labels labels) {
        return new Chart(labels).draw(panels);
    }

    private String draw(List<List<Measure>> panels) {
        int height = Math.max(1, panels.size()) * PANEL;
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\""
                        + " class=\"grafico\" aria-labelledby=\"titulo descripcion\" font-family=\"sans-serif\" font-size=\"12\" fill=\"#222\">"
                        + "<title id=\"titulo\">Indicadores por mes</title><desc id=\"descripcion\">%s</desc>"
                        + "<rect class=\"fondo\" width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>",
                WIDTH,
                height,
                WIDTH,
                height,
                escaped(panels.stream().map(this::told).collect(Collectors.joining(" "))));
        for (int i = 0; i < panels.size(); i++) {
            panel(panels.get(i), i * PANEL);
        }
        return svg.append("</svg>").toString();
    }

    private void panel(List<Measure> medidas, int top) {
        Optional<BigDecimal> meta = last(medidas).flatMap(medida -> MonthlyLines.goal(medida.parametro()));
        ChartScale scale = ChartScale.of(medidas, top + TOP, top + PANEL - BOTTOM);
        text(LEFT, top + 26, "start", "bold", heading(medidas));
        scale.marks().forEach(mark -> {
            int y = scale.y(mark);
            add("<path class=\"rejilla\" d=\"M%d %d H%d\" stroke=\"#e0e0e0\"/>", LEFT, y, WIDTH - RIGHT);
            text(LEFT - 8, y + 4, "end", "normal", PlainTexts.number(mark) + unit(medidas));
        });
        axis(medidas, scale);
        goals(medidas, scale);
        meta.ifPresent(goal -> text(
                WIDTH - RIGHT + 6,
                scale.y(goal) + 4,
                "start",
                "normal",
                "Meta " + PlainTexts.number(goal) + unit(medidas)));
        values(medidas, scale);
    }

    private void axis(List<Measure> medidas, ChartScale scale) {
        int everyMonths = (medidas.size() + MOST_MONTHS - 1) / MOST_MONTHS;
        Integer before = null;
        for (int i = 0; i < medidas.size(); i++) {
            int x = x(i, medidas.size());
            if (i % everyMonths == 0) {
                text(x, scale.bottom() + 18, "middle", "normal", month(medidas.get(i)));
            }
            Integer version = medidas.get(i).version();
            if (version != null && before != null && !version.equals(before)) {
                add(
                        "<path class=\"version\" d=\"M%d %d V%d\" stroke=\"#7b1fa2\" stroke-dasharray=\"2 3\"/>",
                        x, scale.top() - 8, scale.bottom());
                text(x, scale.top() - 12, "middle", "normal", "v" + version);
            }
            before = version == null ? before : version;
        }
    }

    /** Of each month the goal that its own release had. */
    private void goals(List<Measure> medidas, ChartScale scale) {
        StringBuilder line = new StringBuilder();
        double half = (double) (WIDTH - LEFT - RIGHT) / Math.max(1, medidas.size()) / 2;
        for (int i = 0; i < medidas.size(); i++) {
            Optional<BigDecimal> goal = MonthlyLines.goal(medidas.get(i).parametro());
            int x = x(i, medidas.size());
            goal.ifPresent(
                    y -> line.append("M%d %d H%d".formatted(Math.round(x - half), scale.y(y), Math.round(x + half))));
        }
        add(
                "<path class=\"meta\" d=\"%s\" fill=\"none\" stroke=\"#e07b00\" stroke-width=\"2\" stroke-dasharray=\"6 4\"/>",
                line);
    }

    private void values(List<Measure> medidas, ChartScale scale) {
        StringBuilder line = new StringBuilder();
        StringBuilder points = new StringBuilder();
        boolean begins = true;
        for (int i = 0; i < medidas.size(); i++) {
            BigDecimal valor = medidas.get(i).valor();
            if (valor != null) {
                int x = x(i, medidas.size());
                line.append(begins ? 'M' : 'L').append(x).append(' ').append(scale.y(valor));
                points.append(point(medidas.get(i), valor, x, scale.y(valor), medidas.size()));
            }
            begins = valor == null;
        }
        add("<path class=\"valores\" d=\"%s\" fill=\"none\" stroke=\"#2b5d8a\" stroke-width=\"2\"/>", line);
        svg.append(points);
    }

    private String point(Measure medida, BigDecimal valor, int x, int y, int all) {
        boolean met = !Calificacion.OBSERVADO.name().equals(medida.resultado());
        int size = all > MOST_NUMBERS * 3 ? 3 : 5;
        String shown = PlainTexts.number(valor) + unit(List.of(medida));
        String shape = met
                ? "<circle class=\"cumple\" cx=\"%d\" cy=\"%d\" r=\"%d\" fill=\"#2e7d32\">".formatted(x, y, size)
                : "<rect class=\"observado\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"#c62828\">"
                        .formatted(x - size, y - size, 2 * size, 2 * size);
        String told = "<title>%s</title>".formatted(escaped(told(medida, shown)));
        String number = all > MOST_NUMBERS
                ? ""
                : "<text class=\"valor\" x=\"%d\" y=\"%d\" text-anchor=\"middle\" paint-order=\"stroke\" stroke=\"#fff\" stroke-width=\"3\">%s</text>"
                        .formatted(x, y - 10, shown);
        return shape + told + (met ? "</circle>" : "</rect>") + number;
    }

    private String heading(List<Measure> medidas) {
        String nombre = labels.of(medidas.get(0).indicador().name());
        return nombre
                + last(medidas).map(medida -> " (" + medida.parametro() + ")").orElse(": sin datos");
    }

    /** The panel in words, for those who do not see it. */
    private String told(List<Measure> medidas) {
        return heading(medidas) + ": "
                + medidas.stream()
                        .map(medida -> told(
                                medida,
                                medida.valor() == null
                                        ? "sin valor"
                                        : PlainTexts.number(medida.valor()) + unit(medidas)))
                        .collect(Collectors.joining("; "))
                + ".";
    }

    private String told(Measure medida, String shown) {
        String resultado = medida.resultado();
        return month(medida) + " " + shown + (resultado == null ? "" : ", " + labels.of(resultado));
    }

    private static Optional<Measure> last(List<Measure> medidas) {
        return medidas.stream().filter(medida -> medida.parametro() != null).reduce((una, otra) -> otra);
    }

    private static String unit(List<Measure> medidas) {
        return medidas.stream().anyMatch(medida -> Presentation.isPercent(medida.parametro())) ? " %" : "";
    }

    private static String month(Measure medida) {
        return MonthlyLines.month(medida.mes());
    }

    private static int x(int place, int all) {
        return LEFT + (int) Math.round((WIDTH - LEFT - RIGHT) * (place + 0.5) / all);
    }

    private void text(int x, int y, String anchor, String weight, String text) {
        add(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" font-weight=\"%s\">%s</text>",
                x, y, anchor, weight, escaped(text));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private void add(String format, Object... values) {
        svg.append(format.formatted(values));
    }
}
