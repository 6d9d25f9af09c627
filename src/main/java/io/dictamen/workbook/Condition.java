package io.dictamen.workbook;

import io.dictamen.decision.Exigencia;
import io.dictamen.wording.Wording;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one cell asks of one field. Null satisfies {@code !=}, {@code not in} and {@code ausente}, and nothing else.
 *
 * @param valores literals of the field's type: one, or the items of a list; none for {@code ausente} and
 *     {@code presente}; a {@link TextPattern} for {@code matches}, which asks the whole text to match
 */
public record Condition(FieldPath campo, Operator operador, List<Object> valores) {

    public boolean test(Object hecho) {
        return admits(campo.get(hecho));
    }

    boolean asks(String nombre) {
        return campo.toString().equals(nombre);
    }

    Exigencia exigencia() {
        return new Exigencia(operador.signo(), valores);
    }

    /** Whether it is met where the field has that value, null where it has none. */
    public boolean admits(@Nullable Object actual) {
        return switch (operador) {
            case ABSENT -> actual == null;
            case PRESENT -> actual != null;
            case NOT_EQUAL -> actual == null || !same(actual, valor());
            case NOT_IN -> actual == null || !among(actual);
            case EQUAL -> actual != null && same(actual, valor());
            case IN -> actual != null && among(actual);
            case LESS -> actual != null && compare(actual, valor()) < 0;
            case LESS_OR_EQUAL -> actual != null && compare(actual, valor()) <= 0;
            case GREATER -> actual != null && compare(actual, valor()) > 0;
            case GREATER_OR_EQUAL -> actual != null && compare(actual, valor()) >= 0;
            case MATCHES -> actual != null && ((TextPattern) valor()).matches((String) actual);
        };
    }

    /** The only literal of a condition that is no list. */
    public Object valor() {
        return valores.get(0);
    }

    /** The condition as a person reads it, such as {@code solicitud.estadoOrden in EJECUTADA, CERRADA}. */
    @Override
    public String toString() {
        String derecha = valores.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return (campo + " " + operador.signo() + " " + derecha).strip();
    }

    /** What its cell says beneath a title that names the field, such as {@code EJECUTADA, CERRADA} or {@code >= 98}. */
    public String celda() {
        String derecha = valores.stream().map(Wording::shown).collect(Collectors.joining(", "));
        boolean plain = operador == Operator.EQUAL || operador == Operator.IN;
        return plain ? derecha : (operador.signo() + " " + derecha).strip();
    }

    private boolean among(Object actual) {
        for (int i = 0; i < valores.size(); i++) {
            if (same(actual, valores.get(i))) {
                return true;
            }
        }
        return false;
    }

    // 100.0 and 100.00 are one number, which BigDecimal.equals denies.
    private static boolean same(Object actual, Object valor) {
        return actual.equals(valor) || (actual instanceof Number && compare(actual, valor) == 0);
    }

    @SuppressWarnings("unchecked")
    private static int compare(Object actual, Object valor) {
        return ((Comparable<Object>) actual).compareTo(valor);
    }
}
