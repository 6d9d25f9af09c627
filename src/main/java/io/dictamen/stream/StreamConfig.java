package io.dictamen.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where events come from and go to. Without {@code kafka} there are none. */
@ConfigMapping(prefix = "dictamen.eventos")
public interface StreamConfig {
    /** The brokers, as {@code host:port}; whoever sets it turns events on. */
    Optional<List<String>> kafka();

    /** A file of further properties of Kafka's clients, such as those of TLS and SASL. */
    Optional<String> cliente();

    /** The topics of requests; {@code topic=decision} where all of a topic ask for the same one. */
    @WithDefault("dictamen.solicitudes")
    List<String> solicitudes();

    /** The topic of answers. */
    @WithDefault("dictamen.respuestas")
    String respuestas();

    /** Further topics to which a request may have its answer sent. */
    Optional<List<String>> responderA();

    /** The topic of what could not be decided. */
    @WithDefault("dictamen.errores")
    String errores();

    /** The topic of what could not be read. */
    @WithDefault("dictamen.muertos")
    String muertos();

    /** The topic of an event for each recorded verdict and each publication; none where it is empty. */
    @WithDefault("dictamen.novedades")
    Optional<String> novedades();

    /** The consumer group that all replicas form. */
    @WithDefault("dictamen")
    String grupo();

    /** What this replica is called in its group: one that comes back in time under the same name keeps its partitions. */
    Optional<String> instancia();

    /** Who asks, in the journal. */
    @WithDefault("eventos")
    String emisor();

    /** How many events are decided and written at once at most. */
    @WithDefault("500")
    int lote();

    /** For how long a repeated event gets the verdict of the first. */
    @WithDefault("7D")
    Duration memoria();
}
