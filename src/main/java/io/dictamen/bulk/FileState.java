package io.dictamen.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dictamen.core.Impact;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How far a file has come. What is behind {@code ultima} is decided again after a stop.
 *
 * @param bytes of the file, by which one sees that it is still the same, as by {@code modificado}
 * @param ultima the last line whose answer is on disk
 * @param dictamenes how many bytes of verdicts are on disk
 * @param problemas the same of lines that cannot be decided
 * @param impacto what the draft changes; null where none was given
 * @param falta why nothing of it can be decided; null where it can
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FileState(
        String archivo,
        long bytes,
        long modificado,
        long ultima,
        long decididas,
        long rechazadas,
        Map<String, Long> porDesenlace,
        long dictamenes,
        long problemas,
        boolean terminado,
        Impact.@Nullable Cuenta impacto,
        @Nullable String falta) {

    static FileState begun(String archivo, long bytes, long modificado) {
        return new FileState(archivo, bytes, modificado, 0, 0, 0, Map.of(), 0, 0, false, null, null);
    }

    boolean isOf(FileState now) {
        return bytes == now.bytes && modificado == now.modificado;
    }

    /** With what its files of answers begin with. */
    FileState headed(long length) {
        return new FileState(archivo, bytes, modificado, 0, 0, 0, Map.of(), length, length, false, null, null);
    }

    FileState with(Block block) {
        Map<String, Long> desenlaces = new TreeMap<>(porDesenlace);
        block.porDesenlace().forEach((palabra, n) -> desenlaces.merge(palabra, n, Long::sum));
        return new FileState(
                archivo,
                bytes,
                modificado,
                block.ultima(),
                decididas + block.decididas(),
                rechazadas + block.rechazadas(),
                desenlaces,
                dictamenes + block.dictamenes().length,
                problemas + block.problemas().length,
                false,
                plus(block.impacto()),
                null);
    }

    private Impact.@Nullable Cuenta plus(Impact.@Nullable Cuenta more) {
        return more == null ? impacto : impacto == null ? more : impacto.plus(more);
    }

    FileState done() {
        return new FileState(
                archivo,
                bytes,
                modificado,
                ultima,
                decididas,
                rechazadas,
                porDesenlace,
                dictamenes,
                problemas,
                true,
                impacto,
                null);
    }

    FileState faulty(String sentence) {
        return new FileState(archivo, bytes, modificado, 0, 0, 0, Map.of(), 0, 0, false, null, sentence);
    }
}
