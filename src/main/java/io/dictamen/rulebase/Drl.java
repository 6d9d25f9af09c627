package io.dictamen.rulebase;

import io.dictamen.workbook.Codigo;
import io.dictamen.workbook.Diagnostic;
import io.dictamen.workbook.Gravedad;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.compiler.kie.builder.impl.DrlProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/** Compiles rule files as Drools usually does. Only files that come with a deployment get here. */
final class Drl {
    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)");

    private Drl() {}

    /**
     * @param archivos the text of each file by its name
     * @throws RuleBaseFaults with file and line of every error
     */
    static KieBase compile(Map<String, String> archivos) {
        ClassLoader loader = Drl.class.getClassLoader();
        KieServices services = KieServices.get();
        ReleaseId id =
                services.newReleaseId("io.dictamen", "reglas", UUID.randomUUID().toString());
        KieFileSystem files = services.newKieFileSystem().generateAndWritePomXML(id);
        archivos.forEach((nombre, texto) -> files.write("src/main/resources/" + folder(texto) + nombre, texto));
        try {
            KieBuilder builder = services.newKieBuilder(files, loader).buildAll(DrlProject.class);
            List<Message> errores = builder.getResults().getMessages(Message.Level.ERROR);
            if (!errores.isEmpty()) {
                throw new RuleBaseFaults(errores.stream().map(Drl::diagnostic).toList());
            }
            return services.newKieContainer(id, loader).getKieBase();
        } finally {
            // Drools would keep every module ever built, with its classes.
            services.getRepository().removeKieModule(id);
        }
    }

    private static String folder(String texto) {
        Matcher paquete = PACKAGE.matcher(texto);
        return paquete.find() ? paquete.group(1).replace('.', '/') + "/" : "";
    }

    private static Diagnostic diagnostic(Message error) {
        String path = String.valueOf(error.getPath());
        return new Diagnostic(
                path.substring(path.lastIndexOf('/') + 1),
                "",
                "",
                Codigo.DRL,
                Gravedad.ERROR,
                "No compila" + (error.getLine() > 0 ? ", en la línea " + error.getLine() : "") + ": "
                        + error.getText().strip(),
                "Corrija la regla y vuelva a arrancar.");
    }
}
