package io.dictamen.deployment;

import io.dictamen.decision.Procedure;
import io.dictamen.procedure.Procedures;
import io.dictamen.rulebase.DerivationRules;
import io.dictamen.rulebase.RuleBase;
import io.dictamen.rulebase.RuleBaseCompiler;
import io.dictamen.rulebase.RuleBaseFaults;
import io.dictamen.workbook.Workbook;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What travels with the service: the folders {@code decision-tables} and {@code scenarios}, of which the first release is
 * made, and {@code rules}, which are code and decide with every release.
 */
public final class Deployment {
    private Deployment() {}

    private static final class Rules {
        private static final DerivationRules LOADED = DerivationRules.ofTheDeployment();
    }

    /** The compiled rules of the folder {@code rules}; the first call loads them. */
    public static DerivationRules derivaciones() {
        return Rules.LOADED;
    }

    /**
     * Compiles the files of the deployment.
     *
     * @throws RuleBaseFaults with every fault of every file
     */
    public static RuleBase compile(int version) {
        return RuleBaseCompiler.compile(version, Procedures.ALL, libros(), derivaciones(), null);
    }

    /** The workbooks of the deployment with another version of one, that of the same name. */
    public static List<Workbook> librosCon(Workbook libro) {
        return libros().stream()
                .map(propio -> propio.libro().equals(libro.libro()) ? libro : propio)
                .toList();
    }

    private static List<Workbook> libros() {
        return Libros.read(files());
    }

    /** The workbooks and scenario files by name. */
    public static Map<String, byte[]> files() {
        Map<String, byte[]> archivos = new TreeMap<>();
        Libros.nombres().forEach(nombre -> archivos.put(nombre, file("decision-tables/" + nombre)));
        Libros.nombresDeEscenarios().forEach(nombre -> archivos.put(nombre, file("scenarios/" + nombre)));
        return archivos;
    }

    /** The rule files by name, as they were written. */
    public static Map<String, byte[]> drl() {
        Map<String, byte[]> textos = new TreeMap<>();
        for (Procedure procedimiento : Procedures.ALL) {
            String nombre = procedimiento.drl();
            if (nombre != null) {
                textos.put(nombre, file("rules/" + nombre));
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
