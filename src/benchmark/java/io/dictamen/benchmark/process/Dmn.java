package io.dictamen.benchmark.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tables as a DMN 1.3 model, in the expression language of one engine. */
record Dmn(String language, Function<Table.Input, String> input, CellText cell, Function<Integer, String> output) {
    private static final Map<Class<?>, String> TYPES = Map.of(
            String.class, "string",
            boolean.class, "boolean",
            long.class, "number",
            java.math.BigDecimal.class, "number");

    /** How a cell is written; a cell that asks nothing is written by {@link #ANY}. */
    interface CellText {
        String of(Asked asked);
    }

    private static final String ANY = "";

    /** @param linked whether the second decision requires the first, as one graph */
    String model(List<Table> tables, boolean linked) {
        StringBuilder xml = new StringBuilder(4_096);
        xml.append("<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='modelo' name='modelo' ")
                .append("namespace='https://dictamen.io/benchmark'>\n");
        List<String> campos = tables.stream()
                .flatMap(table -> table.entradas().stream())
                .filter(entrada -> !(linked && entrada.campo().equals(Table.PREVIO)))
                .map(entrada ->
                        "<inputData id='i_%1$s' name='%1$s'><variable name='%1$s' typeRef='%2$s'/></inputData>\n"
                                .formatted(entrada.campo(), TYPES.get(entrada.tipo())))
                .distinct()
                .toList();
        campos.forEach(xml::append);
        for (int i = 0; i < tables.size(); i++) {
            decision(xml, tables.get(i), linked && i > 0 ? Optional.of(tables.get(i - 1)) : Optional.empty());
        }
        return xml.append("</definitions>").toString();
    }

    private void decision(StringBuilder xml, Table table, Optional<Table> previous) {
        xml.append("<decision id='%1$s' name='%1$s'><variable name='%1$s'/>\n".formatted(table.nombre()));
        previous.ifPresent(other -> xml.append("<informationRequirement><requiredDecision href='#")
                .append(other.nombre())
                .append("'/></informationRequirement>\n"));
        for (Table.Input entrada : table.entradas()) {
            if (previous.isEmpty() || !entrada.campo().equals(Table.PREVIO)) {
                xml.append("<informationRequirement><requiredInput href='#i_")
                        .append(entrada.campo())
                        .append("'/></informationRequirement>\n");
            }
        }
        xml.append("<decisionTable id='t_")
                .append(table.nombre())
                .append("' hitPolicy='")
                .append(table.first() ? "FIRST" : "COLLECT")
                .append("'>\n");
        int n = 0;
        for (Table.Input entrada : table.entradas()) {
            xml.append("<input id='%s_e%d'><inputExpression%s typeRef='%s'><text>%s</text></inputExpression></input>\n"
                    .formatted(
                            table.nombre(), n++, language, TYPES.get(entrada.tipo()), escaped(input.apply(entrada))));
        }
        xml.append("<output id='%s_lugar' name='lugar' typeRef='%s'/>\n"
                .formatted(table.nombre(), language.isEmpty() ? "number" : "integer"));
        for (int i = 0; i < table.filas().size(); i++) {
            row(xml, table, i);
        }
        xml.append("</decisionTable></decision>\n");
    }

    private void row(StringBuilder xml, Table table, int place) {
        xml.append("<rule id='%s_r%d'>".formatted(table.nombre(), place));
        for (int i = 0; i < table.entradas().size(); i++) {
            String campo = table.entradas().get(i).campo();
            String text = table.filas().get(place).stream()
                    .filter(asked -> asked.campo().equals(campo))
                    .map(cell::of)
                    .collect(Collectors.collectingAndThen(
                            Collectors.toList(), texts -> texts.isEmpty() ? any() : texts.get(0)));
            xml.append("<inputEntry id='%s_r%d_%d'%s><text>%s</text></inputEntry>"
                    .formatted(table.nombre(), place, i, text.isEmpty() ? "" : language, escaped(text)));
        }
        xml.append("<outputEntry id='%s_r%d_s'%s><text>%s</text></outputEntry></rule>\n"
                .formatted(table.nombre(), place, language, output.apply(place)));
    }

    // A blank cell asks nothing in Camunda; FEEL says so with a dash.
    private String any() {
        return language.isEmpty() ? "-" : ANY;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Texts in quotes, everything else as it is. */
    static String literal(Object valor) {
        return valor instanceof String texto ? '"' + texto + '"' : String.valueOf(valor);
    }

    static String list(List<Object> valores, String separator) {
        return valores.stream().map(Dmn::literal).collect(Collectors.joining(separator));
    }
}
