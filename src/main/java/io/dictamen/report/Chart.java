package io.dictamen.report;

import io.dictamen.procedure.indicador.Calificacion;
import io.dictamen.procedure.indicador.Indicador;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** A chart of the indicators as SVG: a panel each, a point a month, round where the parameter is met and square where not. */
final class Chart {
    private static final int WIDTH = 860;
    private static final int PANEL = 190;
    private static final int LEFT = 80;
    private static final int RIGHT = 30;
    private static final int TOP = 46;
    private static final int BOTTOM = 40;

    private final StringBuilder svg = new StringBuilder();

    private Chart() {}

    static String of(Map<Indicador, List<Measure>> medidas) {
        Chart grafico = new Chart();
        int height = Math.max(1, medidas.size()) * PANEL;
        grafico.add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\""
                        + " font-family=\"sans-serif\" font-size=\"12\"><title>Indicadores por mes</title>"
                        + "<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>",
                WIDTH, height, WIDTH, height);
        int top = 0;
        for (Map.Entry<Indicador, List<Measure>> panel : medidas.entrySet()) {
            grafico.panel(panel.getKey(), panel.getValue(), top);
            top += PANEL;
        }
        return grafico.svg.append("</svg>").toString();
    }

    private void panel(Indicador indicador, List<Measure> medidas, int top) {
        Scale scale = Scale.of(medidas);
        int low = top + PANEL - BOTTOM;
        text(LEFT, top + 24, "start", "bold", indicador + parametro(medidas));
        add("<path d=\"M%d %d V%d H%d\" fill=\"none\" stroke=\"#888\"/>", LEFT, top + TOP, low, WIDTH - RIGHT);
        text(LEFT - 8, top + TOP + 4, "end", "normal", scale.shown(scale.high));
        text(LEFT - 8, low + 4, "end", "normal", scale.shown(scale.low));
        int step = (WIDTH - LEFT - RIGHT) / Math.max(1, medidas.size());
        int everyMonths = Math.max(1, medidas.size() / 14 + 1);
        StringBuilder line = new StringBuilder();
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < medidas.size(); i++) {
            Measure medida = medidas.get(i);
            int x = LEFT + step / 2 + i * step;
            if (i % everyMonths == 0) {
                text(x, low + 18, "middle", "normal", String.valueOf(medida.mes()));
            }
            BigDecimal valor = medida.valor();
            if (valor == null) {
                line.append(' ');
            } else {
                int y = scale.y(valor, top + TOP, low);
                boolean begins = line.length() == 0 || line.charAt(line.length() - 1) == ' ';
                line.append(begins ? "M" : "L").append(x).append(',').append(y);
                points.append(point(medida, valor, x, y));
            }
        }
        add(
                "<path d=\"%s\" fill=\"none\" stroke=\"#2b5d8a\" stroke-width=\"2\"/>",
                line.toString().strip());
        svg.append(points);
    }

    private static String point(Measure medida, BigDecimal valor, int x, int y) {
        boolean met = !Calificacion.OBSERVADO.name().equals(medida.resultado());
        String shape = met
                ? "<circle cx=\"%d\" cy=\"%d\" r=\"5\" fill=\"#2e7d32\">".formatted(x, y)
                : "<rect x=\"%d\" y=\"%d\" width=\"10\" height=\"10\" fill=\"#c62828\">".formatted(x - 5, y - 5);
        String label = "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>".formatted(x, y - 9, number(valor));
        return shape
                + "<title>%s: %s, %s</title></%s>"
                        .formatted(medida.mes(), number(valor), medida.resultado(), met ? "circle" : "rect")
                + label;
    }

    private static String parametro(List<Measure> medidas) {
        return medidas.stream()
                .map(Measure::parametro)
                .filter(Objects::nonNull)
                .findFirst()
                .map(parametro -> " (" + parametro + ")")
                .orElse(": sin datos");
    }

    private static String number(BigDecimal valor) {
        return valor.toPlainString().replace('.', ',');
    }

    private void text(int x, int y, String anchor, String weight, String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
        add("<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" font-weight=\"%s\">%s</text>", x, y, anchor, weight, escaped);
    }

    private void add(String format, Object... values) {
        svg.append(format.formatted(values));
    }

    private record Scale(double low, double high) {
        static Scale of(List<Measure> medidas) {
            double[] valores = medidas.stream()
                    .map(Measure::valor)
                    .filter(valor -> valor != null)
                    .mapToDouble(BigDecimal::doubleValue)
                    .toArray();
            double low = Arrays.stream(valores).reduce(0, Math::min);
            double high = Arrays.stream(valores).reduce(0, Math::max);
            return new Scale(low, high == low ? low + 1 : high);
        }

        int y(BigDecimal valor, int top, int bottom) {
            return (int) Math.round(bottom - (valor.doubleValue() - low) / (high - low) * (bottom - top));
        }

        String shown(double value) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
    }
}
