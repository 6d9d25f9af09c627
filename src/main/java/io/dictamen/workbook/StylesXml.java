package io.dictamen.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** How each style of the workbook displays a number. */
final class StylesXml extends DefaultHandler {
    private final Map<Integer, String> propios = new HashMap<>();
    private final List<NumberFormat> porEstilo = new ArrayList<>();
    private boolean enCeldas;

    NumberFormat format(int estilo) {
        return estilo >= 0 && estilo < porEstilo.size() ? porEstilo.get(estilo) : NumberFormat.GENERAL;
    }

    int count() {
        return porEstilo.size();
    }

    @Override
    public void startElement(String uri, String elemento, String qName, Attributes atributos) throws SAXException {
        switch (elemento) {
            case "numFmt" ->
                propios.put(
                        Xml.number(atributos, "numFmtId", -1),
                        Xml.attribute(atributos, "formatCode").orElse("General"));
            case "cellXfs" -> enCeldas = true;
            case "xf" -> {
                if (enCeldas) {
                    porEstilo.add(known(Xml.number(atributos, "numFmtId", 0)));
                }
            }
            default -> {
                // Fonts, fills and borders say nothing about values.
            }
        }
    }

    @Override
    public void endElement(String uri, String elemento, String qName) {
        enCeldas &= !elemento.equals("cellXfs");
    }

    private NumberFormat known(int numero) {
        @Nullable String propio = propios.get(numero);
        @Nullable String comun = propio == null ? BuiltinFormats.getBuiltinFormat(numero) : propio;
        return comun == null ? NumberFormat.GENERAL : NumberFormat.of(numero, comun);
    }
}
