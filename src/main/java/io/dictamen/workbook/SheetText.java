package io.dictamen.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A text of a sheet of data as it was typed, put together from its runs; of a longer one the first part. */
final class SheetText {
    /** More than a cell of Excel can hold. */
    static final int LONGEST = 40_000;

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private SheetText() {}

    /** Reads from the element that holds it, such as {@code si} or {@code is}, to that element's end. */
    static String read(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder texto = new StringBuilder();
        int phonetic = 0;
        int inText = 0;
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    phonetic += xml.getLocalName().equals("rPh") || phonetic > 0 ? 1 : 0;
                    inText += xml.getLocalName().equals("t") ? 1 : 0;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    phonetic -= phonetic > 0 ? 1 : 0;
                    inText -= depth > 0 && xml.getLocalName().equals("t") ? 1 : 0;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE, XMLStreamConstants.CDATA -> {
                    if (inText > 0 && phonetic == 0) {
                        append(texto, xml);
                    }
                }
                default -> {
                    // nothing else holds text
                }
            }
        }
        return unescape(texto.toString());
    }

    static void append(StringBuilder texto, XMLStreamReader xml) {
        int left = LONGEST - texto.length();
        texto.append(xml.getTextCharacters(), xml.getTextStart(), Math.min(left, xml.getTextLength()));
    }

    /** The format writes a control character as {@code _x000D_}. */
    static String unescape(String crudo) {
        return crudo.contains("_x")
                ? ESCAPE.matcher(crudo)
                        .replaceAll(hallado ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(hallado.group(1), 16))))
                : crudo;
    }
}
