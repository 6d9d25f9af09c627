package io.dictamen.procedure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A step, or another part that a clause may cite, of a written procedure.
 *
 * @param paso as a clause cites it after the procedure's code, such as {@code A.9.1}
 * @param titulo what the procedure says there, in short
 */
public record Paso(String paso, String titulo) {

    /** The steps of a procedure in its own order, from the file of its code. */
    static List<Paso> of(String codigo) {
        String archivo = "/procedimientos/" + codigo + ".csv";
        try (InputStream in = Objects.requireNonNull(Paso.class.getResourceAsStream(archivo), archivo);
                BufferedReader lineas = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lineas.lines().skip(1).map(Paso::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Paso parse(String linea) {
        int fin = linea.indexOf(';');
        return new Paso(linea.substring(0, fin), linea.substring(fin + 1));
    }
}
