package io.dictamen.impact;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.dictamen.journal.AnswerParts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Compares answers as they are written. Thread-safe. */
final class Comparison {
    private static final byte[] RESULTADO = "\"resultado\":".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] MOTIVOS = ",\"motivos\":".getBytes(StandardCharsets.US_ASCII);
    // 1 and 1.0 are one number.
    private static final Comparator<JsonNode> BY_VALUE = (one, other) -> one.isNumber() && other.isNumber()
            ? one.decimalValue().compareTo(other.decimalValue())
            : one.equals(other) ? 0 : 1;

    /** How a second verdict compares with the first: by its result as JSON, then by the rows that decided. */
    enum Likeness {
        IGUAL,
        IGUAL_POR_OTRAS_FILAS,
        DIFERENTE
    }

    private final ObjectReader reader;

    Comparison(ObjectMapper json) {
        this.reader = json.reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    /**
     * Compares a kept answer with the parts of another, all of them JSON in UTF-8. Nearly always they are alike to the
     * letter, and nothing is parsed.
     *
     * @return null where the kept answer has no result
     */
    @Nullable
    Likeness of(byte[] respuesta, byte[] resultado, byte[] motivos) {
        int at = resultOf(respuesta);
        if (at >= 0 && matches(respuesta, at, resultado)) {
            int next = at + resultado.length;
            if (matches(respuesta, next, MOTIVOS)) {
                return matches(respuesta, next + MOTIVOS.length, motivos)
                        ? Likeness.IGUAL
                        : Likeness.IGUAL_POR_OTRAS_FILAS;
            }
        }
        return parsed(respuesta, resultado, motivos);
    }

    // A quotation mark in a value is written with a backslash before it, so that this is the name of a field.
    private static int resultOf(byte[] respuesta) {
        int last = respuesta.length - RESULTADO.length;
        for (int at = 0; at <= last; at++) {
            if (respuesta[at] == '"' && matches(respuesta, at, RESULTADO)) {
                return at + RESULTADO.length;
            }
        }
        return -1;
    }

    private static boolean matches(byte[] text, int from, byte[] part) {
        int to = from + part.length;
        return to <= text.length && Arrays.equals(text, from, to, part, 0, part.length);
    }

    private @Nullable Likeness parsed(byte[] respuesta, byte[] resultado, byte[] motivos) {
        try {
            AnswerParts kept = AnswerParts.of(respuesta);
            if (kept.resultado() == null) {
                return null;
            }
            if (!same(kept.resultado().of(respuesta), resultado)) {
                return Likeness.DIFERENTE;
            }
            return kept.motivos() != null && same(kept.motivos().of(respuesta), motivos)
                    ? Likeness.IGUAL
                    : Likeness.IGUAL_POR_OTRAS_FILAS;
        } catch (IOException e) {
            throw new UncheckedIOException("A kept answer is no JSON", e);
        }
    }

    private boolean same(byte[] kept, byte[] other) throws IOException {
        return reader.readTree(kept).equals(BY_VALUE, reader.readTree(other));
    }
}
