package io.dictamen.access;

import io.dictamen.decision.Minimo;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** How long people stay, and how often they may try. */
@ConfigMapping(prefix = "dictamen.acceso")
public interface AccessConfig {
    /** How long a session lasts. */
    @WithDefault("8H")
    Duration sesion();

    /** For how long a link to choose another password serves. */
    @WithDefault("24H")
    Duration enlace();

    /** Wrong passwords of one user before it must wait. */
    @WithDefault("5")
    int intentos();

    /** Wrong passwords from one address before it must wait. */
    @WithDefault("30")
    int intentosPorDireccion();

    /** For how long wrong passwords are counted together. */
    @WithDefault("1M")
    Duration espera();

    /** What the groups of the house's identity provider may do here, as {@link Grupos} reads them. */
    Optional<String> grupos();

    /** The roles whose readers see the verdicts without what is personal in them. */
    @WithDefault("lector")
    Optional<Set<LectorDeTodo>> sinDatosPersonales();

    /** Calls a second of one key or person, at each replica; more are refused, and 0 counts none. 5,000 if absent. */
    @Minimo(0)
    OptionalInt porSegundo();

    /** Lines a second of their files, which wait their turn; as many as calls where that was set, else any number. */
    @WithDefault("${dictamen.acceso.por-segundo:0}")
    @Minimo(0)
    int lineasPorSegundo();
}
