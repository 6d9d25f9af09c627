package io.dictamen.journal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where in the bytes of an answer stands what is searched; null where it is not there. */
public record AnswerParts(
        @Nullable Part resultado, @Nullable Part motivos) {
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    /** From the first byte to the one after the last. */
    public record Part(int from, int to) {
        public byte[] of(byte[] respuesta) {
            return Arrays.copyOfRange(respuesta, from, to);
        }
    }

    public static AnswerParts of(byte[] respuesta) throws IOException {
        Part resultado = null;
        Part motivos = null;
        try (JsonParser json = JSON.createParser(respuesta)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String nombre = json.currentName();
                json.nextToken();
                int from = (int) json.currentTokenLocation().getByteOffset();
                json.skipChildren();
                Part part = new Part(from, (int) json.currentLocation().getByteOffset());
                if (nombre.equals("resultado")) {
                    resultado = part;
                } else if (nombre.equals("motivos")) {
                    motivos = part;
                }
            }
        }
        return new AnswerParts(resultado, motivos);
    }
}
