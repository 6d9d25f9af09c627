package io.dictamen.workbook.hostile;

import static io.dictamen.workbook.hostile.Books.ROW;
import static io.dictamen.workbook.hostile.Books.beforeLastRow;
import static io.dictamen.workbook.hostile.Books.edited;
import static io.dictamen.workbook.hostile.Books.sound;
import static io.dictamen.workbook.hostile.Case.accepted;
import static io.dictamen.workbook.hostile.Case.refused;

import io.dictamen.workbook.TestSheet;
import io.dictamen.workbook.Zip;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

final class SheetStructure {
    private static final String MC = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private static final String CELDAS = "<c r=\"A9\" t=\"str\"><v>x</v></c>";

    private SheetStructure() {}

    static Theme theme() {
        return Theme.of(
                "Hojas y filas que ningún programa escribe así",
                "Un programa leería una cosa y otro otra. Solo se admite lo que todos leen igual.",
                refused("Filas en orden descendente", moved(), "Hoja A10 LIBRO_ILEGIBLE"),
                refused(
                        "La misma fila dos veces",
                        edited(Books.SHEET, xml -> xml.replace("</sheetData>", "<row r=\"10\"/></sheetData>")),
                        "Hoja A10 LIBRO_ILEGIBLE"),
                refused(
                        "Una fila oculta y vacía delante de la misma fila visible",
                        beforeLastRow("<row r=\"10\" hidden=\"1\"/>"),
                        "Hoja A10 LIBRO_ILEGIBLE"),
                accepted("Filas sin número", edited(Books.SHEET, xml -> xml.replace("<row r=\"10\">", "<row>")), ROW),
                refused("La fila 0", beforeLastRow("<row r=\"0\"/>"), "Hoja A1 LIBRO_ILEGIBLE"),
                refused("Una fila negativa", beforeLastRow("<row r=\"-5\"/>"), "Hoja A1 LIBRO_ILEGIBLE"),
                refused(
                        "La fila 1.048.577",
                        edited(Books.SHEET, xml -> xml.replace("</sheetData>", "<row r=\"1048577\"/></sheetData>")),
                        "Hoja A1048577 LIBRO_ILEGIBLE"),
                refused(
                        "La fila 2147483647",
                        edited(Books.SHEET, xml -> xml.replace("</sheetData>", "<row r=\"2147483647\"/></sheetData>")),
                        "Hoja A1048577 LIBRO_ILEGIBLE"),
                refused(
                        "Una fila cuyo número no cabe",
                        beforeLastRow("<row r=\"99999999999\"/>"),
                        "Hoja LIBRO_ILEGIBLE"),
                refused(
                        "Una fila dentro de otra",
                        edited(Books.SHEET, xml -> xml.replace("<row r=\"10\">", "<row r=\"10\"><row r=\"11\"></row>")),
                        "Hoja LIBRO_ILEGIBLE"),
                refused(
                        "Dos tablas de datos en una hoja",
                        edited(
                                Books.SHEET,
                                xml -> xml.replace(
                                        "</sheetData>", "</sheetData><sheetData><row r=\"12\"/></sheetData>")),
                        "Hoja LIBRO_ILEGIBLE"),
                refused(
                        "Filas dentro de una alternativa (`AlternateContent`)",
                        beforeLastRow(alternative("<row r=\"9\">" + CELDAS + "</row>")),
                        "Hoja LIBRO_ILEGIBLE"),
                refused(
                        "Los datos enteros dentro de una alternativa",
                        edited(Books.SHEET, wrapped("sheetData")),
                        "Hoja LIBRO_ILEGIBLE"),
                accepted(
                        "Una alternativa de adorno fuera de los datos",
                        edited(
                                Books.SHEET,
                                xml -> xml.replace("</sheetData>", "</sheetData>" + alternative("<controls/>"))),
                        ROW),
                refused(
                        "Una fila de un vocabulario que Excel pasa por alto",
                        beforeLastRow("<z:row xmlns:z=\"urn:z\" r=\"9\"/>"),
                        "Hoja LIBRO_ILEGIBLE"),
                refused(
                        "La lista de hojas dentro de una alternativa",
                        edited(Books.WORKBOOK, wrapped("sheets")),
                        "LIBRO_ILEGIBLE"),
                accepted("El formato estricto de OOXML", SheetStructure::strict, ROW),
                accepted("Una hoja en UTF-16", SheetStructure::utf16, ROW),
                refused(
                        "Una hoja cortada",
                        edited(Books.SHEET, xml -> xml.substring(0, xml.length() / 2)),
                        "Hoja LIBRO_ILEGIBLE"),
                refused(
                        "Una hoja que no es XML",
                        () -> Zip.with(sound().bytes(), Books.SHEET, new byte[] {0, 1, 2, 3}),
                        "Hoja LIBRO_ILEGIBLE"),
                refused("Dos hojas con el mismo nombre", two("name=\"Otra\"", "name=\"hoja\""), "LIBRO_ALTERADO"),
                refused(
                        "Una hoja sin nombre",
                        edited(Books.WORKBOOK, xml -> xml.replace("name=\"Hoja\"", "name=\"\"")),
                        "LIBRO_ALTERADO"),
                refused(
                        "Un nombre de hoja de mil letras",
                        edited(
                                Books.WORKBOOK,
                                xml -> xml.replace("name=\"Hoja\"", "name=\"" + "a".repeat(1_000) + "\"")),
                        "LIBRO_ALTERADO"),
                refused(
                        "Un nombre de hoja escrito al revés (U+202E)",
                        edited(Books.WORKBOOK, xml -> xml.replace("name=\"Hoja\"", "name=\"H\u202Eojad\"")),
                        "LIBRO_ALTERADO"),
                refused("Dos hojas que son la misma parte", two("r:id=\"rId4\"", "r:id=\"rId3\""), "LIBRO_ILEGIBLE"),
                refused("Dos relaciones con el mismo nombre", edited(Books.RELATIONS, doubled()), "LIBRO_ILEGIBLE"),
                refused(
                        "Dos listas de textos compartidos",
                        edited(
                                Books.RELATIONS,
                                xml -> xml.replace(
                                        "</Relationships>",
                                        "<Relationship Id=\"rId99\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings\" Target=\"otros.xml\"/></Relationships>")),
                        "LIBRO_ILEGIBLE"),
                refused(
                        "Celdas combinadas sin sentido",
                        edited(
                                Books.SHEET,
                                xml -> xml.replace(
                                        "</sheetData>",
                                        "</sheetData><mergeCells><mergeCell ref=\"A:A\"/></mergeCells>")),
                        "Hoja LIBRO_ILEGIBLE"));
    }

