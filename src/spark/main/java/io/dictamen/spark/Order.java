package io.dictamen.spark;

import io.dictamen.core.Decisions;
import io.dictamen.core.Release;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is to be decided, and how.
 *
 * @param borrador null where nothing is compared
 * @param momento for which every request is decided that gives no other
 */
record Order(
        String decision,
        String entrada,
        String salida,
        Format formato,
        Release version,
        Release borrador,
        OffsetDateTime momento,
        ZoneId zona)
        implements Serializable {
    static final String USAGE =
            "DECISION --entrada RUTA|tabla:NOMBRE --salida RUTA [--formato ndjson|parquet] [--version CARPETA|INSTANTANEA]"
                    + " [--borrador CARPETA] [--momento 2026-03-10T10:00:00-04:00] [--zona America/La_Paz]";
    private static final List<String> OPTIONS =
            List.of("--entrada", "--salida", "--formato", "--version", "--borrador", "--momento", "--zona");
    private static final String TABLE = "tabla:";

    /** How the requests are written, and their answers. */
    enum Format {
        NDJSON,
        PARQUET
    }

    static Order of(String... args) throws IOException {
        if (args.length == 0 || args[0].startsWith("--")) {
            throw new IllegalArgumentException("Diga qué decidir: " + USAGE);
        }
        Map<String, String> options = options(args);
        ZoneId zona = ZoneId.of(options.getOrDefault("--zona", "America/La_Paz"));
        String momento = options.get("--momento");
        String entrada = required(options, "--entrada");
        String formato = options.getOrDefault("--formato", entrada.startsWith(TABLE) ? "parquet" : null);
        return new Order(
                Decisions.named(args[0]).nombre(),
                entrada,
                required(options, "--salida"),
                formato == null ? format(entrada) : Format.valueOf(formato.toUpperCase(Locale.ROOT)),
                release(options.get("--version")),
                options.containsKey("--borrador") ? release(options.get("--borrador")) : null,
                momento == null
                        ? OffsetDateTime.now(Clock.system(zona)).truncatedTo(ChronoUnit.MILLIS)
                        : OffsetDateTime.parse(momento),
                zona);
    }

    /** The name of a table of the catalogue; null where the requests stand in files. */
    String table() {
        return entrada.startsWith(TABLE) ? entrada.substring(TABLE.length()) : null;
    }

    private static Format format(String entrada) {
        return entrada.matches(".*\\.parquet(/.*)?") ? Format.PARQUET : Format.NDJSON;
    }

    private static Release release(String donde) throws IOException {
        return donde == null ? Release.deployed() : Release.read(Path.of(donde));
    }

    private static String required(Map<String, String> options, String name) {
        if (!options.containsKey(name)) {
            throw new IllegalArgumentException("Falta " + name + ": " + USAGE);
        }
        return options.get(name);
    }

    private static Map<String, String> options(String... args) {
        Map<String, String> options = new TreeMap<>();
        for (int i = 1; i < args.length; i += 2) {
            if (!OPTIONS.contains(args[i]) || i + 1 == args.length) {
                throw new IllegalArgumentException("No se entiende «" + args[i] + "». Así se pide: " + USAGE);
            }
            options.put(args[i], args[i + 1]);
        }
        return options;
    }
}
