package io.dictamen.bulk;

import io.dictamen.bulk.InputFile.Format;
import io.dictamen.http.ProblemException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Decides files, one after the other with all cores, and goes on where an earlier run was stopped. */
final class Bulk {
    private final BulkOrder order;
    private final List<InputFile> files;
    private final Path salida;
    private final PrintStream told;
    private BulkState state;

    private Bulk(BulkOrder order, List<InputFile> files, Path salida, BulkState state, PrintStream told) {
        this.order = order;
        this.files = files;
        this.salida = salida;
        this.state = state;
        this.told = told;
    }

    /**
     * Decides what is not decided yet.
     *
     * @param asked what a run with nothing before it would do
     * @return the order for the moment of the run that was begun
     */
    static BulkState begin(BulkState asked, List<InputFile> files, Path salida) throws IOException {
        BulkState before = BulkState.read(salida).orElse(asked);
        if (!before.goesOnWith(asked)) {
            throw new BulkFault("En " + salida + " hay respuestas de otra decisión, otras reglas u otra zona"
                    + " (resumen.json dice cuáles): elija otra carpeta, o borre esa.");
        }
        Map<String, FileState> known =
                before.archivos().stream().collect(Collectors.toMap(FileState::archivo, Function.identity()));
        List<FileState> now = new ArrayList<>();
        for (InputFile file : files) {
            FileState begun = FileState.begun(
                    file.nombre(),
                    Files.size(file.path()),
                    Files.getLastModifiedTime(file.path()).toMillis());
            FileState last = known.getOrDefault(file.nombre(), begun);
            if (last.falta() == null && !last.isOf(begun)) {
                throw new BulkFault(
                        file.path() + " cambió desde que se empezó a decidir: elija otra carpeta de salida.");
            }
            now.add(last.falta() == null ? last : begun);
        }
        return new BulkState(
                before.decision(),
                before.version(),
                before.huella(),
                before.borrador(),
                before.momento(),
                before.zona(),
                now);
    }

    /** What has become of all files. */
    static BulkState run(BulkOrder order, List<InputFile> files, Path salida, BulkState state, PrintStream told)
            throws IOException, InterruptedException {
        return new Bulk(order, files, salida, state, told).run();
    }

    private BulkState run() throws IOException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(order.hilos(), work -> {
            Thread thread = new Thread(work, "lote");
            thread.setDaemon(true);
            return thread;
        });
        List<InputFile> left =
                files.stream().filter(file -> !state(file).terminado()).toList();
        Progress progress = new Progress(
                told, left.stream().mapToLong(file -> state(file).bytes()).sum());
        try {
            keep(state);
            for (InputFile file : left) {
                decide(file, threads, progress);
            }
        } finally {
            threads.shutdownNow();
        }
        told.println(progress.end());
        return state;
    }

    private FileState state(InputFile file) {
        return state.archivos().stream()
                .filter(one -> one.archivo().equals(file.nombre()))
                .findFirst()
                .orElseThrow();
    }

    private void decide(InputFile file, ExecutorService threads, Progress progress)
            throws IOException, InterruptedException {
        FileState from = state(file);
        Path dictamenes = place("dictamenes", file, file.format() == Format.PARQUET ? ".en-curso" : "");
        Path problemas = place("problemas", file, file.format() == Format.PARQUET ? ".ndjson" : "");
        if (from.ultima() == 0 || !isThere(dictamenes, from.dictamenes()) || !isThere(problemas, from.problemas())) {
            from = FileState.begun(from.archivo(), from.bytes(), from.modificado());
        }
        FileState end;
        try (Requests requests = Requests.open(file, order.decision(), order.zona());
                AnswerFile decided = AnswerFile.open(dictamenes, from.dictamenes());
                AnswerFile refused = AnswerFile.open(problemas, from.problemas())) {
            if (from.ultima() == 0) {
                byte[] heading = requests.heading();
                decided.write(heading);
                refused.write(heading);
                from = from.headed(heading.length);
            }
            end = new FileBulk(
                            order,
                            requests,
                            threads,
                            decided,
                            refused,
                            from,
                            reached -> keep(state.with(reached)),
                            progress)
                    .run();
        } catch (ProblemException e) {
            String sentence = e.problem().detail();
            told.println(file.path() + ": " + sentence);
            keep(state.with(from.faulty(sentence)));
            return;
        } finally {
            progress.end(from.bytes());
        }
        if (file.format() == Format.PARQUET) {
            ParquetAnswers.write(file.path(), dictamenes, place("dictamenes", file, ""), order.decision());
            Files.delete(dictamenes);
        }
        if (end.rechazadas() == 0) {
            Files.delete(problemas);
        }
        // Not before: what is done is not looked at again.
        keep(state.with(end.done()));
    }

    private Path place(String folder, InputFile file, String end) {
        return salida.resolve(folder).resolve(file.nombre() + end);
    }

    private static boolean isThere(Path answers, long bytes) throws IOException {
        return bytes == 0 || (Files.exists(answers) && Files.size(answers) >= bytes);
    }

    private void keep(BulkState now) {
        state = now;
        try {
            Files.createDirectories(salida);
            now.write(salida);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
