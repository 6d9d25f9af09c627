package io.dictamen.start;

import io.dictamen.installation.CannotStart;
import io.quarkus.runtime.configuration.MemorySize;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.Config;

/** Looks at what an operator may set before anything starts: Quarkus would tell a fault in its own words, and late. */
final class Settings {
    private static final int PORTS = 65_535;

    private final Config config;

    private Settings(Config config) {
        this.config = config;
    }

    static void check(Config config) {
        Settings settings = new Settings(config);
        settings.check("quarkus.http.port", Integer.class, Settings::isPort, "un puerto, de 0 a " + PORTS);
        settings.check("dictamen.postgres.puerto", Integer.class, Settings::isPort, "un puerto, de 0 a " + PORTS);
        settings.check("dictamen.zona", String.class, Settings::isZone, "una zona horaria, como America/La_Paz");
        settings.check("dictamen.diario.cola", Integer.class, cola -> cola > 0, "un número entero mayor que 0");
        settings.check("dictamen.diario.lote", Integer.class, lote -> lote > 0, "un número entero mayor que 0");
        settings.check("dictamen.diario.plazo", Duration.class, Settings::isPositive, "una duración, como 5S");
        settings.check("dictamen.diario.meses", Integer.class, meses -> meses >= 0, "un número entero desde 0");
        settings.check(
                "quarkus.datasource.jdbc.max-size", Integer.class, size -> size > 0, "un número entero mayor que 0");
        for (String tamano : List.of("decision", "acceso", "otros", "memoria")) {
            settings.check("dictamen.limite." + tamano, MemorySize.class, limite -> true, "un tamaño, como 1M");
        }
        for (String plazo : List.of("encabezado", "cuerpo")) {
            settings.check("dictamen.limite." + plazo, Duration.class, Settings::isPositive, "una duración, como 30S");
        }
        for (String envios : List.of("envios", "envios-por-clave")) {
            settings.check(
                    "dictamen.limite." + envios, Integer.class, most -> most > 0, "un número entero mayor que 0");
        }
        settings.check("dictamen.lote.simultaneos", Integer.class, lotes -> lotes > 0, "un número entero mayor que 0");
        settings.check("dictamen.lote.por-clave", Integer.class, lotes -> lotes > 0, "un número entero mayor que 0");
        for (String tamano : List.of("linea", "libro", "espera")) {
            settings.check("dictamen.lote." + tamano, MemorySize.class, limite -> true, "un tamaño, como 1M");
        }
        settings.check("dictamen.lote.paciencia", Duration.class, Settings::isPositive, "una duración, como 2M");
        settings.check("dictamen.acceso.sesion", Duration.class, Settings::isPositive, "una duración, como 8H");
        settings.check("dictamen.acceso.espera", Duration.class, Settings::isPositive, "una duración, como 1M");
        for (String contado : List.of("por-segundo", "lineas-por-segundo")) {
            settings.check("dictamen.acceso." + contado, Integer.class, most -> most >= 0, "un número entero desde 0");
        }
        for (String intentos : List.of("intentos", "intentos-por-direccion")) {
            settings.check(
                    "dictamen.acceso." + intentos, Integer.class, most -> most > 0, "un número entero mayor que 0");
        }
        settings.check("quarkus.oidc.tenant-enabled", Boolean.class, on -> true, "true o false");
        settings.check("quarkus.http.cors.enabled", Boolean.class, on -> true, "true o false");
        settings.check(
                "quarkus.http.limits.max-connections", Integer.class, most -> most > 0, "un número entero mayor que 0");
        settings.check("quarkus.http.limits.max-body-size", MemorySize.class, limite -> true, "un tamaño, como 10M");
    }

    private <T> void check(String name, Class<T> type, Predicate<T> good, String expected) {
        boolean fits;
        try {
            fits = config.getOptionalValue(name, type).filter(good.negate()).isEmpty();
        } catch (IllegalArgumentException e) {
            fits = false;
        }
        if (!fits) {
            throw new CannotStart(variable(name) + " es «"
                    + config.getConfigValue(name).getValue() + "» y debe ser " + expected + ".");
        }
    }

    private static boolean isZone(String zona) {
        try {
            ZoneId.of(zona);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isPort(int number) {
        return number >= 0 && number <= PORTS;
    }

    private static boolean isPositive(Duration duration) {
        return !duration.isNegative() && !duration.isZero();
    }

    private static String variable(String name) {
        return name.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
    }
}
