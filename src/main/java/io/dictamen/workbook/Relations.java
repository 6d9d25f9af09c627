package io.dictamen.workbook;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Which parts of the file a part speaks of, as its {@code .rels} says. */
final class Relations extends DefaultHandler {
    private final URI origen;
    private final Map<String, Target> porId = new LinkedHashMap<>();

    /** @param tipo the last word of the relation's type, which the strict and the usual variant share */
    record Target(String tipo, String parte) {}

    private Relations(String parte) throws SAXException {
        try {
            origen = new URI(null, null, "/" + parte, null);
        } catch (URISyntaxException e) {
            throw new SAXException("No part can be called " + parte, e);
        }
    }

    /** The relations of a part, or of the file itself where {@code parte} is empty. */
    static Relations of(String parte, Parts archive) throws IOException, SAXException {
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
     * @throws SAXException where there are more, since each program would read another
     */
    Optional<String> ofType(String tipo) throws SAXException {
        List<String> partes = porId.values().stream()
                .filter(target -> target.tipo().equals(tipo))
                .map(Target::parte)
                .toList();
        if (partes.size() > 1) {
            throw new SAXException("More than one part is the " + tipo);
        }
        return partes.stream().findFirst();
    }

    @Override
    public void startElement(String uri, String elemento, String qName, Attributes atributos) throws SAXException {
        boolean externa = Xml.attribute(atributos, "TargetMode").orElse("").equals("External");
        if (elemento.equals("Relationship") && !externa) {
            String tipo = Xml.attribute(atributos, "Type").orElse("");
            Target anterior = porId.put(
                    Xml.attribute(atributos, "Id").orElse(""),
                    new Target(
                            tipo.substring(tipo.lastIndexOf('/') + 1),
                            resolve(Xml.attribute(atributos, "Target").orElse(""))));
            if (anterior != null) {
                throw new SAXException("Two relations have one name");
            }
        }
    }

    private String resolve(String destino) throws SAXException {
        try {
            @Nullable String ruta = origen.resolve(destino.replace(" ", "%20")).getPath();
            if (ruta != null) {
                return ruta.replaceFirst("^/", "");
            }
        } catch (IllegalArgumentException e) {
            throw new SAXException("A relation leads nowhere: " + destino, e);
        }
        throw new SAXException("A relation leads out of the file: " + destino);
    }
}
