package io.dictamen.impact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows that decided a kept answer, for a person to read. */
final class AnswerRows {
    private static final ObjectMapper JSON = new ObjectMapper();

    private AnswerRows() {}

    /** @param motivos of the answer, as JSON; null where it has none */
    static String of(@Nullable String motivos) {
        if (motivos == null) {
            return "";
        }
        try {
            List<String> rows = new ArrayList<>();
            for (JsonNode motivo : JSON.readTree(motivos)) {
                rows.add(
                        motivo.path("hoja").asText() + " " + motivo.path("fila").asText());
            }
            return String.join(", ", rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept answer is no JSON", e);
        }
    }
}
