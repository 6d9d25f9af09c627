package io.dictamen.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A request and its true answer for each decision, from the resources {@code ejemplos/<decisión>.json}. */
public final class Examples {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Examples() {}

    /** An object with {@code solicitud} and {@code respuesta}. */
    public static JsonNode of(String decision) {
        String nombre = "ejemplos/" + decision + ".json";
        try (InputStream in = Examples.class.getClassLoader().getResourceAsStream(nombre)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + nombre);
            }
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
