package io.dictamen.workbook.analysis;

import io.dictamen.workbook.FieldPath;
import io.dictamen.workbook.analysis.Mundo.Cliente;
import io.dictamen.workbook.analysis.Mundo.Color;
import io.dictamen.workbook.analysis.Mundo.Forma;
import io.dictamen.workbook.analysis.Mundo.Hechos;
import io.dictamen.workbook.analysis.Mundo.Pedido;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The literals that cells may hold for each field, and values on, between and beside them all. */
final class Campos {
    static final String CLIENTE = "solicitud.cliente";

    static final Map<String, List<?>> LITERALS = literals();

    private static final Map<String, List<?>> VALUES = values();

    private Campos() {}

    /** What a field can hold, absence as null; for the parts of a customer, the customers. */
    static List<?> values(String campo) {
        return VALUES.getOrDefault(source(campo), List.of(false, true));
    }

    static List<?> literals(FieldPath campo) {
        return LITERALS.getOrDefault(campo.toString(), List.of());
    }

    /** What must be set for a field to have its values. */
    static String source(String campo) {
        return campo.startsWith(CLIENTE) ? CLIENTE : campo;
    }

    static FieldPath path(String campo) {
        return FieldPath.resolve(Hechos.class, campo).orElseThrow();
    }

    static Hechos fact(Map<String, @Nullable Object> some) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(some);
        return new Hechos(
                new Pedido(
                        (Color) value(all, "solicitud.color", Color.ROJO),
                        (Forma) value(all, "solicitud.forma", null),
                        (boolean) value(all, "solicitud.activo", true),
                        (Boolean) value(all, "solicitud.moroso", null),
                        (boolean) value(all, "solicitud.avisado", false),
                        (long) value(all, "solicitud.cantidad", 3L),
                        (Long) value(all, "solicitud.edad", null),
                        (BigDecimal) value(all, "solicitud.parte", null),
                        (BigDecimal) value(all, "solicitud.total", null),
                        (LocalDate) value(all, "solicitud.dia", day(1)),
                        (String) value(all, "solicitud.texto", "q"),
                        (String) value(all, "solicitud.nota", null),
                        (Cliente) value(all, CLIENTE, null)),
                (boolean) value(all, "derivado", false),
                (Integer) value(all, "puntaje", null),
                (LocalDateTime) value(all, "momento", moment(0)),
                (boolean) value(all, "falla0", false),
                (boolean) value(all, "falla1", false));
    }

    @SuppressWarnings("NullAway") // each component gets what it may hold
    private static Object value(Map<String, @Nullable Object> all, String campo, @Nullable Object otherwise) {
        return all.containsKey(campo) ? all.get(campo) : otherwise;
    }

    static LocalDate day(int n) {
        return LocalDate.of(2026, 1, 10).plusDays(n);
    }

    static LocalDateTime moment(int halfHours) {
        return LocalDateTime.of(2026, 1, 10, 8, 0).plusMinutes(30L * halfHours);
    }

    private static Map<String, List<?>> literals() {
        Map<String, List<?>> literals = new LinkedHashMap<>();
        literals.put("solicitud.color", List.of(Color.values()));
        literals.put("solicitud.forma", List.of(Forma.values()));
        for (String logico : List.of("activo", "moroso", "avisado")) {
            literals.put("solicitud." + logico, List.of(false, true));
        }
        literals.put("solicitud.cantidad", List.of(0L, 1L, 2L, 3L, 5L));
        literals.put("solicitud.edad", List.of(-1L, 0L, 1L, 3L));
        literals.put("solicitud.parte", decimals("0", "1", "1.50", "2"));
        literals.put("solicitud.total", decimals("0.0", "1.0", "1.5"));
        literals.put("solicitud.dia", List.of(day(0), day(1), day(3)));
        literals.put("solicitud.texto", List.of("A", "AZ", "xZ"));
        literals.put("solicitud.nota", List.of("A", "AZ", "x"));
        literals.put(CLIENTE, List.of());
        literals.put(CLIENTE + ".nombre", List.of("N1", "N2"));
        literals.put(CLIENTE + ".zona", List.of("Z1"));
        literals.put("derivado", List.of(false, true));
        literals.put("puntaje", List.of(0, 1, 2, 4));
        literals.put("momento", List.of(moment(0), moment(1), moment(2)));
        return literals;
    }

    private static Map<String, List<?>> values() {
        Map<String, List<?>> values = new LinkedHashMap<>(literals());
        values.put("solicitud.forma", optional(List.of(Forma.values())));
        values.put("solicitud.moroso", optional(List.of(false, true)));
        values.put("solicitud.cantidad", List.of(-1L, 0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L));
        values.put("solicitud.edad", optional(List.of(-3L, -2L, -1L, 0L, 1L, 2L, 3L, 4L)));
        List<BigDecimal> quarters = new ArrayList<>();
        for (int n = -1; n < 12; n++) {
            quarters.add(BigDecimal.valueOf(25L * n, 2));
        }
        values.put("solicitud.parte", optional(quarters));
        values.put("solicitud.total", optional(quarters));
        values.put("solicitud.dia", List.of(day(-1), day(0), day(1), day(2), day(3), day(4)));
        values.put("solicitud.texto", List.of("A", "AZ", "xZ", "q", "Aq", "qZ", "AqZ"));
        values.put("solicitud.nota", optional(List.of("A", "AZ", "x", "q", "Aq", "qZ", "AqZ")));
        values.put(CLIENTE, customers("q"));
        values.put("puntaje", optional(List.of(-1, 0, 1, 2, 3, 4, 5)));
        List<LocalDateTime> moments = new ArrayList<>();
        for (int n = 0; n < 3; n++) {
            moments.addAll(List.of(moment(n).minusNanos(1), moment(n), moment(n).plusNanos(1)));
        }
        values.put("momento", moments);
        return values;
    }

    /** Of every name and zone, {@code other} among them. */
    static List<@Nullable Object> customers(String other) {
        List<@Nullable Object> customers = new ArrayList<>();
        customers.add(null);
        for (String nombre : List.of("N1", "N2", "q", "Aq", "qZ", "AqZ", other)) {
            for (String zona : Arrays.asList("Z1", "q", "Aq", "qZ", "AqZ", other, null)) {
                customers.add(new Cliente(nombre, zona));
            }
        }
        return customers;
    }

    private static List<@Nullable Object> optional(List<?> values) {
        List<@Nullable Object> optional = new ArrayList<>(values);
        optional.add(null);
        return optional;
    }

    private static List<BigDecimal> decimals(String... written) {
        return Arrays.stream(written).map(BigDecimal::new).toList();
    }
}
