package io.dictamen.workbook.file;

import io.dictamen.workbook.file.Relations.Target;
import io.dictamen.workbook.file.WorkbookXml.SheetEntry;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** What the parts of a workbook say before a cell is read: where its sheets and texts are, and how numbers look. */
public record WorkbookParts(
        String parte, WorkbookXml libro, Relations relations, StylesXml estilos, Optional<byte[]> parteEstilos) {

    public static WorkbookParts of(Parts archive) throws XMLStreamException {
        String principal = Relations.of("", archive)
                .ofType("officeDocument")
                .orElseThrow(() -> new XMLStreamException("No main part"));
        Relations relations = Relations.of(principal, archive);
        Optional<String> estilos = relations.ofType("styles");
        Optional<byte[]> parteEstilos =
                estilos.isPresent() ? Optional.of(required(archive, estilos.get())) : Optional.empty();
        StylesXml formatos = new StylesXml();
        if (parteEstilos.isPresent()) {
            Xml.read(parteEstilos.get(), formatos);
        }
        return new WorkbookParts(
                principal,
                Xml.read(required(archive, principal), new WorkbookXml()),
                relations,
                formatos,
                parteEstilos);
    }

    /** The part of a sheet; empty where it is a chart or the like. */
    public Optional<String> sheet(SheetEntry hoja) throws XMLStreamException {
        Target target = relations
                .byId(hoja.relacion())
                .orElseThrow(() -> new XMLStreamException("A sheet without part: " + hoja.nombre()));
        return target.tipo().equals("worksheet") ? Optional.of(target.parte()) : Optional.empty();
    }

    public Optional<String> stylesPart() throws XMLStreamException {
        return relations.ofType("styles");
    }

    /** The part with the texts that cells share. */
    public Optional<String> texts() throws XMLStreamException {
        return relations.ofType("sharedStrings");
    }

    /** The parts of a kind of which another part speaks, such as the comments of a sheet. */
    public List<String> related(String parte, String tipo, Parts archive) throws XMLStreamException {
        return Relations.of(parte, archive).allOfType(tipo);
    }

    public static byte[] required(Parts archive, String parte) throws XMLStreamException {
        return archive.part(parte).orElseThrow(() -> new XMLStreamException("The part " + parte + " is missing"));
    }
}
