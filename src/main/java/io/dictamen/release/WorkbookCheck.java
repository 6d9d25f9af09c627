package io.dictamen.release;

import io.dictamen.deployment.Deployment;
import io.dictamen.deployment.Libros;
import io.dictamen.procedure.Procedures;
import io.dictamen.rulebase.RuleBaseCompiler;
import io.dictamen.workbook.Workbook;
import io.dictamen.workbook.fault.Diagnostic;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The command {@code revisar}: shows every fault of a workbook on disk, before anything is built with it. */
public final class WorkbookCheck {
    private static final String MARK = "--marcar";

    private final PrintStream out;

    public WorkbookCheck(PrintStream out) {
        this.out = out;
    }

    /**
     * @param argumentos the files, perhaps after {@code --marcar}, which writes a copy with its faults beside each of them
     * @return 0 where no file has an error, 1 otherwise: the exit code of the command
     */
    public int check(List<String> argumentos) {
        List<Path> archivos = argumentos.stream()
                .filter(argumento -> !argumento.equals(MARK))
                .map(Path::of)
                .toList();
        if (archivos.isEmpty()) {
            out.println("Diga qué libro revisar: revisar decision-tables/anulacion.drl.xlsx");
            return 1;
        }
        boolean marcar = argumentos.contains(MARK);
        return archivos.stream()
                .mapToInt(archivo -> check(archivo, marcar))
                .max()
                .orElse(1);
    }

    private int check(Path archivo, boolean marcar) {
        byte[] contenido;
        try {
            contenido = Files.readAllBytes(archivo);
        } catch (IOException e) {
            out.println(archivo + ": no se puede leer el archivo.");
            return 1;
        }
        String nombre = archivo.getFileName().toString();
        Workbook libro = Libros.read(nombre, contenido);
        List<Diagnostic> faltas = faults(libro);
        faltas.forEach(out::println);
        if (Libros.procedimiento(nombre).isEmpty()) {
            out.println(nombre + ": no tiene el nombre de un libro del servicio; solo se revisó su forma.");
        }
        if (marcar && !faltas.isEmpty()) {
            out.println(new MarkedCopy(archivo).write(contenido, faltas));
        }
        int openEnds = analysis(libro);
        return Math.max(openEnds, sum(libro, faltas));
    }

    /** What its tables leave open or say twice, where it has no faults. */
    private int analysis(Workbook libro) {
        List<AnalyzedTable> tablas = libro.errores().isEmpty() ? AnalyzedTable.of(libro) : List.of();
        for (AnalyzedTable tabla : tablas) {
            tabla.analisis()
                    .hallazgos()
                    .forEach(hallazgo -> out.println(Impedimento.of(hallazgo).line(hallazgo.tipo())));
            tabla.analisis()
                    .sinProbar()
                    .forEach(frase -> out.println(tabla.analisis().hoja() + ": " + frase));
        }
        return tablas.stream().allMatch(tabla -> tabla.impedimentos().isEmpty()) ? 0 : 1;
    }

    private int sum(Workbook libro, List<Diagnostic> faltas) {
        long errores = faltas.stream().filter(Diagnostic::blocks).count();
        long advertencias = faltas.size() - errores;
        int filas =
                libro.tablas().stream().mapToInt(tabla -> tabla.filas().size()).sum();
        String cuenta = errores == 0
                ? "sin faltas, " + libro.tablas().size() + " tablas, " + filas + " filas"
                : errores + (errores == 1 ? " falta" : " faltas");
        out.println(libro.libro() + ": " + cuenta
                + (advertencias == 0
                        ? "."
                        : ", " + advertencias + (advertencias == 1 ? " advertencia." : " advertencias.")));
        return errores == 0 ? 0 : 1;
    }

    /** The faults of a workbook by itself, or those it has among the others where it is one of the service's own. */
    private static List<Diagnostic> faults(Workbook libro) {
        return Libros.procedimiento(libro.libro()).isEmpty()
                ? libro.diagnosticos()
                : RuleBaseCompiler.check(Procedures.ALL, Deployment.librosCon(libro));
    }
}
