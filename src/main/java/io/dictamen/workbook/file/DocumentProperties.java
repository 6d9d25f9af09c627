package io.dictamen.workbook.file;

import io.dictamen.workbook.fault.Faults;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamException;

/**
 * The properties of a file, such as its author and dates, which are put aside while POI edits it: POI refuses many that
 * Excel opens. They go back byte by byte.
 */
public final class DocumentProperties {
    private static final Set<String> KINDS = Set.of("core-properties", "extended-properties", "custom-properties");
    private static final String RELATIONS = "_rels/.rels";
    // Where POI writes its own if a file has none.
    private static final String OF_POI = "docProps/core.xml";

    private final Archive archive;
    private final Set<String> suyas = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    private DocumentProperties(Archive archive) {
        this.archive = archive;
    }

    public static DocumentProperties of(Archive archive) throws XMLStreamException {
        DocumentProperties propiedades = new DocumentProperties(archive);
        Relations relations = Relations.of("", archive);
        // POI goes by the types, whatever the relations say.
        PartTypes tipos = Xml.read(WorkbookParts.required(archive, PartTypes.PART), new PartTypes());
        for (String kind : KINDS) {
            propiedades.suyas.addAll(relations.allOfType(kind));
            archive.names().stream()
                    .filter(parte -> tipos.of(parte).endsWith(kind + "+xml"))
                    .forEach(propiedades.suyas::add);
        }
        propiedades.suyas.retainAll(archive.names());
        return propiedades;
    }

    /** The file without them. */
    public byte[] aside() throws IOException, XMLStreamException {
        Map<String, byte[]> partes = parts(archive);
        partes.keySet().removeAll(suyas);
        partes.put(RELATIONS, KeptXml.relations(WorkbookParts.required(archive, RELATIONS), KINDS));
        return Archive.zip(partes);
    }

    /** The file that became of it, with them in their places. */
    public byte[] back(byte[] editado) throws IOException, XMLStreamException {
        Faults faults = new Faults("", 1);
        Archive nuevo = Archive.open(editado, Limits.DEFAULT, faults)
                .orElseThrow(() -> new IOException("POI wrote what cannot be read: " + faults.list()));
        Map<String, byte[]> partes = parts(nuevo);
        partes.remove(OF_POI);
        for (String suya : suyas) {
            partes.put(suya, WorkbookParts.required(archive, suya));
        }
        partes.put(RELATIONS, WorkbookParts.required(archive, RELATIONS));
        partes.put(PartTypes.PART, KeptXml.types(WorkbookParts.required(nuevo, PartTypes.PART), partes.keySet()));
        return Archive.zip(partes);
    }

    private static Map<String, byte[]> parts(Archive archive) throws XMLStreamException {
        Map<String, byte[]> partes = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String nombre : archive.names()) {
            partes.put(nombre, WorkbookParts.required(archive, nombre));
        }
        return partes;
    }
}
