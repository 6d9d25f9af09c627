package io.dictamen.release;

import com.fasterxml.jackson.databind.JsonNode;
import io.dictamen.digest.Sha256;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a measure of the impact of a release came to, as its task tells it.
 *
 * @param huella of its files and of the whole report
 * @param diferentes of the requests that were recorded in the period, how many would have another answer
 */
@Schema(name = "ImpactoMedido")
public record ImpactoMedido(
        String huella,
        OffsetDateTime desde,
        OffsetDateTime hasta,
        String resumen,
        long registrados,
        long diferentes,
        long noEvaluables) {
    /** Of the tasks that measure it. */
    public static final String CLASE = "IMPACTO";

    /** One hash over files and report. */
    public static String huella(String archivos, JsonNode informe) {
        return Sha256.hex(archivos + "\n" + informe);
    }
}
