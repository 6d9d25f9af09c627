package io.dictamen.workbook.hostile;

import static io.dictamen.workbook.hostile.Books.ROW;
import static io.dictamen.workbook.hostile.Books.edited;
import static io.dictamen.workbook.hostile.Books.with;
import static io.dictamen.workbook.hostile.Case.accepted;
import static io.dictamen.workbook.hostile.Case.refused;

import java.util.function.UnaryOperator;

final class Entities {
    private Entities() {}

    static Theme theme() {
        return Theme.of(
                "Entidades y referencias de XML",
                "Servirían para leer archivos del servidor, llamar a otros o llenar la memoria. Ninguna parte que se lee puede"
                        + " declararlas; las que no se leen dan igual.",
                refused(
                        "Una entidad que lee un archivo, en la hoja",
                        edited(Books.SHEET, reading("file:///etc/passwd")),
                        "Hoja LIBRO_ILEGIBLE"),
                refused(
                        "Una entidad que llama a un servidor, en la hoja",
                        edited(Books.SHEET, reading(Canary.url())),
                        "Hoja LIBRO_ILEGIBLE"),
                refused(
                        "Una entidad en los textos compartidos",
                        edited(Books.STRINGS, reading("file:///etc/passwd")),
                        "LIBRO_ILEGIBLE"),
                refused(
                        "Una entidad en la lista de hojas",
                        edited(Books.WORKBOOK, reading(Canary.url())),
                        "LIBRO_ILEGIBLE"),
                refused("Una entidad en los formatos", edited(Books.STYLES, reading(Canary.url())), "LIBRO_ILEGIBLE"),
                refused(
                        "Una entidad en las relaciones",
                        edited(Books.RELATIONS, reading(Canary.url())),
                        "LIBRO_ILEGIBLE"),
                refused(
                        "Una entidad en la lista de partes",
                        edited("[Content_Types].xml", reading(Canary.url())),
                        "LIBRO_ILEGIBLE"),
                accepted(
                        "Una entidad en las propiedades del documento",
                        edited("docProps/core.xml", reading(Canary.url())),
                        ROW),
                refused(
                        "Una entidad de parámetro",
                        edited(
                                Books.SHEET,
                                declared("<!DOCTYPE x [<!ENTITY % p SYSTEM \"" + Canary.url() + "\"> %p;]>")),
                        "Hoja LIBRO_ILEGIBLE"),
                refused(
                        "Una DTD externa",
                        edited(Books.STRINGS, declared("<!DOCTYPE sst SYSTEM \"" + Canary.url() + "\">")),
                        "LIBRO_ILEGIBLE"),
                refused("Mil millones de risas", edited(Books.SHEET, declared(laughs())), "Hoja LIBRO_ILEGIBLE"),
                refused(
                        "Mil millones de risas en los textos",
                        edited(Books.STRINGS, declared(laughs())),
                        "LIBRO_ILEGIBLE"),
                refused(
                        "`XInclude` entre las filas",
                        Books.beforeLastRow("<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\""
                                + Canary.url() + "\"/>"),
                        "Hoja LIBRO_ILEGIBLE"),
                accepted(
                        "Un esquema XML que habría que bajar",
                        edited(
                                Books.SHEET,
                                xml -> xml.replaceFirst(
                                        "<worksheet ",
                                        "<worksheet xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"x "
                                                + Canary.url() + "\" ")),
                        ROW),
                accepted(
                        "Una hoja de estilo XSLT que habría que bajar",
                        edited(
                                Books.SHEET,
                                declared("<?xml-stylesheet type=\"text/xsl\" href=\"" + Canary.url() + "\"?>")),
                        ROW),
                refused(
                        "Una entidad que nadie declara",
                        Books.cell("A10", "<c r=\"A10\" t=\"str\"><v>&nada;</v></c>"),
                        "Hoja LIBRO_ILEGIBLE"),
                accepted(
                        "Un documento XML cualquiera entre las partes",
                        with("customXml/item1.xml", laughs() + "<x>&lol9;</x>"),
                        ROW));
    }

    private static UnaryOperator<String> reading(String destino) {
        return declared("<!DOCTYPE x [<!ENTITY e SYSTEM \"" + destino + "\">]>");
    }

    /** Puts the declaration after the one of XML. */
    private static UnaryOperator<String> declared(String declaracion) {
        return xml -> {
            int fin = xml.startsWith("<?xml") ? xml.indexOf("?>") + 2 : 0;
            return xml.substring(0, fin) + declaracion + xml.substring(fin);
        };
    }

    private static String laughs() {
        StringBuilder dtd = new StringBuilder("<!DOCTYPE lolz [<!ENTITY lol0 \"lol\">");
        for (int i = 1; i <= 9; i++) {
            dtd.append("<!ENTITY lol" + i + " \"" + ("&lol" + (i - 1) + ";").repeat(10) + "\">");
        }
        return dtd.append("]>").toString();
    }
}
