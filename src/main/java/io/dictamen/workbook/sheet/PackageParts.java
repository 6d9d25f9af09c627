package io.dictamen.workbook.sheet;

import io.dictamen.workbook.file.Escape;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The parts of a workbook that hold no cells. */
final class PackageParts {
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    static final byte[] STYLES = bytes("<styleSheet xmlns=\"" + MAIN + "\"><fonts count=\"1\"><font><sz val=\"11\"/>"
            + "<name val=\"Calibri\"/></font></fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
            + "<fill><patternFill patternType=\"gray125\"/></fill></fills><borders count=\"1\"><border/></borders>"
            + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"1\"><xf/></cellXfs></styleSheet>");

    static final byte[] RELATIONS =
            bytes("<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\"" + " Type=\""
                    + OFFICE + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");

    private PackageParts() {}

    static byte[] workbook(List<String> hojas, boolean desde1904) {
        StringBuilder xml = new StringBuilder("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\">");
        xml.append(desde1904 ? "<workbookPr date1904=\"1\"/>" : "").append("<sheets>");
        for (int i = 1; i <= hojas.size(); i++) {
            xml.append("<sheet name=\"");
            Escape.xml(xml, hojas.get(i - 1));
            xml.append("\" sheetId=\"" + i + "\" r:id=\"rId" + i + "\"/>");
        }
        return bytes(xml.append("</sheets></workbook>").toString());
    }

    static byte[] relations(int hojas) {
        StringBuilder xml = new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        for (int i = 1; i <= hojas; i++) {
            xml.append("<Relationship Id=\"rId" + i + "\" Type=\"" + OFFICE + "/worksheet\" Target=\"worksheets/sheet"
                    + i + ".xml\"/>");
        }
        return bytes(xml.append("<Relationship Id=\"rId" + (hojas + 1) + "\" Type=\"" + OFFICE
                        + "/styles\" Target=\"styles.xml\"/></Relationships>")
                .toString());
    }

    static byte[] types(int hojas) {
        StringBuilder xml =
                new StringBuilder("<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>");
        type(xml, "workbook", "sheet.main");
        type(xml, "styles", "styles");
        for (int i = 1; i <= hojas; i++) {
            type(xml, "worksheets/sheet" + i, "worksheet");
        }
        return bytes(xml.append("</Types>").toString());
    }

    /** @param frozen the row that stays in sight; 0 for none */
    static String sheetStart(int frozen, List<String> anchos) {
        StringBuilder xml = new StringBuilder(XML + "<worksheet xmlns=\"" + MAIN + "\">");
        if (frozen > 0) {
            xml.append("<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"" + frozen + "\" topLeftCell=\"A"
                    + (frozen + 1) + "\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>");
        }
        if (!anchos.isEmpty()) {
            xml.append("<cols>").append(String.join("", anchos)).append("</cols>");
        }
        return xml.append("<sheetData>").toString();
    }

    private static void type(StringBuilder xml, String parte, String tipo) {
        xml.append("<Override PartName=\"/xl/" + parte + ".xml\" ContentType=\"" + SPREADSHEET + tipo + "+xml\"/>");
    }

    private static byte[] bytes(String xml) {
        return ((xml.startsWith("<?") ? "" : XML) + xml).getBytes(StandardCharsets.UTF_8);
    }
}
