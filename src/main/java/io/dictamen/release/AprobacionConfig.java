package io.dictamen.release;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "dictamen.aprobacion")
public interface AprobacionConfig {
    /** What an approval asks of the impact on what is really asked. */
    @WithDefault("medido")
    Exigencia impacto();

    /** How many days the impact looks back on, today included. */
    @WithDefault("30")
    int dias();

    /** How much of it. */
    enum Exigencia {
        /** It has to be measured, and is approved with the files. */
        EXIGIDO,
        /** Where somebody measured it, it is approved with the files. */
        MEDIDO,
        /** The files alone are approved. */
        NO
    }
}
