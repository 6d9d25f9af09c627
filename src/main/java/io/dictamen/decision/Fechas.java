package io.dictamen.decision;

import com.fasterxml.jackson.core.JsonToken;
import io.dictamen.decision.ContractError.Codigo;
import io.dictamen.wording.Wording;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The dates that a contract may ask for, which are not after the moment that the request is decided for. */
final class Fechas {
    private Fechas() {}

    private static <T> @Nullable T parsed(
            RequestReader reader, Path path, String wanted, Function<String, @Nullable T> parse) throws IOException {
        if (reader.parser.currentToken() != JsonToken.VALUE_STRING) {
            reader.wrongType(path, wanted);
            return null;
        }
        String texto = reader.parser.getText();
        T fecha = parse.apply(texto);
        if (fecha == null) {
            reader.fault(path, Codigo.TIPO, RequestReader.received(path, wanted, Wording.quoted(texto)));
        }
        return fecha;
    }

    /** A date-time with its offset. */
    record FechaHora() implements FieldType {
        @Override
        public @Nullable Object read(RequestReader reader, Path path) throws IOException {
            OffsetDateTime momento = readUndated(reader, path);
            if (momento != null) {
                reader.dated(path, momento);
            }
            return momento;
        }

        /** The date-time, which is not held against the reference. */
        @Nullable
        OffsetDateTime readUndated(RequestReader reader, Path path) throws IOException {
            OffsetDateTime momento = parsed(
                    reader,
                    path,
                    "una fecha y hora con su desfase, como 2026-11-22T10:15:00-04:00",
                    IsoDates::dateTime);
            return momento == null ? null : reader.tolerated(momento);
        }

        @Override
        public Map<String, Object> schema() {
            return JsonSchema.of("type", "string", "format", "date-time", "pattern", IsoDates.DATE_TIME_PATTERN);
        }
    }

    /**
     * A day.
     *
     * @param futura whether it may come after the reference
     */
    record Fecha(boolean futura) implements FieldType {
        @Override
        public @Nullable Object read(RequestReader reader, Path path) throws IOException {
            LocalDate fecha = parsed(reader, path, "una fecha, como 2026-11-22", IsoDates::date);
            if (fecha != null && !futura) {
                reader.dated(path, fecha);
            }
            return fecha;
        }

        @Override
        public Map<String, Object> schema() {
            return JsonSchema.of("type", "string", "format", "date", "pattern", IsoDates.DATE_PATTERN);
        }
    }
}
