package io.dictamen.comparison;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Inputs of a table that change the same way.
 *
 * @param cuando where they are, as a sentence
 * @param donde the same, box by box: all that one of them asks together; nothing where it asks nothing
 * @param mas how many boxes there are that are not listed
 * @param antes the rows that decided, each somewhere in it; of a checklist, those that said what changes; none where none did
 * @param chocanAntes whether they are met together in a table whose rows exclude each other, and so decided nothing
 * @param testigo a request of it that is answered differently
 * @param sinTestigo why there is none, as a sentence
 * @param ejemplo a point of it, by the labels of the table
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RegionComparada(
        String cuando,
        List<List<CampoPedido>> donde,
        int mas,
        List<FilaComparada> antes,
        boolean chocanAntes,
        List<FilaComparada> despues,
        boolean chocanDespues,
        @Nullable Testigo testigo,
        @Nullable String sinTestigo,
        Map<String, String> ejemplo) {

    /** What is asked of a field. */
    public record CampoPedido(String etiqueta, String campo, String pide) {}

    /**
     * A row.
     *
     * @param dice what its cells of outcome hold, by the names of their columns
     */
    public record FilaComparada(int fila, String clausula, Map<String, String> dice) {}

    /** What a row says, without what the only row of the other side says too. */
    public String dice(FilaComparada fila) {
        Map<String, String> otra = antes.size() != 1 || despues.size() != 1
                ? Map.of()
                : (fila == antes.get(0) ? despues : antes).get(0).dice();
        return fila.dice().entrySet().stream()
                .filter(uno -> !uno.getValue().equals(otra.get(uno.getKey())))
                .map(uno -> uno.getKey() + " = " + uno.getValue())
                .collect(Collectors.joining(", "));
    }

    /**
     * A request that the two releases answer differently.
     *
     * @param antes what is answered, by the path of each field
     */
    public record Testigo(Map<String, Object> solicitud, Map<String, String> antes, Map<String, String> despues) {

        private static final ObjectMapper JSON = JsonMapper.builder()
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();

        static Testigo of(JsonNode solicitud, Map<String, String> antes, Map<String, String> despues) {
            try {
                // As text in between, so that its numbers are as people write them.
                return new Testigo(
                        JSON.readValue(JSON.writeValueAsString(solicitud), new TypeReference<>() {}), antes, despues);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }

        /** The request as JSON. */
        public String json() {
            try {
                return JSON.writeValueAsString(solicitud);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }

        /** The paths of what the two answers do not have in common. */
        public List<String> distintos() {
            return Stream.concat(antes.keySet().stream(), despues.keySet().stream())
                    .distinct()
                    .filter(campo -> !Objects.equals(antes.get(campo), despues.get(campo)))
                    .sorted()
                    .toList();
        }
    }
}
