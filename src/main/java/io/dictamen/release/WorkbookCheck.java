package io.dictamen.release;

import io.dictamen.decision.Procedure;
import io.dictamen.procedure.Procedures;
import io.dictamen.rulebase.RuleBaseFaults;
import io.dictamen.workbook.Diagnostic;
import io.dictamen.workbook.Known;
import io.dictamen.workbook.Workbook;
import io.dictamen.workbook.WorkbookReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The command {@code revisar}: tells an analyst every fault of a workbook on disk, before anything is built with it. */
public final class WorkbookCheck {
    private final PrintStream out;

    public WorkbookCheck(PrintStream out) {
        this.out = out;
    }

    /** @return 0 where every file is without fault, 1 otherwise: the exit code of the command */
    public int check(List<String> archivos) {
        if (archivos.isEmpty()) {
            out.println("Diga qué libro revisar: revisar decision-tables/anulacion.drl.xlsx");
            return 1;
        }
        return archivos.stream().map(Path::of).mapToInt(this::check).max().orElse(1);
    }

    private int check(Path archivo) {
        byte[] contenido;
        try {
            contenido = Files.readAllBytes(archivo);
        } catch (IOException e) {
            out.println(archivo + ": no se puede leer el archivo.");
            return 1;
        }
        String nombre = archivo.getFileName().toString();
        Workbook libro = procedimiento(nombre)
                .map(procedimiento -> Deployment.read(procedimiento, contenido))
                .orElseGet(() -> WorkbookReader.read(nombre, contenido, new Known(Map.of(), Deployment.CODIGOS)));
        List<Diagnostic> faltas = faults(libro);
        faltas.forEach(out::println);
        if (procedimiento(libro.libro()).isEmpty()) {
            out.println(libro.libro() + ": no tiene el nombre de un libro del servicio; solo se revisó su forma.");
        }
        int filas =
                libro.tablas().stream().mapToInt(tabla -> tabla.filas().size()).sum();
        out.println(
                faltas.isEmpty()
                        ? libro.libro() + ": sin faltas, " + libro.tablas().size() + " tablas, " + filas + " filas."
                        : libro.libro() + ": " + faltas.size() + (faltas.size() == 1 ? " falta." : " faltas."));
        return faltas.isEmpty() ? 0 : 1;
    }

    private static Optional<Procedure> procedimiento(String libro) {
        return Procedures.ALL.stream().filter(uno -> uno.libro().equals(libro)).findFirst();
    }

    /** The faults of a workbook by itself, or those it has among the others where it is one of the service's own. */
    private static List<Diagnostic> faults(Workbook libro) {
        if (procedimiento(libro.libro()).isEmpty() || !libro.diagnosticos().isEmpty()) {
            return libro.diagnosticos();
        }
        try {
            Deployment.compileWith(libro).close();
            return List.of();
        } catch (RuleBaseFaults e) {
            return e.diagnosticos();
        }
    }
}
