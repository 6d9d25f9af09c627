package io.dictamen.rulebase;

import io.dictamen.decision.Catalogo;
import io.dictamen.decision.Decision;
import io.dictamen.decision.Procedure;
import io.dictamen.decision.Stage;
import io.dictamen.wording.Wording;
import io.dictamen.workbook.CatalogSheet;
import io.dictamen.workbook.DecisionTable;
import io.dictamen.workbook.FieldPath;
import io.dictamen.workbook.Workbook;
import io.dictamen.workbook.fault.Codigo;
import io.dictamen.workbook.fault.Diagnostic;
import io.dictamen.workbook.fault.Gravedad;
import io.dictamen.workbook.fault.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a rule base of the files of a release, or lists everything that is wrong with them. */
public final class RuleBaseCompiler {
    private final List<Diagnostic> faltas = new ArrayList<>();
    private final Set<String> conFaltas = new HashSet<>();
    private final Map<String, DecisionTable> tablas = new HashMap<>();
    private final Map<Catalogo<?>, CatalogSheet> catalogos = new HashMap<>();
    private final Vocabulario vocabulario;

    private RuleBaseCompiler(List<Procedure> procedimientos, List<Workbook> libros) {
        libros.forEach(this::add);
        for (Procedure procedimiento : procedimientos) {
            procedimiento.catalogos().forEach(catalogo -> add(procedimiento, catalogo, libros));
        }
        for (Procedure procedimiento : procedimientos) {
            procedimiento.decisiones().forEach(decision -> check(procedimiento, decision));
        }
        vocabulario = Vocabulario.de(libros);
        libros.forEach(libro -> procedimientos.stream()
                .filter(procedimiento -> procedimiento.libro().equals(libro.libro()))
                .forEach(this::warnOfUnnamed));
    }

    /**
     * @param libros the workbooks as they were read
     * @param derivaciones the rules of the deployment
     * @param anterior a base whose compiled tables are used again where the workbook is the same object; null for none
     * @throws RuleBaseFaults with every fault of every file; a decision whose tables are missing is none: a release of before
     *     the decision still decides the others
     */
    public static RuleBase compile(
            int version,
            List<Procedure> procedimientos,
            List<Workbook> libros,
            DerivationRules derivaciones,
            @Nullable RuleBase anterior) {
        RuleBaseCompiler compiler = new RuleBaseCompiler(procedimientos, libros);
        if (compiler.faltas.stream().anyMatch(RuleBaseCompiler::keepsFromDeciding)) {
            throw new RuleBaseFaults(compiler.faltas);
        }
        Map<String, CompiledTable> compiled = new HashMap<>();
        compiler.tablas.forEach((nombre, tabla) -> compiled.put(nombre, compiled(tabla, anterior)));
        return new RuleBase(
                version, compiled, new Catalogs(Map.copyOf(compiler.catalogos)), derivaciones, compiler.vocabulario);
    }

    private static boolean keepsFromDeciding(Diagnostic falta) {
        return falta.blocks() && falta.codigo() != Codigo.DECISION_SIN_TABLA;
    }

    /** The faults and warnings of these files as those of a release, without compiling them. */
    public static List<Diagnostic> check(List<Procedure> procedimientos, List<Workbook> libros) {
        return List.copyOf(new RuleBaseCompiler(procedimientos, libros).faltas);
    }

    private static CompiledTable compiled(DecisionTable tabla, @Nullable RuleBase anterior) {
        CompiledTable found = anterior == null ? null : anterior.compiled(tabla);
        return found == null ? new CompiledTable(tabla) : found;
    }

    private void add(Workbook libro) {
        faltas.addAll(libro.diagnosticos());
        if (!libro.errores().isEmpty()) {
            conFaltas.add(libro.libro());
        }
        for (DecisionTable tabla : libro.tablas()) {
            DecisionTable other = tablas.putIfAbsent(tabla.nombre(), tabla);
            if (other != null) {
                fault(
                        tabla,
                        Codigo.TABLA_REPETIDA,
                        "La tabla «" + tabla.nombre() + "» está también en " + other.libro() + " · " + other.hoja()
                                + ".",
                        "Cada tabla de una versión tiene un nombre propio.");
            }
        }
    }

    private void add(Procedure procedimiento, Catalogo<?> catalogo, List<Workbook> libros) {
        Optional<CatalogSheet> hallada = libros.stream()
                .filter(libro -> libro.libro().equals(procedimiento.libro()))
                .flatMap(libro -> libro.catalogos().stream())
                .filter(hoja -> hoja.nombre().equals(catalogo.nombre()))
                .findFirst();
        // What keeps a sheet from being read is listed already, and a missing one may be that.
        if (hallada.isPresent() && isSound(hallada.get())) {
            add(catalogo, hallada.get());
        } else if (!conFaltas.contains(procedimiento.libro())) {
            missing(procedimiento, catalogo);
        }
    }

