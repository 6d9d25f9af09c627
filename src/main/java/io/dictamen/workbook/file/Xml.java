package io.dictamen.workbook.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads a part of a workbook as a stream, never as a tree, so that a hostile one cannot fill the memory. */
final class Xml {
    // Of a part that is not in memory, the longest comment, attribute or the like.
    private static final int LONGEST = 4 << 20;

    private final XmlText texto;
    private final XMLStreamReader xml;
    private final PartXml lector;

    /** @param lector gets what the part holds, event by event as {@link #advance} is called */
    Xml(InputStream parte, PartXml lector) throws XMLStreamException {
        this(parte, lector, LONGEST);
    }

    private Xml(InputStream parte, PartXml lector, int longest) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            this.texto = XmlText.of(parte, longest);
        } catch (IOException e) {
            throw refused(e, new XMLStreamException(e));
        }
        try {
            this.xml = factory.createXMLStreamReader(texto);
        } catch (XMLStreamException e) {
            throw refused(e.getNestedException(), e);
        }
        this.lector = lector;
    }

    static <T extends PartXml> T read(byte[] parte, T lector) throws XMLStreamException {
        // All of it is in memory already.
        new Xml(new ByteArrayInputStream(parte), lector, Integer.MAX_VALUE).readAll();
        return lector;
    }

    void readAll() throws XMLStreamException {
        while (advance()) {
            // The handler has it.
        }
    }

    /** Whether there was one more event. */
    boolean advance() throws XMLStreamException {
        if (!xml.hasNext()) {
            return false;
        }
        switch (next()) {
            case XMLStreamConstants.START_ELEMENT -> lector.startElement(xml);
            case XMLStreamConstants.END_ELEMENT -> lector.endElement();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                lector.characters(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new RefusedPart("lleva declaraciones que Excel no escribe");
            default -> {
                // Comments and the like say nothing of a cell.
            }
        }
        texto.told();
        return true;
    }

    private int next() throws XMLStreamException {
        try {
            return xml.next();
        } catch (XMLStreamException e) {
            throw refused(e.getNestedException(), e);
        }
    }

    // The parser wraps what its stream throws.
    private static XMLStreamException refused(@Nullable Throwable causa, XMLStreamException e) {
        if (causa instanceof CharacterCodingException) {
            return new RefusedPart("lleva bytes que no son letras de la codificación que dice");
        }
        return causa instanceof SheetGuard.Refused ? new RefusedPart(String.valueOf(causa.getMessage())) : e;
    }

    static Optional<String> attribute(XMLStreamReader elemento, String nombre) {
        return Optional.ofNullable(elemento.getAttributeValue("", nombre));
    }

    static boolean isTrue(XMLStreamReader elemento, String nombre) {
        return attribute(elemento, nombre)
                .filter(valor -> valor.equals("1") || valor.equals("true"))
                .isPresent();
    }

    static int number(XMLStreamReader elemento, String nombre, int ausente) throws XMLStreamException {
        try {
            return attribute(elemento, nombre).map(Integer::valueOf).orElse(ausente);
        } catch (NumberFormatException e) {
            throw new XMLStreamException("The attribute " + nombre + " is no number", e);
        }
    }
}
