package io.dictamen.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long people stay, and how often they may try. */
@ConfigMapping(prefix = "dictamen.acceso")
interface AccessConfig {
    /** How long a session lasts. */
    @WithDefault("8h")
    Duration sesion();

    /** Wrong passwords of one user before it must wait. */
    @WithDefault("5")
    int intentos();

    /** Wrong passwords from one address before it must wait. */
    @WithDefault("30")
    int intentosPorDireccion();

    /** For how long wrong passwords are counted together. */
    @WithDefault("1m")
    Duration espera();

    /** Requests a second of one key, at each replica; 0 does not count them. */
    @WithDefault("0")
    int porSegundo();
}