    private static String alternative(String contenido) {
        return "<mc:AlternateContent xmlns:mc=\"" + MC + "\"><mc:Choice Requires=\"x14\">" + contenido
                + "</mc:Choice><mc:Fallback/></mc:AlternateContent>";
    }

    private static UnaryOperator<String> wrapped(String elemento) {
        return xml -> {
            int desde = xml.indexOf("<" + elemento + ">");
            int hasta = xml.indexOf("</" + elemento + ">") + elemento.length() + 3;
            return xml.substring(0, desde) + alternative(xml.substring(desde, hasta)) + xml.substring(hasta);
        };
    }

    private static Supplier<byte[]> moved() {
        return edited(sound().caso(false), Books.SHEET, xml -> {
            int diez = xml.indexOf("<row r=\"10\">");
            int once = xml.indexOf("<row r=\"11\">");
            int fin = xml.indexOf("</sheetData>");
            return xml.substring(0, diez) + xml.substring(once, fin) + xml.substring(diez, once) + xml.substring(fin);
        });
    }

    private static UnaryOperator<String> doubled() {
        return xml -> xml.replace(
                        "</Relationships>",
                        "<Relationship Id=\"rId3\" Type=\"http://x/theme\" Target=\"x.xml\"/></Relationships>")
                .replace("Id=\"rId1\"", "Id=\"rId3\"");
    }

    private static Supplier<byte[]> two(String antes, String despues) {
        return () -> {
            byte[] libro = TestSheet.book(sound(), TestSheet.named("Otra").celda("A1", "Notas"));
            String xml = new String(Zip.parts(libro).get(Books.WORKBOOK), StandardCharsets.UTF_8);
            if (!xml.contains(antes)) {
                throw new IllegalArgumentException(xml);
            }
            return Zip.with(libro, Books.WORKBOOK, xml.replace(antes, despues));
        };
    }

    private static byte[] strict() {
        byte[] libro = sound().bytes();
        for (String parte : Zip.parts(libro).keySet()) {
            if (parte.startsWith("xl/") || parte.equals("_rels/.rels")) {
                String xml = new String(Zip.parts(libro).get(parte), StandardCharsets.UTF_8);
                libro = Zip.with(
                        libro,
                        parte,
                        xml.replace(
                                        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                                        "http://purl.oclc.org/ooxml/spreadsheetml/main")
                                .replace(
                                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                                        "http://purl.oclc.org/ooxml/officeDocument/relationships"));
            }
        }
        return libro;
    }

    private static byte[] utf16() {
        byte[] libro = sound().bytes();
        String xml = new String(Zip.parts(libro).get(Books.SHEET), StandardCharsets.UTF_8);
        return Zip.with(
                libro,
                Books.SHEET,
                xml.replaceFirst("encoding=\"UTF-8\"", "encoding=\"UTF-16\"").getBytes(StandardCharsets.UTF_16));
    }
}
