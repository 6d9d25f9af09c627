package io.dictamen.decision;

import com.fasterxml.jackson.core.JsonToken;
import io.dictamen.decision.ContractError.Codigo;
import io.dictamen.wording.Wording;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The numbers that a contract may ask for. Both are written as JSON numbers; no text is taken for one. */
final class Numeros {
    static final long GREATEST = 9_007_199_254_740_991L;
    private static final int MOST_DIGITS = 30;
    private static final int GREATEST_EXPONENT = 30;

    private Numeros() {}

    /** A whole number that every JSON program keeps exactly; {@code 8.0} is none. */
    record Entero(@Nullable Minimo minimo) implements FieldType {
        @Override
        public @Nullable Object read(RequestReader reader, Path path) throws IOException {
            JsonToken token = reader.parser.currentToken();
            if (token != JsonToken.VALUE_NUMBER_INT) {
                notWhole(reader, path, token);
                return null;
            }
            String escrito = reader.parser.getText();
            BigDecimal valor = escrito.length() <= MOST_DIGITS ? new BigDecimal(escrito) : null;
            if (valor == null || valor.abs().compareTo(BigDecimal.valueOf(GREATEST)) > 0) {
                reader.faultOfValue(
                        path,
                        Codigo.VALOR,
                        path + " debe estar entre " + (minimo == null ? -GREATEST : minimo.value()) + " y " + GREATEST
                                + "; se recibió " + Wording.cut(escrito) + ".");
                return null;
            }
            checkMinimum(reader, path, minimo, valor, escrito);
            return valor.longValueExact();
        }

        private static void notWhole(RequestReader reader, Path path, JsonToken token) throws IOException {
            if (token == JsonToken.VALUE_NUMBER_FLOAT) {
                reader.fault(
                        path,
                        Codigo.TIPO,
                        RequestReader.received(
                                path,
                                "un número entero, sin punto ni exponente",
                                Wording.cut(reader.parser.getText())));
            } else {
                reader.wrongType(path, "un número entero, sin comillas");
            }
        }

        @Override
        public Object none() {
            return 0L;
        }

        @Override
        public Map<String, Object> schema() {
            Map<String, Object> schema = JsonSchema.of("type", "integer", "minimum", -GREATEST, "maximum", GREATEST);
            putMinimum(schema, minimo);
            return schema;
        }

        @Override
        public Map<String, Object> typeSchema() {
            return JsonSchema.of("type", "integer");
        }
    }

    /** A decimal number, kept exactly as written. */
    record Decimal(@Nullable Minimo minimo) implements FieldType {
        @Override
        public @Nullable Object read(RequestReader reader, Path path) throws IOException {
            JsonToken token = reader.parser.currentToken();
            if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
                reader.wrongType(path, "un número, sin comillas");
                return null;
            }
            String escrito = reader.parser.getText();
            if (!isWithin(escrito)) {
                reader.faultOfValue(
                        path,
                        Codigo.VALOR,
                        path + " puede tener hasta " + MOST_DIGITS + " cifras y un exponente entre -"
                                + GREATEST_EXPONENT + " y " + GREATEST_EXPONENT + "; se recibió " + Wording.cut(escrito)
                                + ".");
                return null;
            }
            BigDecimal valor = new BigDecimal(escrito);
            checkMinimum(reader, path, minimo, valor, escrito);
            return valor;
        }

        // Looked at as text: the value of 1e999999999 would fill the memory when it is next written out.
        private static boolean isWithin(String escrito) {
            int e = Math.max(escrito.indexOf('e'), escrito.indexOf('E'));
            String mantisa = e < 0 ? escrito : escrito.substring(0, e);
            String cifras = mantisa.replaceFirst("^-?0?", "").replace(".", "");
            return cifras.length() <= MOST_DIGITS && (e < 0 || isExponent(escrito.substring(e + 1)));
        }

        private static boolean isExponent(String escrito) {
            String cifras = escrito.replaceFirst("^[+-]?0*", "");
            return cifras.length() <= 2 && (cifras.isEmpty() || Integer.parseInt(cifras) <= GREATEST_EXPONENT);
        }

        @Override
        public Map<String, Object> schema() {
            Map<String, Object> schema = JsonSchema.of("type", "number");
            putMinimum(schema, minimo);
            return schema;
        }

        @Override
        public Map<String, Object> typeSchema() {
            return JsonSchema.of("type", "number");
        }
    }

    private static void checkMinimum(
            RequestReader reader, Path path, @Nullable Minimo minimo, BigDecimal valor, String escrito) {
        if (minimo == null) {
            return;
        }
        int comparado = valor.compareTo(BigDecimal.valueOf(minimo.value()));
        if (comparado < 0 || (comparado == 0 && minimo.excluido())) {
            String desde = minimo.excluido() ? " debe ser mayor que " : " debe ser por lo menos ";
            reader.faultOfValue(
                    path, Codigo.VALOR, path + desde + minimo.value() + "; se recibió " + Wording.cut(escrito) + ".");
        }
    }

    private static void putMinimum(Map<String, Object> schema, @Nullable Minimo minimo) {
        if (minimo != null) {
            schema.put(minimo.excluido() ? "exclusiveMinimum" : "minimum", minimo.value());
        }
    }
}
