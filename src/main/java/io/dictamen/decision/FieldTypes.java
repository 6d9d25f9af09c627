package io.dictamen.decision;

import com.fasterxml.jackson.core.JsonToken;
import io.dictamen.decision.ContractError.Codigo;
import io.dictamen.wording.Wording;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The types a contract may use, by the Java type of the record component. */
final class FieldTypes {
    static final int LONGEST_TEXT = 10_000;
    static final int LONGEST_LIST = 1_000;

    private FieldTypes() {}

    /** @throws IllegalArgumentException where no contract can have such a component */
    static FieldType of(RecordComponent componente) {
        Patron patron = componente.getAnnotation(Patron.class);
        if (patron != null) {
            return new TextoConForma(Pattern.compile(patron.value()), patron.llamado());
        }
        Type tipo = componente.getGenericType();
        Minimo minimo = componente.getAnnotation(Minimo.class);
        if (tipo == long.class || tipo == Long.class) {
            return new Numeros.Entero(minimo);
        }
        return tipo == BigDecimal.class ? new Numeros.Decimal(minimo) : of(tipo);
    }

    private static FieldType of(Type tipo) {
        if (tipo == String.class) {
            return new Texto();
        }
        if (tipo == boolean.class || tipo == Boolean.class) {
            return new Booleano();
        }
        if (tipo == OffsetDateTime.class) {
            return new FechaHora();
        }
        if (tipo == LocalDate.class) {
            return new Fecha();
        }
        if (tipo instanceof Class<?> clase && clase.isEnum()) {
            return Constante.of(clase);
        }
        if (tipo instanceof Class<?> clase && clase.isRecord()) {
            return RecordType.of(clase.asSubclass(Record.class));
        }
        if (tipo instanceof ParameterizedType lista && lista.getRawType() == List.class) {
            return new Lista(of(lista.getActualTypeArguments()[0]));
        }
        throw new IllegalArgumentException("No contract can have a component of type " + tipo);
    }

    /** Tells that a value has another JSON type than its field, and passes over it. */
    static void wrongType(RequestReader reader, Path path, String wanted) throws IOException {
        String found = FieldType.named(reader.parser.currentToken());
        reader.parser.skipChildren();
        reader.fault(path, Codigo.TIPO, path + " lleva " + wanted + "; se recibió " + found + ".");
    }

    /** The text under the parser, or null where it is too long or no text. */
    private static @Nullable String textWithin(RequestReader reader, Path path, String wanted) throws IOException {
        if (reader.parser.currentToken() != JsonToken.VALUE_STRING) {
            wrongType(reader, path, wanted);
            return null;
        }
        String texto = reader.parser.getText();
        if (texto.length() > LONGEST_TEXT && texto.codePointCount(0, texto.length()) > LONGEST_TEXT) {
            reader.tooLong(
                    path,
                    path + " tiene " + texto.codePointCount(0, texto.length()) + " caracteres; puede tener hasta "
                            + LONGEST_TEXT + ".");
            return null;
        }
        return texto;
    }

    /** A text; blank is the same as absent. */
    record Texto() implements FieldType {
        @Override
        public @Nullable Object read(RequestReader reader, Path path) throws IOException {
            if (reader.parser.currentToken() == JsonToken.VALUE_STRING && Texts.isBlank(reader.parser.getText())) {
                return null;
            }
            String texto = textWithin(reader, path, "un texto");
            if (texto != null && Texts.hasForbiddenCharacter(texto)) {
                reader.fault(
                        path,
                        Codigo.VALOR,
                        path + " tiene un carácter que no es texto (U+0000 o media pareja sustituta): "
                                + Wording.quoted(texto) + ".");
                return null;
            }
            return texto;
        }

        @Override
        public Map<String, Object> schema() {
            return JsonSchema.of("type", "string", "maxLength", LONGEST_TEXT, "pattern", Texts.NO_NUL_PATTERN);
        }
    }

    /** A text of one form, because it becomes part of a name. */
    record TextoConForma(Pattern forma, String llamado) implements FieldType {
        @Override
        public @Nullable Object read(RequestReader reader, Path path) throws IOException {
            Object texto = new Texto().read(reader, path);
            if (texto != null && !forma.matcher((String) texto).matches()) {
                reader.outOfRange(
                        path, path + " lleva " + llamado + "; se recibió " + Wording.quoted((String) texto) + ".");
            }
            return texto;
        }

        @Override
        public Map<String, Object> schema() {
            return JsonSchema.of("type", "string", "maxLength", LONGEST_TEXT, "pattern", "^(?:" + forma + ")$");
        }

        @Override
        public Map<String, Object> typeSchema() {
            return new Texto().schema();
        }
    }

    /** True or false. */
    record Booleano() implements FieldType {
        @Override
        public @Nullable Object read(RequestReader reader, Path path) throws IOException {
            return switch (reader.parser.currentToken()) {
                case VALUE_TRUE -> true;
                case VALUE_FALSE -> false;
                default -> {
                    wrongType(reader, path, "true o false, sin comillas");
                    yield null;
                }
            };
        }

