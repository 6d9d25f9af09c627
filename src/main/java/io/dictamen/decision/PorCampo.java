package io.dictamen.decision;

import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * How a result that has errors by field is cut to some fields, while somebody types.
 *
 * @param corte the result with the errors of those fields, their own faults against the contract among them, and no others
 * @param ruta where the field that an error names stands in the request
 */
public record PorCampo<O>(BiFunction<O, Avance, O> corte, UnaryOperator<String> ruta) {}
