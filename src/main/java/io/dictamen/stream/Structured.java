package io.dictamen.stream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A CloudEvent that is one JSON object.
 *
 * @param datos the bytes of its data exactly as they stand in it, so that the contract reads what was sent
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a record
record Structured(Map<String, String> atributos, byte[] datos) {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    static Structured read(byte[] value) throws Ilegible {
        try (JsonParser json = JSON.createParser(value)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw unreadable();
            }
            Map<String, String> atributos = new HashMap<>();
            byte[] datos = new byte[0];
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken token = json.nextToken();
                if (name.equals("data")) {
                    int from = (int) json.currentTokenLocation().getByteOffset();
                    json.skipChildren();
                    if (token == JsonToken.VALUE_STRING) {
                        json.getText(); // a text is read to its end only when somebody asks for it
                    }
                    datos = Arrays.copyOfRange(
                            value, from, (int) json.currentLocation().getByteOffset());
                } else if (name.equals("data_base64")) {
                    datos = json.getBinaryValue();
                } else if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
                    atributos.put(name, json.getText());
                } else {
                    json.skipChildren();
                }
            }
            if (json.currentToken() != JsonToken.END_OBJECT || json.nextToken() != null) {
                throw unreadable();
            }
            return new Structured(atributos, datos);
        } catch (IOException e) {
            throw unreadable();
        }
    }

    private static Ilegible unreadable() {
        return new Ilegible(
                Causa.SOBRE_ILEGIBLE, "El mensaje se anuncia como un CloudEvent en JSON y no se puede leer como tal.");
    }
}
