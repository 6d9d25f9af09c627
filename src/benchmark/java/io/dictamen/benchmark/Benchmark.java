package io.dictamen.benchmark;

import io.dictamen.benchmark.process.InProcess;
import io.dictamen.benchmark.service.BatchSection;
import io.dictamen.benchmark.service.EventsSection;
import io.dictamen.benchmark.service.HttpSection;
import io.dictamen.benchmark.service.PublicationSection;
import io.dictamen.benchmark.service.PublishingSection;
import io.dictamen.benchmark.service.ScaleSection;
import io.dictamen.benchmark.service.StartSection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Runs the sections in turn, round after round, and writes {@code target/benchmark/resultados.json} and {@code .md}. Its
 * arguments: the sections by comma or {@code todas}, the number of rounds, and {@code igualdad} to compare answers and time
 * nothing, or {@code todo}.
 */
public final class Benchmark {
    private static final Path FOLDER = Path.of("target", "benchmark");
    private static final Map<String, Supplier<Section>> SECTIONS = sections();

    private Benchmark() {}

    private static Map<String, Supplier<Section>> sections() {
        Map<String, Supplier<Section>> sections = new LinkedHashMap<>();
        sections.put("proceso", InProcess::new);
        sections.put("http", HttpSection::new);
        sections.put("publicando", PublishingSection::new);
        sections.put("lote", BatchSection::new);
        sections.put("escala", ScaleSection::new);
        sections.put("publicacion", PublicationSection::new);
        sections.put("eventos", EventsSection::new);
        sections.put("arranque", StartSection::new);
        return sections;
    }

    public static void main(String[] arguments) throws Exception {
        Set<String> wanted = arguments[0].equals("todas") ? SECTIONS.keySet() : Set.of(arguments[0].split(","));
        int rounds = Integer.parseInt(arguments[1]);
        boolean answersOnly = arguments[2].equals("igualdad");
        if (!SECTIONS.keySet().containsAll(wanted)) {
            throw new IllegalArgumentException("Secciones: " + SECTIONS.keySet());
        }
        List<Section> sections = new ArrayList<>();
        try {
            for (Map.Entry<String, Supplier<Section>> section : SECTIONS.entrySet()) {
                if (wanted.contains(section.getKey())) {
                    sections.add(section.getValue().get());
                }
            }
            for (Section section : sections) {
                section.checkAnswers();
                System.out.println(section.name() + ": respuestas iguales");
            }
            if (!answersOnly) {
                measure(sections, rounds);
            }
        } finally {
            for (Section section : sections) {
                section.close();
            }
        }
    }

    private static void measure(List<Section> sections, int rounds) throws Exception {
        List<Figures> figures = sections.stream()
                .map(section -> new Figures(section.name(), section.reference()))
                .toList();
        for (int round = 1; round <= rounds; round++) {
            for (int i = 0; i < sections.size(); i++) {
                figures.get(i).begin(round);
                sections.get(i).measure(round, figures.get(i));
            }
            // After every round, so that a run that is cut short leaves what it had.
            Files.createDirectories(FOLDER);
            JsonReport.write(FOLDER.resolve("resultados.json"), machine(), round, figures);
            MarkdownReport.write(FOLDER.resolve("resultados.md"), machine(), round, figures);
        }
    }

    private static Map<String, String> machine() {
        Map<String, String> machine = new LinkedHashMap<>();
        machine.put("fecha", LocalDate.now().toString());
        machine.put("java", Runtime.version().toString());
        machine.put("sistema", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        machine.put("nucleos", String.valueOf(Runtime.getRuntime().availableProcessors()));
        return machine;
    }
}
