package io.dictamen.deployment;

import io.dictamen.decision.Decision;
import io.dictamen.decision.Etiqueta;
import io.dictamen.decision.Procedure;
import io.dictamen.procedure.Procedures;
import io.dictamen.scenario.ScenarioFile;
import io.dictamen.workbook.Clauses;
import io.dictamen.workbook.Known;
import io.dictamen.workbook.Workbook;
import io.dictamen.workbook.WorkbookReader;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The files that a release has, by what the procedures call for. */
public final class Libros {
    /** How the name of a workbook ends, which stock Drools asks for. */
    public static final String WORKBOOK = ".drl.xlsx";

    private static final Clauses CLAUSULAS = new Clauses(Procedures.citables());

    private Libros() {}

    public static Optional<Procedure> procedimiento(String nombre) {
        return Procedures.ALL.stream().filter(uno -> uno.libro().equals(nombre)).findFirst();
    }

    public static Optional<Decision<?, ?>> decision(String nombre) {
        return Procedures.decisiones()
                .filter(decision -> ScenarioFile.of(decision).equals(nombre))
                .findFirst();
    }

    public static List<String> nombres() {
        return Procedures.ALL.stream().map(Procedure::libro).toList();
    }

    public static List<String> nombresDeEscenarios() {
        return Procedures.decisiones().map(ScenarioFile::of).toList();
    }

    /** The scenario files of a release, by the decision that each tries. */
    public static Map<Decision<?, ?>, byte[]> escenarios(ReleaseFiles archivos) {
        Map<Decision<?, ?>, byte[]> escenarios = new LinkedHashMap<>();
        archivos.escenarios()
                .forEach((nombre, contenido) -> decision(nombre).ifPresent(una -> escenarios.put(una, contenido)));
        return escenarios;
    }

    /** What is known of a workbook before it is read. */
    public static Known known(String nombre) {
        return procedimiento(nombre).map(Libros::known).orElse(new Known(Map.of(), CLAUSULAS));
    }

    /** Reads a workbook as the one of its procedure; one that is none's is read for its form only. */
    public static Workbook read(String nombre, byte[] contenido) {
        return WorkbookReader.read(nombre, contenido, known(nombre));
    }

    private static Known known(Procedure procedimiento) {
        Map<String, Class<? extends Record>> catalogos = new HashMap<>();
        Stream.concat(procedimiento.catalogos().stream(), Stream.of(Etiqueta.VOCABULARIO))
                .forEach(catalogo -> catalogos.put(catalogo.nombre(), catalogo.entrada()));
        return new Known(catalogos, CLAUSULAS, procedimiento.constantes());
    }

    /** The workbooks among the files of a release, by name. */
    public static List<Workbook> read(Map<String, byte[]> archivos) {
        return archivos.entrySet().stream()
                .filter(archivo -> archivo.getKey().endsWith(WORKBOOK))
                .sorted(Map.Entry.comparingByKey())
                .map(libro -> read(libro.getKey(), libro.getValue()))
                .toList();
    }
}
