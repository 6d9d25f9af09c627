package io.dictamen.workbook;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The list of sheets in the workbook's main part. */
final class WorkbookXml extends DefaultHandler {
    final List<SheetEntry> hojas = new ArrayList<>();
    boolean desde1904;

    record SheetEntry(String nombre, String relacion, boolean oculta) {}

    @Override
    public void startElement(String uri, String elemento, String qName, Attributes atributos) {
        switch (elemento) {
            case "workbookPr" -> desde1904 = Xml.isTrue(atributos, "date1904");
            case "sheet" ->
                hojas.add(new SheetEntry(
                        Xml.attribute(atributos, "name").orElse(""),
                        relation(atributos),
                        !Xml.attribute(atributos, "state").orElse("visible").equals("visible")));
            default -> {
                // Views, names and the like say nothing about the rules.
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
