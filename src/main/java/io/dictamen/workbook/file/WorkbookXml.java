package io.dictamen.workbook.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The list of sheets in the workbook's main part. */
public final class WorkbookXml extends PartXml {
    public final List<SheetEntry> hojas = new ArrayList<>();
    public boolean desde1904;

    public record SheetEntry(String nombre, String relacion, boolean oculta) {}

    WorkbookXml() {
        super(Set.of("workbook/workbookPr", "workbook/sheets", "sheets/sheet"), Set.of("sheets"));
    }

    @Override
    void start(String lugar, XMLStreamReader elemento) throws XMLStreamException {
        switch (lugar) {
            case "workbook/workbookPr" -> desde1904 = Xml.isTrue(elemento, "date1904");
            case "sheets/sheet" ->
                hojas.add(new SheetEntry(
                        Xml.attribute(elemento, "name").orElse(""),
                        relation(elemento),
                        !Xml.attribute(elemento, "state").orElse("visible").equals("visible")));
            default -> {
                if (!hojas.isEmpty()) {
                    throw new XMLStreamException("Two lists of sheets");
                }
            }
        }
    }

    // The prefix and the namespace of r:id vary with the program and the variant that wrote the file.
    private static String relation(XMLStreamReader elemento) {
        for (int i = 0; i < elemento.getAttributeCount(); i++) {
            if (elemento.getAttributeLocalName(i).equals("id")) {
                return elemento.getAttributeValue(i);
            }
        }
        return "";
    }
}
