package io.dictamen.workbook;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The texts that the cells of a workbook share. */
final class StringsXml extends DefaultHandler {
    final List<String> textos = new ArrayList<>();
    private final int maximo;
    private final RichText texto = new RichText();

    StringsXml(int maximo) {
        this.maximo = maximo;
    }

    @Override
    public void startElement(String uri, String elemento, String qName, Attributes atributos) throws SAXException {
        if (elemento.equals("si")) {
            texto.clear();
            if (textos.size() == maximo) {
                throw new SAXException("More than " + maximo + " shared texts");
            }
        }
        texto.start(elemento);
    }

    @Override
    public void characters(char[] letras, int desde, int cuantas) {
        texto.characters(letras, desde, cuantas);
    }

    @Override
    public void endElement(String uri, String elemento, String qName) {
        texto.end(elemento);
        if (elemento.equals("si")) {
            textos.add(texto.take());
        }
    }
}
