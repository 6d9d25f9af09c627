package io.dictamen.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dictamen.core.Impact;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The summary beside the answers, by which work that was stopped goes on.
 *
 * @param huella of the release
 * @param borrador that of the draft; null where there is none
 * @param momento for which the lines are decided, as ISO 8601 has it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BulkState(
        String decision,
        int version,
        String huella,
        @Nullable String borrador,
        String momento,
        String zona,
        List<FileState> archivos) {
    static final String NAME = "resumen.json";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @JsonProperty
    String estado() {
        return archivos.stream().allMatch(FileState::terminado) ? "TERMINADO" : "EN_CURSO";
    }

    @JsonProperty
    long lineas() {
        return decididas() + rechazadas();
    }

    @JsonProperty
    long decididas() {
        return sum(FileState::decididas);
    }

    @JsonProperty
    long rechazadas() {
        return sum(FileState::rechazadas);
    }

    @JsonProperty
    Map<String, Long> porDesenlace() {
        Map<String, Long> all = new TreeMap<>();
        archivos.forEach(one -> one.porDesenlace().forEach((palabra, n) -> all.merge(palabra, n, Long::sum)));
        return all;
    }

    @JsonProperty
    Impact.@Nullable Cuenta impacto() {
        return archivos.stream()
                .map(FileState::impacto)
                .filter(Objects::nonNull)
                .reduce(Impact.Cuenta::plus)
                .orElse(null);
    }

    private long sum(ToLongFunction<FileState> part) {
        return archivos.stream().mapToLong(part).sum();
    }

    /** Whether it decides the same in the same way. */
    boolean goesOnWith(BulkState other) {
        return decision.equals(other.decision)
                && huella.equals(other.huella)
                && Objects.equals(borrador, other.borrador)
                && zona.equals(other.zona);
    }

    BulkState with(FileState file) {
        return new BulkState(
                decision,
                version,
                huella,
                borrador,
                momento,
                zona,
                archivos.stream()
                        .map(one -> one.archivo().equals(file.archivo()) ? file : one)
                        .toList());
    }

    static Optional<BulkState> read(Path salida) throws IOException {
        Path file = salida.resolve(NAME);
        return Files.exists(file)
                ? Optional.of(JSON.readValue(Files.readAllBytes(file), BulkState.class))
                : Optional.empty();
    }

    /** In place of the one before, which stands until this one is whole on disk. */
    void write(Path salida) throws IOException {
        Path draft = salida.resolve(NAME + ".nuevo");
        Files.write(draft, JSON.writeValueAsBytes(this));
        try (FileChannel written = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(draft, salida.resolve(NAME), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