        @Override
        public Object none() {
            return false;
        }

        @Override
        public Map<String, Object> schema() {
            return JsonSchema.of("type", "boolean");
        }
    }

    /** A date-time with its offset, never after the reference. */
    record FechaHora() implements FieldType {
        private static final String WANTED = "una fecha y hora con su desfase, como 2026-11-22T10:15:00-04:00";

        @Override
        public @Nullable Object read(RequestReader reader, Path path) throws IOException {
            OffsetDateTime momento = readUndated(reader, path);
            if (momento != null) {
                reader.dated(path, momento);
            }
            return momento;
        }

        @Nullable
        OffsetDateTime readUndated(RequestReader reader, Path path) throws IOException {
            if (reader.parser.currentToken() != JsonToken.VALUE_STRING) {
                wrongType(reader, path, WANTED);
                return null;
            }
            String texto = reader.parser.getText();
            OffsetDateTime momento = IsoDates.dateTime(texto);
            if (momento == null) {
                reader.fault(
                        path, Codigo.TIPO, path + " lleva " + WANTED + "; se recibió " + Wording.quoted(texto) + ".");
                return null;
            }
            return reader.tolerated(momento);
        }

        @Override
        public Map<String, Object> schema() {
            return JsonSchema.of("type", "string", "format", "date-time", "pattern", IsoDates.DATE_TIME_PATTERN);
        }
    }

    /** A date, never after the day of the reference. */
    record Fecha() implements FieldType {
        private static final String WANTED = "una fecha, como 2026-11-22";

        @Override
        public @Nullable Object read(RequestReader reader, Path path) throws IOException {
            if (reader.parser.currentToken() != JsonToken.VALUE_STRING) {
                wrongType(reader, path, WANTED);
                return null;
            }
            String texto = reader.parser.getText();
            LocalDate fecha = IsoDates.date(texto);
            if (fecha == null) {
                reader.fault(
                        path, Codigo.TIPO, path + " lleva " + WANTED + "; se recibió " + Wording.quoted(texto) + ".");
                return null;
            }
            reader.dated(path, fecha);
            return fecha;
        }

        @Override
        public Map<String, Object> schema() {
            return JsonSchema.of("type", "string", "format", "date", "pattern", IsoDates.DATE_PATTERN);
        }
    }

    /** A constant of an enum, by its exact name. */
    record Constante(Map<String, Object> constantes, String opciones) implements FieldType {
        static Constante of(Class<?> enumeracion) {
            Map<String, Object> constantes = new LinkedHashMap<>();
            for (Object constante : enumeracion.getEnumConstants()) {
                constantes.put(((Enum<?>) constante).name(), constante);
            }
            return new Constante(constantes, Wording.anyOf(List.copyOf(constantes.keySet())));
        }

        @Override
        public @Nullable Object read(RequestReader reader, Path path) throws IOException {
            String texto = textWithin(reader, path, opciones);
            if (texto == null) {
                return null;
            }
            Object constante = constantes.get(texto);
            if (constante == null) {
                String found = Texts.isBlank(texto) ? "en blanco" : Wording.quoted(texto);
                reader.fault(
                        path,
                        Codigo.VALOR,
                        path + " lleva " + opciones + "; se recibió " + found + "."
                                + Wording.didYouMean(texto, constantes.keySet()));
            }
            return constante;
        }

        @Override
        public Map<String, Object> schema() {
            return JsonSchema.of("type", "string", "enum", List.copyOf(constantes.keySet()));
        }
    }

    /** A list whose items are all required. */
    record Lista(FieldType item) implements FieldType {
        @Override
        public @Nullable Object read(RequestReader reader, Path path) throws IOException {
            if (reader.parser.currentToken() != JsonToken.START_ARRAY) {
                wrongType(reader, path, "una lista");
                return null;
            }
            List<Object> items = new ArrayList<>();
            RequestReader.Mark antes = reader.mark();
            int n = 0;
            for (; reader.parser.nextToken() != JsonToken.END_ARRAY; n++) {
                Path place = path.item(n);
                if (reader.parser.currentToken() == JsonToken.VALUE_NULL) {
                    reader.fault(place, Codigo.REQUERIDO, "Falta " + place + ": una lista no lleva null.");
                    continue;
                }
                Object value = item.read(reader, place);
                if (value != null) {
                    items.add(value);
                }
            }
            if (n > LONGEST_LIST) {
                reader.forgetSince(antes);
                reader.fault(
                        path,
                        Codigo.LONGITUD,
                        path + " tiene " + n + " elementos; puede tener hasta " + LONGEST_LIST + ".");
            }
            return List.copyOf(items);
        }

        @Override
        public Object none() {
            return List.of();
        }

        @Override
        public Map<String, Object> schema() {
            return JsonSchema.of("type", "array", "maxItems", LONGEST_LIST, "items", item.schema());
        }
    }
}
