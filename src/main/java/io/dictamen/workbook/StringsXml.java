package io.dictamen.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** The texts that the cells of a workbook share. */
final class StringsXml extends PartXml {
    final List<String> textos = new ArrayList<>();
    private final int maximo;
    private final RichText texto = new RichText();

    StringsXml(int maximo) {
        super(Set.of("sst/si", "si/t", "si/r", "r/t", "si/rPh", "rPh/t"), Set.of("sst", "si", "r", "rPh"));
        this.maximo = maximo;
    }

    @Override
    void start(String lugar, Attributes atributos) throws SAXException {
        if (lugar.equals("sst/si")) {
            texto.clear();
            if (textos.size() == maximo) {
                throw new SAXException("More than " + maximo + " shared texts");
            }
        }
        texto.start(lugar);
    }

    @Override
    public void characters(char[] letras, int desde, int cuantas) {
        texto.characters(letras, desde, cuantas);
    }

    @Override
    void end(String lugar) {
        texto.end(lugar);
        if (lugar.equals("sst/si")) {
            textos.add(texto.take());
        }
    }
}
