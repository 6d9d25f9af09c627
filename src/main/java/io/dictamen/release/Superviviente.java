package io.dictamen.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dictamen.digest.Sha256;
import io.dictamen.mutation.Judgement;
import io.dictamen.mutation.Mutant;
import io.dictamen.mutation.Mutator;
import io.dictamen.mutation.Witness;
import io.dictamen.scenario.ScenarioFile;
import io.dictamen.wording.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A fault that no scenario of a release notices, with the case that would.
 *
 * @param id the same for the same fault, whenever it is looked for
 * @param celda where the fault stands, such as {@code H12}; of a whole row only its number
 * @param solicitud that both answer differently
 * @param respuesta of the table, by field
 * @param conFalta what it would answer with the fault
 * @param linea of the scenario file that would notice it; its answer is that of today, for a person to confirm
 */
public record Superviviente(
        String id,
        String decision,
        Mutator operador,
        String falta,
        String libro,
        String hoja,
        int fila,
        String celda,
        String antes,
        String despues,
        @Schema(ref = "Solicitud") JsonNode solicitud,
        Map<String, String> respuesta,
        Map<String, String> conFalta,
        String linea) {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final int ID_DIGITS = 16;

    static Superviviente of(Judgement juicio) {
        Mutant mutante = juicio.mutante();
        Witness testigo = juicio.testigo().orElseThrow();
        String celda = mutante.columna() + mutante.row().numero();
        return new Superviviente(
                id(juicio, celda),
                juicio.decision(),
                mutante.operador(),
                mutante.operador().falta(),
                mutante.tabla().libro(),
                mutante.tabla().hoja(),
                mutante.row().numero(),
                celda,
                mutante.antes(),
                mutante.despues(),
                read(testigo.solicitud()),
                new TreeMap<>(testigo.respuesta()),
                new TreeMap<>(testigo.conFalta()),
                testigo.linea());
    }

    private static String id(Judgement juicio, String celda) {
        Mutant mutante = juicio.mutante();
        return Sha256.hex(String.join(
                        "\n",
                        juicio.decision(),
                        mutante.tabla().libro(),
                        mutante.tabla().hoja(),
                        celda,
                        mutante.operador().name(),
                        mutante.antes(),
                        mutante.despues()))
                .substring(0, ID_DIGITS);
    }

    private static JsonNode read(String solicitud) {
        try {
            return JSON.readTree(solicitud);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The scenario file that lacks the case. */
    public String archivo() {
        return ScenarioFile.of(decision);
    }

    /** What is answered to a field, and with the fault. */
    public record Comparada(String campo, String respuesta, String conFalta) {}

    /** Both answers side by side. */
    public List<Comparada> comparadas() {
        TreeSet<String> campos = new TreeSet<>(respuesta.keySet());
        campos.addAll(conFalta.keySet());
        return campos.stream()
                .map(campo -> new Comparada(campo, respuesta.getOrDefault(campo, ""), conFalta.getOrDefault(campo, "")))
                .toList();
    }

    /** Such as {@code la celda no pide nada: «VERDADERO» → en blanco}. */
    public String frase() {
        return falta + ": " + shown(antes) + " → " + shown(despues);
    }

    private static String shown(String celda) {
        return celda.isEmpty() ? "en blanco" : Wording.quoted(celda);
    }
}
