package io.dictamen.workbook.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A part as letters, to be changed where it stands and written again. */
public final class PartText {
    private static final Pattern DECLARATION = Pattern.compile("^\\s*<\\?xml[^>]*\\?>\\s*");

    private PartText() {}

    /** Without the declaration of its encoding. */
    public static String read(byte[] parte) throws IOException {
        StringWriter letras = new StringWriter();
        try (XmlText texto = XmlText.of(new ByteArrayInputStream(parte), Integer.MAX_VALUE)) {
            texto.transferTo(letras);
        }
        return DECLARATION.matcher(letras.toString()).replaceFirst("");
    }

    public static byte[] write(String xml) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml)
                .getBytes(StandardCharsets.UTF_8);
    }
}
