package io.dictamen.workbook.file;

import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The texts that the cells of a workbook share, one after the other. */
abstract class StringsXml extends PartXml {
    private final RichText texto = new RichText();

    StringsXml() {
        super(Set.of("sst/si", "si/t", "si/r", "r/t", "si/rPh", "rPh/t"), Set.of("sst", "si", "r", "rPh"));
    }

    /** The next text, as the file has it. */
    abstract void text(String crudo) throws XMLStreamException;

    @Override
    void start(String lugar, XMLStreamReader elemento) {
        if (lugar.equals("sst/si")) {
            texto.clear();
        }
        texto.start(lugar);
    }

    @Override
    void characters(char[] letras, int desde, int cuantas) {
        texto.characters(letras, desde, cuantas);
    }

    @Override
    void end(String lugar) throws XMLStreamException {
        texto.end(lugar);
        if (lugar.equals("sst/si")) {
            text(texto.take());
        }
    }
}
