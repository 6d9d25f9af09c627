package io.dictamen.workbook.file;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What each part of a file is, as {@code [Content_Types].xml} says: of its own, or by how its name ends. */
final class PartTypes extends PartXml {
    static final String PART = "[Content_Types].xml";

    private final Map<String, String> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, String> byEnding = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    PartTypes() {
        super(Set.of("Types/Override", "Types/Default"), Set.of());
    }

    @Override
    void start(String lugar, XMLStreamReader tipo) throws XMLStreamException {
        boolean own = lugar.equals("Types/Override");
        String cual = Xml.attribute(tipo, own ? "PartName" : "Extension").orElse("");
        String nuevo = Xml.attribute(tipo, "ContentType").orElse("").toLowerCase(Locale.ROOT);
        String anterior = (own ? byName : byEnding).put(own ? cual.replaceFirst("^/", "") : cual, nuevo);
        if (anterior != null && !anterior.equals(nuevo)) {
            throw new XMLStreamException("Two types for " + cual);
        }
    }

    /** The type of a part in small letters; empty where the file does not say. */
    String of(String parte) {
        return byName.getOrDefault(parte, byEnding.getOrDefault(parte.substring(parte.lastIndexOf('.') + 1), ""));
    }

    /** The types of these parts, and of those that the list names. */
    Set<String> of(Set<String> partes) {
        Set<String> tipos = new HashSet<>(byName.values());
        partes.forEach(parte -> tipos.add(of(parte)));
        return tipos;
    }
}
