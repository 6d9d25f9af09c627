package io.dictamen.journal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What is searched in an answer, cut out of its text to the letter; null where it is not there. */
public record AnswerParts(
        @Nullable String resultado, @Nullable String motivos) {
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    public static AnswerParts of(String respuesta) throws IOException {
        String resultado = null;
        String motivos = null;
        try (JsonParser json = JSON.createParser(respuesta)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String nombre = json.currentName();
                json.nextToken();
                int from = (int) json.currentTokenLocation().getCharOffset();
                json.skipChildren();
                if (nombre.equals("resultado")) {
                    resultado = respuesta.substring(from, end(json));
                } else if (nombre.equals("motivos")) {
                    motivos = respuesta.substring(from, end(json));
                }
            }
        }
        return new AnswerParts(resultado, motivos);
    }

    private static int end(JsonParser json) {
        return (int) json.currentLocation().getCharOffset();
    }
}
