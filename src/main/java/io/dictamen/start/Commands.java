package io.dictamen.start;

import io.dictamen.bulk.BulkCommand;
import io.dictamen.release.ComparisonCheck;
import io.dictamen.release.MutationCheck;
import io.dictamen.release.WorkbookCheck;
import io.dictamen.workbook.diff.DiffListing;
import io.dictamen.workbook.diff.WorkbookDiff;
import io.dictamen.workbook.diff.WorkbookListing;
import io.dictamen.workbook.diff.WorkbookText;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the program does with workbooks and files instead of serving; nothing is started for it. */
final class Commands {
    static final String USAGE =
            "con «revisar LIBRO» (o «revisar --marcar LIBRO») revisa un libro, con «diferencias ANTES"
                    + " DESPUÉS» compara dos, con «texto LIBRO» lo muestra como texto, con «mutar [CARPETA]» dice qué"
                    + " faltas de las tablas no notarían los escenarios, con «comparar ANTES DESPUÉS» dice qué solicitudes"
                    + " se responden de otro modo en dos versiones;"
                    + " con «lote DECISION --entrada … --salida …» decide archivos enteros sin servicio.";

    private final PrintStream out;

    Commands(PrintStream out) {
        this.out = out;
    }

    /** In UTF-8 whatever the terminal's encoding, since git compares what it gets. */
    static Commands ofThisProcess() {
        return new Commands(new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8));
    }

    /** The exit code of the command; empty where the arguments are none. */
    Optional<Integer> run(String... args) {
        if (args.length == 0) {
            return Optional.empty();
        }
        List<String> archivos = Arrays.asList(args).subList(1, args.length);
        Optional<Integer> code = switch (args[0]) {
            case "revisar" -> Optional.of(new WorkbookCheck(out).check(archivos));
            case "mutar" -> Optional.of(mutation().check(archivos));
            case "comparar" -> Optional.of(new ComparisonCheck(out, ServiceClock.ofTheBusiness()).check(archivos));
            case "texto" -> Optional.of(text(archivos));
            case "lote" -> Optional.of(new BulkCommand(out, System.err, ServiceClock.ofTheBusiness()).run(archivos));
            case "diferencias" -> Optional.of(differences(archivos));
            default -> Optional.empty();
        };
        out.flush();
        return code;
    }

    private MutationCheck mutation() {
        return new MutationCheck(out, ServiceClock.ofTheBusiness(), System.getProperty("dictamen.raiz", ""));
    }

    /** What cannot be read as a workbook is written into the text, so that git can compare it all the same. */
    private int text(List<String> archivos) {
        if (archivos.size() != 1) {
            return wrong("Diga qué libro mostrar: texto decision-tables/anulacion.drl.xlsx");
        }
        try {
            print(WorkbookListing.lines(read(archivos.get(0))));
            return 0;
        } catch (IOException e) {
            return unreadable(e);
        }
    }

    private int differences(List<String> archivos) {
        if (archivos.size() != 2) {
            return wrong("Diga qué libros comparar: diferencias antes.drl.xlsx después.drl.xlsx");
        }
        try {
            WorkbookDiff diff = WorkbookDiff.of(read(archivos.get(0)), read(archivos.get(1)));
            print(DiffListing.lines(diff));
            return diff.complete() ? 0 : 1;
        } catch (IOException e) {
            return unreadable(e);
        }
    }

    private static WorkbookText read(String archivo) throws IOException {
        Path libro = Path.of(archivo);
        return WorkbookText.read(libro.getFileName().toString(), Files.readAllBytes(libro));
    }

    private void print(List<String> lines) {
        lines.forEach(line -> out.print(line + "\n"));
    }

    private int unreadable(IOException e) {
        return wrong(e.getMessage() + ": no se puede leer el archivo.");
    }

    private int wrong(String mensaje) {
        out.println(mensaje);
        return 1;
    }
}
