package io.dictamen.start;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one clock of the service, in the zone in which the business counts its days. */
@Singleton
final class ServiceClock {
    @Produces
    @Singleton
    Clock clock(@ConfigProperty(name = "dictamen.zona", defaultValue = "America/La_Paz") ZoneId zona) {
        return Clock.system(zona);
    }
}
