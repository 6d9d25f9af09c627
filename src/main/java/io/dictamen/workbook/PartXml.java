package io.dictamen.workbook;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.stream.Collectors;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads a part by the places of its elements: who goes by their names alone reads what Excel does not show, such as a
 * row of a foreign vocabulary, or both of two alternatives.
 */
abstract class PartXml extends DefaultHandler {
    private static final String FOREIGN = "";
    private static final Set<String> LEAVES = Set.of("t", "v", "f");

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
    abstract void start(String lugar, Attributes atributos) throws SAXException;

    /** An element that matters has ended. */
    void end(String lugar) throws SAXException {
        // Most say all in their attributes.
    }

    @Override
    public final void startElement(String uri, String nombre, String qName, Attributes atributos) throws SAXException {
        if (camino.isEmpty()) {
            vocabulario = uri;
        }
        String padre = camino.isEmpty() ? FOREIGN : camino.peek();
        boolean propio = uri.equals(vocabulario);
        String lugar = padre + "/" + nombre;
        boolean importa = propio && lugares.contains(lugar);
        if (LEAVES.contains(padre)
                || (!propio && cerrados.contains(padre))
                || (propio && !importa && nombres.contains(nombre))) {
            throw new SAXException("The element " + qName + " is out of place");
        }
        camino.push(propio ? nombre : FOREIGN);
        if (importa) {
            start(lugar, atributos);
        }
    }

    @Override
    public final void endElement(String uri, String nombre, String qName) throws SAXException {
        String propio = camino.pop();
        String lugar = (camino.isEmpty() ? FOREIGN : camino.peek()) + "/" + propio;
        if (lugares.contains(lugar)) {
            end(lugar);
        }
    }
}
