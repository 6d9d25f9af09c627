package io.dictamen.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.Alongside;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The core as somebody else has it: its jar, what src/core/pom.xml leads to, and the lines of docs/biblioteca.md. */
@Alongside
class LibraryTest {
    private static final Pattern LINES = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern DEPENDENCY =
            Pattern.compile("<artifactId>([^<]+)</artifactId>\\s*<version>([^<]+)</version>\\s*</dependency>");

    @TempDir
    Path folder;

    @Test
    void the_lines_of_the_guide_decide_on_a_class_path_of_the_core_alone() throws Exception {
        List<Path> core = CoreClassPath.entries();
        assertThat(core)
                .extracting(path -> path.getFileName().toString())
                .noneMatch(name -> name.matches(".*(quarkus|jboss|jakarta|vertx|postgres|hibernate).*"));
        compile(core);

        assertThat(run(core, "{\"indicador\":\"CALIDAD_DIGITACION\",\"numerador\":1184,\"denominador\":1203}"))
                .containsExactly(
                        "ResultadoIndicador[valor=98.4206, resultado=ACEPTADO, parametro=≥ 98 %]",
                        "Indicador 11: COM-GCM-P11 III.2");
        assertThat(run(core, "{\"indicador\":\"CALIDAD\",\"numerador\":1184,\"denominador\":1203}"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("El pedido tiene una falta. [ContractError[campo=indicador, codigo=VALOR");
    }

    @Test
    void the_pom_of_the_core_asks_for_the_versions_that_the_service_has() throws IOException {
        String pom = Files.readString(Path.of("src/core/pom.xml"));
        Matcher dependency = DEPENDENCY.matcher(pom);
        List<String> compared = new ArrayList<>();
        while (dependency.find()) {
            String artifact = dependency.group(1);
            assertThat(resolved(dependency.group(2), pom)).as(artifact).isEqualTo(CoreClassPath.version(artifact));
            compared.add(artifact);
        }
        assertThat(compared).hasSize(9);
    }

    private static String resolved(String version, String pom) {
        String name = version.replaceAll("[${}]", "");
        return version.startsWith("$") ? pom.replaceAll("(?s).*<" + name + ">([^<]+)</" + name + ">.*", "$1") : version;
    }

    private void compile(List<Path> core) throws IOException {
        Matcher lines = LINES.matcher(Files.readString(Path.of("docs/biblioteca.md")));
        assertThat(lines.find()).isTrue();
        Path source = folder.resolve("Decidir.java");
        Files.writeString(source, lines.group(1));
        int code = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-cp", CoreClassPath.joined(core), "-proc:none", source.toString());
        assertThat(code).isZero();
    }

    private List<String> run(List<Path> core, String json) throws IOException, InterruptedException {
        List<Path> all = new ArrayList<>(core);
        all.add(folder);
        Path out = folder.resolve("out");
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=UTF-8",
                        "-Dsun.stdout.encoding=UTF-8",
                        "-cp",
                        CoreClassPath.joined(all),
                        "Decidir",
                        Path.of("").toAbsolutePath().toString(),
                        json)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
        assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(child.exitValue())
                .as(Files.readString(folder.resolve("err")))
                .isZero();
        return Files.readAllLines(out, StandardCharsets.UTF_8);
    }
}
