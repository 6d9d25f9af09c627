package io.dictamen.workbook.file;

import io.dictamen.workbook.file.WorkbookXml.SheetEntry;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The notes on the cells of a sheet. */
public final class SheetNotes extends PartXml {
    private final Map<String, String> notas = new HashMap<>();
    private final RichText texto = new RichText();
    private String celda = "";

    private SheetNotes() {
        super(Set.of("commentList/comment", "comment/text", "text/t", "text/r", "r/t", "text/rPh", "rPh/t"), Set.of());
    }

    /** By cell, as Excel names it; none where the sheet has none that could be read. */
    public static Map<String, String> of(String hoja, Parts archive) {
        try {
            WorkbookParts partes = WorkbookParts.of(archive);
            SheetNotes notes = new SheetNotes();
            for (SheetEntry entrada : partes.libro().hojas) {
                if (entrada.nombre().equals(hoja)) {
                    for (String parte : partes.related(partes.sheet(entrada).orElseThrow(), "comments", archive)) {
                        Xml.read(WorkbookParts.required(archive, parte), notes);
                    }
                }
            }
            return notes.notas;
        } catch (XMLStreamException e) {
            // They decide nothing: a table is shown without them.
            return Map.of();
        }
    }

    @Override
    void start(String lugar, XMLStreamReader elemento) {
        if (lugar.equals("commentList/comment")) {
            celda = Xml.attribute(elemento, "ref").orElse("");
            texto.clear();
        }
        texto.start(lugar);
    }

    @Override
    void characters(char[] letras, int desde, int cuantas) {
        texto.characters(letras, desde, cuantas);
    }

    @Override
    void end(String lugar) {
        texto.end(lugar);
        if (lugar.equals("commentList/comment")) {
            notas.put(celda, Escape.read(texto.take()));
        }
    }
}
