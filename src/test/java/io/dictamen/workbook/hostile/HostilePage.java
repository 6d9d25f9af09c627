package io.dictamen.workbook.hostile;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;

/** The outcome table of the corpus, for analysts and operators. */
final class HostilePage {
    private static final int SHOWN = 60;
    private static final int PLACES = 4;

    private HostilePage() {}

    static String text() {
        return count() + Theme.all().stream().map(HostilePage::theme).collect(joining());
    }

    private static String count() {
        long admitidos = Theme.cases().filter(caso -> caso.faltas().isEmpty()).count();
        long todos = Theme.cases().count();
        return "## Los " + todos + " casos\n\nSe admiten " + admitidos
                + ", como libros que solo parecen malos, y se rechazan " + (todos - admitidos) + ".\n";
    }

    private static String theme(Theme tema) {
        return "\n### " + tema.titulo() + "\n\n" + tema.motivo()
                + "\n\n| Caso | Respuesta | Dónde, o qué se lee |\n|---|---|---|\n"
                + tema.casos().stream().map(HostilePage::line).collect(joining());
    }

    private static String line(Case caso) {
        return "| " + caso.nombre().replace("|", "\\|") + " | " + answer(caso) + " | "
                + (caso.faltas().isEmpty() ? read(caso.filas()) : places(caso.faltas())) + " |\n";
    }

    private static String answer(Case caso) {
        return caso.faltas().isEmpty()
                ? "se admite"
                : caso.faltas().stream()
                        .map(falta -> "`" + falta.substring(falta.lastIndexOf(' ') + 1) + "`")
                        .distinct()
                        .collect(joining(" "));
    }

    private static String places(List<String> faltas) {
        List<String> lugares =
                faltas.stream().map(HostilePage::place).distinct().toList();
        return Stream.concat(lugares.stream().limit(PLACES), lugares.size() > PLACES ? Stream.of("…") : Stream.empty())
                .collect(joining(", "));
    }

    private static String place(String falta) {
        String[] partes = falta.split(" ");
        return switch (partes.length) {
            case 1 -> "el archivo";
            case 2 -> "la hoja";
            default -> partes[1];
        };
    }

    private static String read(List<String> filas) {
        return filas.stream().map(HostilePage::row).collect(joining("<br>"));
    }

    // The condition and the answer, without the row's number and its clause.
    private static String row(String fila) {
        String texto = fila.substring(fila.indexOf('['), fila.lastIndexOf('}') + 1)
                .replaceAll(":\\d{4,5}/", "/")
                .replaceAll("\\s+", " ");
        String corto = texto.length() > SHOWN ? texto.substring(0, SHOWN) + "…" : texto;
        return "`" + corto.replace("|", "\\|") + "`";
    }
}
