package io.dictamen.aviso;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Whom notices are sent to. */
@ConfigMapping(prefix = "dictamen.aviso")
public interface AvisoConfig {
    /** The addresses that notices are posted to; none where absent. */
    Optional<List<URI>> destinos();

    /** The only origins that they may have, such as {@code https://avisos.example.com}. */
    Optional<List<URI>> origenes();

    /** The key that notices are signed with. */
    Optional<String> secreto();

    /** The address under which people reach this service, for the links of notices. */
    Optional<URI> pagina();

    /** How long a target may take to answer. */
    @WithDefault("5S")
    Duration plazo();

    /** How long after a failed attempt the next one is made; twice as long after each, up to an hour. */
    @WithDefault("10S")
    Duration espera();

    /** After how many attempts a notice is given up. */
    @WithDefault("30")
    int intentos();
}
