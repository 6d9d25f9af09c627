package io.dictamen.start;

import io.dictamen.access.AccessConfig;
import io.dictamen.aviso.AvisoConfig;
import io.dictamen.aviso.Destinos;
import io.dictamen.batch.BatchConfig;
import io.dictamen.crossing.CruceConfig;
import io.dictamen.http.LimitsConfig;
import io.dictamen.impact.ImpactConfig;
import io.dictamen.installation.CannotStart;
import io.dictamen.journal.JournalConfig;
import io.dictamen.release.AprobacionConfig;
import io.dictamen.release.MutacionConfig;
import io.dictamen.replica.ReplicaConfig;
import io.dictamen.stream.StreamConfig;
import io.dictamen.tarea.TareaConfig;
import io.dictamen.whynot.WhyNotConfig;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.Config;

/** Looks at what an operator may set before anything starts: Quarkus would tell a fault in its own words, and late. */
final class Settings {
    /** The interfaces that say what may be set of each room. */
    static final List<Class<?>> ROOMS = List.of(
            AccessConfig.class,
            AprobacionConfig.class,
            AvisoConfig.class,
            BatchConfig.class,
            CruceConfig.class,
            ImpactConfig.class,
            JournalConfig.class,
            LimitsConfig.class,
            MutacionConfig.class,
            ReplicaConfig.class,
            StreamConfig.class,
            TareaConfig.class,
            WhyNotConfig.class);

    private final Config config;

    private Settings(Config config) {
        this.config = config;
    }

    static void check(Config config) {
        Settings settings = new Settings(config);
        settings.check("quarkus.http.port", SettingKind.PORT);
        settings.check("dictamen.postgres.puerto", SettingKind.PORT);
        settings.check("dictamen.zona", SettingKind.ZONE);
        ROOMS.forEach(room -> SettingKind.of(room).forEach(settings::check));
        settings.check("quarkus.datasource.jdbc.max-size", SettingKind.atLeast(1));
        settings.check("dictamen.acceso.grupos", SettingKind.GROUPS);
        settings.check("quarkus.oidc.tenant-enabled", SettingKind.YES_OR_NO);
        settings.check("quarkus.oidc.consola.tenant-enabled", SettingKind.YES_OR_NO);
        settings.check("quarkus.http.cors.enabled", SettingKind.YES_OR_NO);
        settings.check("quarkus.http.limits.max-connections", SettingKind.atLeast(1));
        settings.check("quarkus.http.limits.max-body-size", SettingKind.SIZE);
        Destinos.fault(
                        config.getOptionalValues("dictamen.aviso.destinos", URI.class)
                                .orElse(List.of()),
                        config.getOptionalValues("dictamen.aviso.origenes", URI.class)
                                .orElse(List.of()),
                        config.getOptionalValue("dictamen.aviso.secreto", String.class))
                .ifPresent(fault -> {
                    throw new CannotStart(fault);
                });
    }

    private void check(String name, SettingKind<?> kind) {
        if (!kind.admits(config, name)) {
            throw new CannotStart(variable(name) + " es «"
                    + config.getConfigValue(name).getValue() + "» y debe ser " + kind.expected() + ".");
        }
    }

    private static String variable(String name) {
        return name.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
    }
}
