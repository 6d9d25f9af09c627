package io.dictamen.release;

import io.dictamen.decision.Procedure;
import io.dictamen.procedure.Procedures;
import io.dictamen.rulebase.RuleBase;
import io.dictamen.rulebase.RuleBaseCompiler;
import io.dictamen.rulebase.RuleBaseFaults;
import io.dictamen.workbook.Known;
import io.dictamen.workbook.Workbook;
import io.dictamen.workbook.WorkbookReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The workbooks and rule files that travel with the service, from the folders {@code decision-tables} and {@code rules}. */
public final class Deployment {
    /** The codes of the procedures that clauses may cite: the workbook of one may cite another's. */
    static final List<String> CODIGOS =
            Procedures.ALL.stream().map(Procedure::codigo).toList();

    private Deployment() {}

    /**
     * Compiles them all.
     *
     * @throws RuleBaseFaults with every fault of every file
     */
    public static RuleBase compile(int version, List<Procedure> procedimientos) {
        return RuleBaseCompiler.compile(version, procedimientos, workbooks(procedimientos), drl(procedimientos));
    }

    /** Compiles them with another version of one workbook, the one with the same name. */
    static RuleBase compileWith(Workbook libro) {
        List<Workbook> libros = workbooks(Procedures.ALL).stream()
                .map(propio -> propio.libro().equals(libro.libro()) ? libro : propio)
                .toList();
        return RuleBaseCompiler.compile(0, Procedures.ALL, libros, drl(Procedures.ALL));
    }

    private static List<Workbook> workbooks(List<Procedure> procedimientos) {
        return procedimientos.stream()
                .map(procedimiento -> read(procedimiento, file("decision-tables/" + procedimiento.libro())))
                .toList();
    }

    /** Reads a workbook as the one of that procedure. */
    static Workbook read(Procedure procedimiento, byte[] contenido) {
        Map<String, Class<? extends Record>> catalogos = new HashMap<>();
        procedimiento.catalogos().forEach(catalogo -> catalogos.put(catalogo.nombre(), catalogo.entrada()));
        return WorkbookReader.read(procedimiento.libro(), contenido, new Known(catalogos, CODIGOS));
    }

    private static Map<String, String> drl(List<Procedure> procedimientos) {
        Map<String, String> textos = new LinkedHashMap<>();
        for (Procedure procedimiento : procedimientos) {
            if (procedimiento.drl() != null) {
                byte[] contenido = file("rules/" + procedimiento.drl());
                textos.put(procedimiento.drl(), new String(contenido, StandardCharsets.UTF_8));
            }
        }
        return textos;
    }

    private static byte[] file(String nombre) {
        try (InputStream in = Deployment.class.getClassLoader().getResourceAsStream(nombre)) {
            if (in == null) {
                throw new IllegalStateException("The deployment lacks " + nombre);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