    private boolean isSound(CatalogSheet hoja) {
        return faltas.stream()
                .noneMatch(falta -> falta.blocks()
                        && falta.libro().equals(hoja.libro())
                        && falta.hoja().equals(hoja.hoja()));
    }

    private void add(Catalogo<?> catalogo, CatalogSheet hoja) {
        catalogos.put(catalogo, hoja);
        String clave = catalogo.clave();
        if (clave != null) {
            checkKey(catalogo, clave, hoja);
        }
        if (catalogo.unaLinea() && hoja.entradas().size() != 1 && !conFaltas.contains(hoja.libro())) {
            fault(
                    hoja.libro(),
                    hoja.hoja(),
                    Codigo.HOJA_CATALOGO,
                    "El catálogo «" + catalogo.nombre() + "» tiene "
                            + hoja.entradas().size() + " líneas.",
                    "Deje una sola, con el valor que vale.");
        }
    }

    /** A request asks for one entry by its key: each constant must have exactly one. */
    private void checkKey(Catalogo<?> catalogo, String clave, CatalogSheet hoja) {
        FieldPath campo = FieldPath.resolve(catalogo.entrada(), clave).orElseThrow();
        Map<Object, Long> veces = hoja.entradas().stream()
                .collect(Collectors.groupingBy(
                        entrada -> Objects.requireNonNull(campo.get(entrada)), Collectors.counting()));
        Object[] constantes =
                campo.tipo().isEnum() ? campo.tipo().getEnumConstants() : new Object[] {Boolean.TRUE, Boolean.FALSE};
        for (Object constante : constantes) {
            long suyas = veces.getOrDefault(constante, 0L);
            if (suyas != 1) {
                fault(
                        hoja.libro(),
                        hoja.hoja(),
                        Codigo.HOJA_CATALOGO,
                        "El catálogo «" + catalogo.nombre() + "» tiene " + suyas + " líneas con " + clave + " "
                                + Wording.shown(constante) + ".",
                        "Deje una sola línea para cada valor de " + clave + ".");
            }
        }
    }

    private void missing(Procedure procedimiento, Catalogo<?> catalogo) {
        fault(
                procedimiento.libro(),
                "",
                Codigo.DECISION_SIN_TABLA,
                "Falta el catálogo «" + catalogo.nombre() + "».",
                "Una hoja del libro debe llevar «Catalogo» en A1 y «" + catalogo.nombre() + "» en B1.");
    }

    private void check(Procedure procedimiento, Decision<?, ?> decision) {
        for (Stage<?> etapa : decision.etapas()) {
            @Nullable DecisionTable tabla = tablas.get(etapa.tabla());
            if (tabla == null && conFaltas.contains(procedimiento.libro())) {
                continue; // it may be there, and what keeps it from being read is listed already
            }
            if (tabla == null) {
                fault(
                        procedimiento.libro(),
                        "",
                        Codigo.DECISION_SIN_TABLA,
                        "Falta la tabla «" + etapa.tabla() + "», que decide " + decision.nombre() + ".",
                        "Una hoja del libro debe llevar la celda «RuleTable " + etapa.tabla() + "».");
            } else {
                check(etapa, tabla, decision);
            }
        }
    }

    private void check(Stage<?> etapa, DecisionTable tabla, Decision<?, ?> decision) {
        if (tabla.hechos() != etapa.hechos()) {
            fault(
                    tabla,
                    Codigo.HECHO_AJENO,
                    "Sus condiciones leen " + tabla.hechos().getSimpleName() + ".",
                    "Para " + decision.nombre() + " leen " + etapa.hechos().getSimpleName() + ".");
        }
        if (tabla.fila() != etapa.fila()) {
            fault(
                    tabla,
                    Codigo.HECHO_AJENO,
                    "Sus acciones escriben en " + tabla.fila().getSimpleName() + ".",
                    "Para " + decision.nombre() + " escriben en " + etapa.fila().getSimpleName() + ".");
        }
    }

    private void warnOfUnnamed(Procedure procedimiento) {
        SortedSet<String> faltan = vocabulario.faltan(procedimiento);
        if (!faltan.isEmpty() && !conFaltas.contains(procedimiento.libro())) {
            faltas.add(new Diagnostic(
                    procedimiento.libro(),
                    "",
                    "",
                    Codigo.VOCABULARIO,
                    Gravedad.ADVERTENCIA,
                    "Sin etiqueta para las personas: " + Words.list(faltan) + ".",
                    "Agréguelas a la hoja Vocabulario; mientras tanto los reportes dicen sus propias palabras, como «"
                            + Wording.words(faltan.first()) + "»."));
        }
    }

    private void fault(DecisionTable tabla, Codigo codigo, String mensaje, String sugerencia) {
        fault(tabla.libro(), tabla.hoja(), codigo, mensaje, sugerencia);
    }

    private void fault(String libro, String hoja, Codigo codigo, String mensaje, String sugerencia) {
        faltas.add(new Diagnostic(libro, hoja, "", codigo, Gravedad.ERROR, mensaje, sugerencia));
    }
}
