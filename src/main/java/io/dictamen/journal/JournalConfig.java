package io.dictamen.journal;

import io.dictamen.decision.Minimo;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "dictamen.diario")
public interface JournalConfig {
    /** How many verdicts may wait to be written. */
    @WithDefault("10000")
    int cola();

    /** How many are written in one transaction at most. */
    @WithDefault("500")
    int lote();

    /** How long a caller waits for its verdict to be written. */
    @WithDefault("5S")
    Duration plazo();

    /** How many whole months are kept beside the current one; 0 keeps all. */
    @WithDefault("0")
    @Minimo(0)
    int meses();
}
