package io.dictamen.console.veredicto;

import com.fasterxml.jackson.databind.JsonNode;
import io.dictamen.console.Formato;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** JSON as a person reads it: what its fields mean, and what its constants are called. */
public final class EnPalabras {

    private final UnaryOperator<String> etiquetas;

    /** @param etiquetas the label of a constant; the constant itself where it is none */
    public EnPalabras(UnaryOperator<String> etiquetas) {
        this.etiquetas = etiquetas;
    }

    /**
     * A field and what it holds: a text, or fields of its own, or the rows of a list.
     *
     * @param titulo what the field means
     * @param texto null where it holds more than one value
     */
    public record Dato(
            String campo,
            String titulo,
            @Nullable String texto,
            List<Dato> partes,
            @Nullable Cuadro cuadro) {}

    /** A list of things that have fields. */
    public record Cuadro(List<String> columnas, List<List<String>> filas) {}

    /** The fields of an object that say something, in the order of its schema: a database keeps another. */
    public List<Dato> datos(JsonNode objeto, @Nullable Map<?, ?> schema) {
        Set<String> campos = new LinkedHashSet<>();
        if (schema != null && schema.get("properties") instanceof Map<?, ?> properties) {
            properties.keySet().forEach(campo -> campos.add(campo.toString()));
        }
        objeto.fieldNames().forEachRemaining(campos::add);
        return campos.stream()
                .filter(campo -> objeto.hasNonNull(campo))
                .map(campo -> dato(campo, objeto.get(campo), property(schema, campo)))
                .toList();
    }

    private Dato dato(String campo, JsonNode valor, @Nullable Map<?, ?> schema) {
        String titulo = titulo(campo, schema);
        if (valor.isObject()) {
            return new Dato(campo, titulo, null, datos(valor, schema), null);
        }
        if (valor.isArray() && !valor.isEmpty() && valor.get(0).isObject()) {
            return new Dato(campo, titulo, null, List.of(), cuadro(valor, items(schema)));
        }
        return new Dato(campo, titulo, texto(valor), List.of(), null);
    }

    private Cuadro cuadro(JsonNode lista, @Nullable Map<?, ?> schema) {
        Set<String> campos = new LinkedHashSet<>();
        lista.forEach(una -> una.properties().forEach(field -> campos.add(field.getKey())));
        List<List<String>> filas = new ArrayList<>();
        lista.forEach(una ->
                filas.add(campos.stream().map(campo -> texto(una.path(campo))).toList()));
        return new Cuadro(
                campos.stream()
                        .map(campo -> titulo(campo, property(schema, campo)))
                        .toList(),
                filas);
    }

    /** A value in words; empty where there is none. */
    public String texto(JsonNode valor) {
        if (valor.isNull() || valor.isMissingNode()) {
            return "";
        }
        if (valor.isBoolean()) {
            return valor.booleanValue() ? "sí" : "no";
        }
        if (valor.isArray()) {
            return valor.isEmpty()
                    ? "ninguno"
                    : StreamSupport.stream(valor.spliterator(), false)
                            .map(this::texto)
                            .collect(Collectors.joining(", "));
        }
        if (valor.isObject()) {
            return valor.properties().stream()
                    .map(field -> field.getKey() + ": " + texto(field.getValue()))
                    .collect(Collectors.joining("; "));
        }
        return valor.isTextual() ? etiquetas.apply(Formato.legible(valor.textValue())) : number(valor);
    }

    private static String number(JsonNode valor) {
        return valor.isNumber() ? Formato.numero(valor.decimalValue()) : valor.asText();
    }

    private static String titulo(String campo, @Nullable Map<?, ?> schema) {
        Object description = schema == null ? null : schema.get("description");
        return description == null ? Formato.palabras(campo) : Formato.titulo(description.toString());
    }

    private static @Nullable Map<?, ?> property(@Nullable Map<?, ?> schema, String campo) {
        return schema != null
                        && schema.get("properties") instanceof Map<?, ?> properties
                        && properties.get(campo) instanceof Map<?, ?> one
                ? one
                : null;
    }

    private static @Nullable Map<?, ?> items(@Nullable Map<?, ?> schema) {
        return schema != null && schema.get("items") instanceof Map<?, ?> items ? items : null;
    }
}
