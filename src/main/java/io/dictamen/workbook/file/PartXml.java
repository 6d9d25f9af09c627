package io.dictamen.workbook.file;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a part by the places of its elements: by their names alone one would read what Excel does not show, such as a
 * row of a foreign vocabulary, or both of two alternatives.
 */
abstract class PartXml {
    private static final String FOREIGN = "";
    private static final Set<String> LEAVES = Set.of("t", "v", "f");
    // The parser keeps every open element.
    private static final int DEEPEST = 100;

    private final Set<String> lugares;
    private final Set<String> nombres;
    private final Set<String> cerrados;
    private final Deque<String> camino = new ArrayDeque<>();
    private String vocabulario = "";

    /**
     * @param lugares the elements that matter, each after the one that holds it, such as {@code row/c}; elsewhere they
     *     are a fault
     * @param cerrados the elements in which nothing foreign may stand
     */
    PartXml(Set<String> lugares, Set<String> cerrados) {
        this.lugares = lugares;
        this.nombres = lugares.stream()
                .map(lugar -> lugar.substring(lugar.indexOf('/') + 1))
                .collect(Collectors.toSet());
        this.cerrados = cerrados;
    }

    /** An element that matters begins at that place. */
    abstract void start(String lugar, XMLStreamReader elemento) throws XMLStreamException;

    /** An element that matters has ended. */
    void end(String lugar) throws XMLStreamException {
        // Most say all in their attributes.
    }

    /** Letters, wherever they stand; one text may come in several pieces. */
    void characters(char[] letras, int desde, int cuantas) {
        // Most say all in their attributes.
    }

    final void startElement(XMLStreamReader elemento) throws XMLStreamException {
        String uri = Optional.ofNullable(elemento.getNamespaceURI()).orElse("");
        String nombre = elemento.getLocalName();
        if (camino.isEmpty()) {
            vocabulario = uri;
        }
        String padre = camino.isEmpty() ? FOREIGN : camino.peek();
        boolean propio = uri.equals(vocabulario);
        String lugar = padre + "/" + nombre;
        boolean importa = propio && lugares.contains(lugar);
        if (LEAVES.contains(padre)
                || (!propio && cerrados.contains(padre))
                || (propio && !importa && nombres.contains(nombre))
                || camino.size() == DEEPEST) {
            throw new XMLStreamException("The element " + nombre + " is out of place");
        }
        camino.push(propio ? nombre : FOREIGN);
        if (importa) {
            start(lugar, elemento);
        }
    }

    final void endElement() throws XMLStreamException {
        String propio = camino.pop();
        String lugar = (camino.isEmpty() ? FOREIGN : camino.peek()) + "/" + propio;
        if (lugares.contains(lugar)) {
            end(lugar);
        }
    }
}
