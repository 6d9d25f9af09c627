package io.dictamen.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every figure with the value of each round, for other programs. */
final class JsonReport {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonReport() {}

    static void write(Path file, Map<String, String> machine, int rounds, Collection<Figures> sections)
            throws IOException {
        ObjectNode root = JSON.createObjectNode();
        machine.forEach(root::put);
        root.put("rondas", rounds);
        ArrayNode cifras = root.putArray("cifras");
        for (Figures section : sections) {
            for (Figure figure : section.all()) {
                write(cifras.addObject(), figure, section.reference(figure), rounds);
            }
        }
        JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), root);
    }

    private static void write(ObjectNode node, Figure figure, @Nullable Figure reference, int rounds) {
        Figure.Key key = figure.key();
        node.put("seccion", key.seccion())
                .put("caso", key.caso())
                .put("quien", key.quien())
                .put("medida", key.medida().nombre())
                .put("unidad", key.medida().unidad());
        if (figure.sinCifra() != null) {
            node.put("sinCifra", figure.sinCifra());
        }
        ArrayNode valores = node.putArray("valores");
        for (int round = 1; round <= rounds; round++) {
            valores.add(figure.valores().get(round));
        }
        write(node.putObject("valor"), figure.spread());
        if (reference != null) {
            write(node.putObject("razon").put("frenteA", reference.key().quien()), figure.ratio(reference));
        }
    }

    private static void write(ObjectNode node, Figure.@Nullable Spread spread) {
        if (spread != null) {
            node.put("mediana", spread.mediana()).put("minimo", spread.minimo()).put("maximo", spread.maximo());
        }
    }
}
