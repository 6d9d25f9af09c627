package io.dictamen.workbook.file;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A list of the parts of a file, written again without some of its entries. */
final class KeptXml extends PartXml {
    private final Predicate<XMLStreamReader> kept;
    private final StringBuilder xml = new StringBuilder();

    private KeptXml(Set<String> lugares, Predicate<XMLStreamReader> kept) {
        super(lugares, Set.of());
        this.kept = kept;
    }

    /** The relations of the file but for those of these kinds. */
    static byte[] relations(byte[] rels, Set<String> kinds) throws XMLStreamException {
        return Xml.read(rels, new KeptXml(Set.of("Relationships/Relationship"), relacion -> {
                    String tipo = Xml.attribute(relacion, "Type").orElse("");
                    return !kinds.contains(tipo.substring(tipo.lastIndexOf('/') + 1));
                }))
                .in("Relationships", "relationships");
    }

    /** The types of the file but for those of parts that are not among these. */
    static byte[] types(byte[] tipos, Set<String> partes) throws XMLStreamException {
        return Xml.read(
                        tipos,
                        new KeptXml(
                                Set.of("Types/Default", "Types/Override"),
                                tipo -> Xml.attribute(tipo, "PartName")
                                        .map(parte -> partes.contains(parte.replaceFirst("^/", "")))
                                        .orElse(true)))
                .in("Types", "content-types");
    }

    @Override
    void start(String lugar, XMLStreamReader elemento) {
        if (!kept.test(elemento)) {
            return;
        }
        xml.append('<').append(elemento.getLocalName());
        for (int i = 0; i < elemento.getAttributeCount(); i++) {
            xml.append(' ').append(elemento.getAttributeLocalName(i)).append("=\"");
            Escape.xml(xml, elemento.getAttributeValue(i));
            xml.append('"');
        }
        xml.append("/>");
    }

    private byte[] in(String lista, String vocabulario) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><" + lista
                        + " xmlns=\"http://schemas.openxmlformats.org/package/2006/" + vocabulario + "\">" + xml + "</"
                        + lista + ">")
                .getBytes(StandardCharsets.UTF_8);
    }
}
