package io.dictamen.operation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How this process and what it depends on are doing.
 *
 * @param estado the worst of all that is told
 * @param frase the same in a sentence, with what is worst
 */
@Schema(name = "Operacion")
public record Operacion(
        Salud estado,
        String frase,
        OffsetDateTime momento,
        Servicio servicio,
        List<Medida> version,
        List<Medida> diario,
        List<Medida> eventos,
        List<Medida> baseDeDatos,
        List<Medida> maquina,
        List<ReplicaVista> replicas,
        List<LimiteTopado> limites) {

    /**
     * This process.
     *
     * @param revision the commit that was built
     */
    @Schema(name = "ServicioEnMarcha")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Servicio(
            String replica,
            String compilacion,
            @Nullable String revision,
            String java,
            OffsetDateTime arranque,
            long segundos,
            String activo) {}

    /**
     * One of the processes that share the database, as it was last heard.
     *
     * @param version the release that decides there
     * @param desde since when it does
     * @param oida how long ago it was heard, in seconds
     * @param esta whether it is the one that answers
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReplicaVista(
            String nombre,
            String compilacion,
            OffsetDateTime arranque,
            @Nullable Integer version,
            @Nullable OffsetDateTime desde,
            long oida,
            String texto,
            boolean esta,
            Salud estado,
            String accion) {}

    /**
     * A limit, and how often calls met it since the process started.
     *
     * @param limite which, as the metrics have it
     * @param codigo the HTTP status that they got
     * @param hace how long ago the last time was, in seconds
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LimiteTopado(
            String limite,
            String titulo,
            int codigo,
            long veces,
            @Nullable Long hace,
            String texto,
            Salud estado,
            String accion) {}

    Operacion summed(Salud worst, String phrase) {
        return new Operacion(
                worst, phrase, momento, servicio, version, diario, eventos, baseDeDatos, maquina, replicas, limites);
    }

    /** All that is measured, whatever its group: first what others follow from. */
    Stream<Medida> medidas() {
        return Stream.of(baseDeDatos, version, diario, eventos, maquina).flatMap(List::stream);
    }
}
