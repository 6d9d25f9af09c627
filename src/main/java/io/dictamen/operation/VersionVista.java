package io.dictamen.operation;

import io.dictamen.release.ActiveRelease;
import io.dictamen.replica.Heartbeat;
import io.dictamen.wording.Amounts;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Which release decides here, and whether it is the one in force. */
@Singleton
class VersionVista {
    // A release is compiled before it decides.
    private static final Duration TO_COMPILE = Duration.ofSeconds(30);

    private final ActiveRelease release;
    private final Heartbeat heartbeat;
    private final Clock clock;

    VersionVista(ActiveRelease release, Heartbeat heartbeat, Clock clock) {
        this.release = release;
        this.heartbeat = heartbeat;
        this.clock = clock;
    }

    List<Medida> medidas() {
        OptionalInt numero = release.numero();
        if (numero.isEmpty()) {
            return List.of(Medida.text(
                    "version.decide",
                    "Versión que decide",
                    "Ninguna: toda decisión recibe 503",
                    Salud.MAL,
                    "Sin base de datos hace falta la instantánea local; con ella, publique una versión o mire en el registro por"
                            + " qué la publicada no compila aquí."));
        }
        OptionalInt published = release.published();
        boolean other = published.isPresent() && published.getAsInt() != numero.getAsInt();
        boolean late = other && release.sincePublished().compareTo(TO_COMPILE) > 0;
        @Nullable Instant desde = heartbeat.desde();
        String since = desde == null ? "" : ", desde hace " + Amounts.span(Duration.between(desde, clock.instant()));
        return List.of(Medida.number(
                "version.decide",
                "Versión que decide",
                numero.getAsInt(),
                "La " + numero.getAsInt() + since
                        + (other ? "; la que está en vigor es la " + published.getAsInt() : ""),
                late ? Salud.MAL : other ? Salud.ATENCION : Salud.BIEN,
                "Esta réplica no puede con la versión en vigor y decide con la anterior: su registro dice por qué. Casi siempre"
                        + " la versión se revisó con las reglas de otro despliegue."));
    }
}
