package io.dictamen.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** The list of sheets in the workbook's main part. */
final class WorkbookXml extends PartXml {
    final List<SheetEntry> hojas = new ArrayList<>();
    boolean desde1904;

    record SheetEntry(String nombre, String relacion, boolean oculta) {}

    WorkbookXml() {
        super(Set.of("workbook/workbookPr", "workbook/sheets", "sheets/sheet"), Set.of("sheets"));
    }

    @Override
    void start(String lugar, Attributes atributos) throws SAXException {
        switch (lugar) {
            case "workbook/workbookPr" -> desde1904 = Xml.isTrue(atributos, "date1904");
            case "sheets/sheet" ->
                hojas.add(new SheetEntry(
                        Xml.attribute(atributos, "name").orElse(""),
                        relation(atributos),
                        !Xml.attribute(atributos, "state").orElse("visible").equals("visible")));
            default -> {
                if (!hojas.isEmpty()) {
                    throw new SAXException("Two lists of sheets");
                }
            }
        }
    }

    // The prefix and the namespace of r:id vary with the program and the variant that wrote the file.
    private static String relation(Attributes atributos) {
        for (int i = 0; i < atributos.getLength(); i++) {
            if (atributos.getLocalName(i).equals("id")) {
                return atributos.getValue(i);
            }
        }
        return "";
    }
}
