package io.dictamen.bulk;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file of requests.
 *
 * @param nombre its path below what was asked for, with slashes
 */
record InputFile(Path path, String nombre, Format format) {
    private static final String WILD = "*?[{";

    /** How a file is written, as its name ends. */
    enum Format {
        NDJSON(".ndjson", ".jsonl"),
        CSV(".csv"),
        PARQUET(".parquet");

        private final List<String> ends;

        Format(String... ends) {
            this.ends = List.of(ends);
        }

        static Optional<Format> of(Path file) {
            String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
            return Arrays.stream(values())
                    .filter(format -> format.ends.stream().anyMatch(name::endsWith))
                    .findFirst();
        }
    }

    /**
     * Those of a file, of a folder with all below it, or of a glob; in the order of their names.
     *
     * @param salida whose files are answers, and no requests
     */
    static List<InputFile> find(String entrada, Path salida) throws IOException {
        Path answers = salida.toAbsolutePath().normalize();
        int wild = firstWild(entrada);
        Path base = Path.of(wild < 0 ? entrada : entrada.substring(0, entrada.lastIndexOf('/', wild) + 1));
        if (wild < 0 && Files.isRegularFile(base)) {
            return List.of(new InputFile(base, base.getFileName().toString(), format(base)));
        }
        if (!Files.isDirectory(base)) {
            throw new BulkFault("No existe " + entrada + ".");
        }
        PathMatcher matcher =
                FileSystems.getDefault().getPathMatcher("glob:" + (wild < 0 ? base.resolve("**") : entrada));
        try (Stream<Path> below = Files.walk(base)) {
            List<InputFile> found = below.filter(Files::isRegularFile)
                    .filter(path -> matcher.matches(path) && Format.of(path).isPresent())
                    .filter(path -> !path.toAbsolutePath().normalize().startsWith(answers))
                    .map(path ->
                            new InputFile(path, base.relativize(path).toString().replace('\\', '/'), format(path)))
                    .sorted((one, other) -> one.nombre.compareTo(other.nombre))
                    .toList();
            if (found.isEmpty()) {
                throw new BulkFault("En " + entrada + " no hay archivos .ndjson, .jsonl, .csv ni .parquet.");
            }
            return found;
        }
    }

    private static Format format(Path file) {
        return Format.of(file)
                .orElseThrow(() -> new BulkFault(file + " no termina en .ndjson, .jsonl, .csv ni .parquet."));
    }

    private static int firstWild(String entrada) {
        for (int at = 0; at < entrada.length(); at++) {
            if (WILD.indexOf(entrada.charAt(at)) >= 0) {
                return at;
            }
        }
        return -1;
    }
}
