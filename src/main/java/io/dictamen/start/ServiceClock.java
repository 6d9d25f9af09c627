package io.dictamen.start;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one clock of the service, in the zone in which the business counts its days. */
@Singleton
final class ServiceClock {
    private static final String ZONE = "dictamen.zona";
    private static final String USUAL = "America/La_Paz";

    @Produces
    @Singleton
    Clock clock(@ConfigProperty(name = ZONE, defaultValue = USUAL) ZoneId zona) {
        return Clock.system(zona);
    }

    /** The same for a command, for which nothing is started. */
    static Clock ofTheBusiness() {
        // As a text: Quarkus' converter is given one where nothing is configured, and takes it for a zone.
        return Clock.system(ZoneId.of(
                ConfigProvider.getConfig().getOptionalValue(ZONE, String.class).orElse(USUAL)));
    }
}
