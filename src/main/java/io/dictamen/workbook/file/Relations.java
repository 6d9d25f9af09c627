package io.dictamen.workbook.file;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Which parts of the file a part speaks of, as its {@code .rels} says. */
final class Relations extends PartXml {
    private final URI origen;
    private final Map<String, Target> porId = new LinkedHashMap<>();

    /** @param tipo the last word of the relation's type, which the strict and the usual variant share */
    record Target(String tipo, String parte) {}

    private Relations(String parte) throws XMLStreamException {
        super(Set.of("Relationships/Relationship"), Set.of());
        try {
            origen = new URI(null, null, "/" + parte, null);
        } catch (URISyntaxException e) {
            throw new XMLStreamException("No part can be called " + parte, e);
        }
    }

    /** The relations of a part, or of the file itself where {@code parte} is empty. */
    static Relations of(String parte, Parts archive) throws XMLStreamException {
        int barra = parte.lastIndexOf('/') + 1;
        String nombre = parte.substring(0, barra) + "_rels/" + parte.substring(barra) + ".rels";
        Relations relations = new Relations(parte);
        Optional<byte[]> xml = archive.part(nombre);
        if (xml.isPresent()) {
            Xml.read(xml.get(), relations);
        }
        return relations;
    }

    Optional<Target> byId(String id) {
        return Optional.ofNullable(porId.get(id));
    }

    /**
     * The part of a kind of which there is one.
     *
     * @throws XMLStreamException where there are more, since each program would read another
     */
    Optional<String> ofType(String tipo) throws XMLStreamException {
        List<String> partes = allOfType(tipo);
        if (partes.size() > 1) {
            throw new XMLStreamException("More than one part is the " + tipo);
        }
        return partes.stream().findFirst();
    }

    List<String> allOfType(String tipo) {
        return porId.values().stream()
                .filter(target -> target.tipo().equals(tipo))
                .map(Target::parte)
                .toList();
    }

    @Override
    void start(String lugar, XMLStreamReader relacion) throws XMLStreamException {
        if (Xml.attribute(relacion, "TargetMode").orElse("").equals("External")) {
            return;
        }
        String tipo = Xml.attribute(relacion, "Type").orElse("");
        Target anterior = porId.put(
                Xml.attribute(relacion, "Id").orElse(""),
                new Target(
                        tipo.substring(tipo.lastIndexOf('/') + 1),
                        resolve(Xml.attribute(relacion, "Target").orElse(""))));
        if (anterior != null) {
            throw new XMLStreamException("Two relations have one name");
        }
    }

    private String resolve(String destino) throws XMLStreamException {
        try {
            @Nullable String ruta = origen.resolve(destino.replace(" ", "%20")).getPath();
            if (ruta != null) {
                return ruta.replaceFirst("^/", "");
            }
        } catch (IllegalArgumentException e) {
            throw new XMLStreamException("A relation leads nowhere: " + destino, e);
        }
        throw new XMLStreamException("A relation leads out of the file: " + destino);
    }
}
