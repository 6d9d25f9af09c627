package io.dictamen.rulebase;

import io.dictamen.decision.Procedure;
import io.dictamen.procedure.Procedures;
import io.dictamen.workbook.Clauses;
import io.dictamen.workbook.fault.Codigo;
import io.dictamen.workbook.fault.Diagnostic;
import io.dictamen.workbook.fault.Gravedad;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.compiler.kie.builder.impl.DrlProject;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/**
 * Compiles rule files to classes when the service is built, so that it starts without a compiler: what comes out is
 * Drools' executable model, which {@link DerivationRules} loads.
 */
public final class Drl {
    /** Drools' own list of the classes that hold the rules. */
    static final String MODELS = "META-INF/kie/io.dictamen/reglas/drools-model";

    private static final String CLASSES = "META-INF/kie/io.dictamen/reglas/generated-class-names";
    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)");

    private Drl() {}

    /** Compiles the rule files of the folder {@code args[0]} into the classes of the folder {@code args[1]}. */
    public static void main(String[] args) throws IOException {
        try {
            Map<String, String> archivos = read(Path.of(args[0]));
            Clauses clausulas = new Clauses(Procedures.citables());
            write(compile(archivos, clausulas), Path.of(args[1]));
            RuleClauses.faults(archivos, clausulas).forEach(System.err::println);
        } catch (RuleBaseFaults e) {
            // Who builds reads what is wrong, and where; the stack says nothing of it.
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /** @throws RuleBaseFaults where a file belongs to no procedure: no release would notice that it changed */
    static Map<String, String> read(Path carpeta) throws IOException {
        List<String> propios = Procedures.ALL.stream()
                .map(Procedure::drl)
                .filter(Objects::nonNull)
                .toList();
        Map<String, String> textos = new TreeMap<>();
        try (DirectoryStream<Path> archivos = Files.newDirectoryStream(carpeta, "*.drl")) {
            for (Path archivo : archivos) {
                String nombre = archivo.getFileName().toString();
                if (!propios.contains(nombre)) {
                    throw new RuleBaseFaults(List.of(fault(
                            nombre,
                            "No es el archivo de reglas de ningún procedimiento.",
                            "Los procedimientos nombran " + String.join(", ", propios) + ".")));
                }
                textos.put(nombre, Files.readString(archivo));
            }
        }
        return textos;
    }

    /** Leaves alone what is there already: if it changed, all tests would be compiled again. */
    static void write(Map<String, byte[]> compiled, Path destino) throws IOException {
        if (isThere(compiled, destino)) {
            return;
        }
        deleteEarlier(destino);
        for (Map.Entry<String, byte[]> archivo : compiled.entrySet()) {
            Path donde = destino.resolve(archivo.getKey());
            Files.createDirectories(donde.getParent());
            Files.write(donde, archivo.getValue());
        }
    }

    private static boolean isThere(Map<String, byte[]> compiled, Path destino) throws IOException {
        for (Map.Entry<String, byte[]> archivo : compiled.entrySet()) {
            Path donde = destino.resolve(archivo.getKey());
            if (!Files.exists(donde) || !Arrays.equals(Files.readAllBytes(donde), archivo.getValue())) {
                return false;
            }
        }
        return true;
    }

    // The name of a class has a digest of its rules: those of an earlier text would stay beside the new ones.
    private static void deleteEarlier(Path destino) throws IOException {
        Path lista = destino.resolve(CLASSES);
        if (Files.exists(lista)) {
            for (String clase : Files.readAllLines(lista)) {
                Files.deleteIfExists(destino.resolve(clase.replace('.', '/') + ".class"));
            }
        }
    }

    /**
     * The classes of the rules, and Drools' lists of them, by the name of their file.
     *
     * @param archivos the text of each file by its name
     * @param clausulas what the rules may cite
     * @throws RuleBaseFaults with file and line of every error
     */
    static Map<String, byte[]> compile(Map<String, String> archivos, Clauses clausulas) {
        // Drools breaks down on some annotations that it can parse: they are looked at before.
        List<Diagnostic> citas = RuleClauses.faults(archivos, clausulas);
        if (citas.stream().anyMatch(Diagnostic::blocks)) {
            throw new RuleBaseFaults(citas);
        }
        KieBuilder builder = build(archivos, ExecutableModelProject.class);
        if (!errors(builder).isEmpty()) {
            // It gives up at the first wrong file, often without a line; the classic compiler names them all.
            List<Message> classic = errors(build(archivos, DrlProject.class));
            List<Message> errores = classic.isEmpty() ? errors(builder) : classic;
            throw new RuleBaseFaults(errores.stream().map(Drl::diagnostic).toList());
        }
        InternalKieModule module = (InternalKieModule) builder.getKieModule();
        return module.getFileNames().stream()
                .filter(nombre -> nombre.endsWith(".class") || nombre.equals(MODELS) || nombre.equals(CLASSES))
                .collect(Collectors.toMap(nombre -> nombre, module::getBytes));
    }

    private static KieBuilder build(Map<String, String> archivos, Class<? extends KieBuilder.ProjectType> tipo) {
        KieServices services = KieServices.get();
        ReleaseId id = services.newReleaseId("io.dictamen", "reglas", "1");
        KieFileSystem files = services.newKieFileSystem().generateAndWritePomXML(id);
        archivos.forEach((nombre, texto) -> files.write("src/main/resources/" + folder(texto) + nombre, texto));
        try {
            return services.newKieBuilder(files, Drl.class.getClassLoader()).buildAll(tipo);
        } finally {
            // Drools would keep every module ever built, with its classes.
            services.getRepository().removeKieModule(id);
        }
    }

    private static List<Message> errors(KieBuilder builder) {
        return builder.getResults().getMessages(Message.Level.ERROR);
    }

    private static String folder(String texto) {
        Matcher paquete = PACKAGE.matcher(texto);
        return paquete.find() ? paquete.group(1).replace('.', '/') + "/" : "";
    }

    private static Diagnostic diagnostic(Message error) {
        String path = String.valueOf(error.getPath());
        return fault(
                path.substring(path.lastIndexOf('/') + 1),
                "No compila" + (error.getLine() > 0 ? ", en la línea " + error.getLine() : "") + ": "
                        + error.getText().strip(),
                "Corrija la regla y vuelva a construir.");
    }

    private static Diagnostic fault(String archivo, String mensaje, String sugerencia) {
        return new Diagnostic(archivo, "", "", Codigo.DRL, Gravedad.ERROR, mensaje, sugerencia);
    }
}
