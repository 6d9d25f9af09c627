package io.dictamen.release;

import io.dictamen.workbook.fault.Diagnostic;
import io.dictamen.workbook.mark.MarkedWorkbook;
import io.dictamen.workbook.mark.UnmarkableWorkbook;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The copy of a workbook with its faults marked, beside it and under a name that no tool takes for a workbook of rules. */
final class MarkedCopy {
    private final Path copia;

    MarkedCopy(Path archivo) {
        String nombre = archivo.getFileName().toString();
        copia = archivo.resolveSibling(nombre.replaceFirst("(\\.drl)?\\.xlsx$", "") + "-revisado.xlsx");
    }

    /** What became of it, as a sentence. A copy that is there already may hold somebody's work and stays. */
    String write(byte[] contenido, List<Diagnostic> faltas) {
        try {
            Files.write(copia, MarkedWorkbook.of(contenido, faltas), StandardOpenOption.CREATE_NEW);
            return "Las faltas están marcadas en " + copia + ".";
        } catch (UnmarkableWorkbook e) {
            return String.valueOf(e.getMessage());
        } catch (FileAlreadyExistsException e) {
            return copia + " ya existe: bórrelo, o cámbiele el nombre, y revise otra vez.";
        } catch (IOException e) {
            return copia + ": no se puede escribir el archivo.";
        }
    }
}
