package io.dictamen.replica;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How this replica keeps up with the others. */
@ConfigMapping(prefix = "dictamen.replica")
public interface ReplicaConfig {
    /** The folder of what lets the replica start without its database; {@code instantanea} in the data folder if absent. */
    Optional<String> instantanea();

    /** How long a change may go unnoticed where its notice got lost. */
    @WithDefault("500ms")
    Duration sondeo();

    /** What this replica is called where the operator sees all of them; its host and port if absent. */
    Optional<String> nombre();
}
