package io.dictamen.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What makes two rows the same to the business: what they ask, in any order, and what they answer. */
public record RowKey(Set<Asked> condiciones, Object respuesta) {

    /** What a cell asks of a field. */
    public record Asked(String campo, Operator operador, Set<Object> valores) {}

    /** The answer is the row's {@code codigo} where it has one, or else all it says. */
    static RowKey of(Row fila, Map<String, Object> resultados) {
        Object respuesta = resultados.containsKey("codigo") ? resultados.get("codigo") : resultados;
        if (fila.salida() instanceof CheckedRow comprobada) {
            respuesta = List.of(respuesta, comprobada.identity());
        }
        return of(fila, respuesta);
    }

    public static RowKey of(Row fila, Object respuesta) {
        return new RowKey(fila.asked().map(RowKey::asked).collect(Collectors.toUnmodifiableSet()), respuesta);
    }

    private static Asked asked(Condition condicion) {
        return new Asked(
                condicion.campo().toString(),
                switch (condicion.operador()) {
                    case EQUAL -> Operator.IN;
                    case NOT_EQUAL -> Operator.NOT_IN;
                    default -> condicion.operador();
                },
                condicion.valores().stream().map(RowKey::plain).collect(Collectors.toUnmodifiableSet()));
    }

    // Two compiled patterns are never equal, their texts may be; 100.0 and 100.00 are one number.
    private static Object plain(Object valor) {
        if (valor instanceof TextPattern patron) {
            return patron.toString();
        }
        return valor instanceof BigDecimal numero ? numero.stripTrailingZeros() : valor;
    }
}
