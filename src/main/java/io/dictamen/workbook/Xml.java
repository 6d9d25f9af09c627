package io.dictamen.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the parts of a workbook as a stream, never as a tree, so that a hostile one cannot fill the memory. */
final class Xml {
    private Xml() {}

    static void read(byte[] parte, DefaultHandler lector) throws IOException, SAXException {
        try {
            XMLReader xml = XMLHelper.newXMLReader();
            xml.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            // The parser keeps every open element.
            xml.setProperty("http://www.oracle.com/xml/jaxp/properties/maxElementDepth", "100");
            xml.setContentHandler(lector);
            xml.setErrorHandler(lector);
            xml.parse(new InputSource(new ByteArrayInputStream(parte)));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The JDK's XML reader lacks a feature", e);
        }
    }

    /** The same, element by element at the reader's own pace. The bytes are UTF-8, whatever they say of themselves. */
    static XMLStreamReader stream(InputStream parte) throws XMLStreamException {
        XMLInputFactory factory = XMLHelper.newXMLInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(new InputStreamReader(parte, StandardCharsets.UTF_8));
    }

    static Optional<String> attribute(Attributes atributos, String nombre) {
        @Nullable String valor = atributos.getValue(nombre);
        return Optional.ofNullable(valor);
    }

    static boolean isTrue(Attributes atributos, String nombre) {
        return attribute(atributos, nombre)
                .filter(valor -> valor.equals("1") || valor.equals("true"))
                .isPresent();
    }

    static int number(Attributes atributos, String nombre, int ausente) throws SAXException {
        try {
            return attribute(atributos, nombre).map(Integer::valueOf).orElse(ausente);
        } catch (NumberFormatException e) {
            throw new SAXException("The attribute " + nombre + " is no number", e);
        }
    }
}
