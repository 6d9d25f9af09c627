package io.dictamen.workbook.edit;

import io.dictamen.workbook.file.NumberFormat;
import io.dictamen.workbook.file.StylesXml;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The styles of a workbook, and those that a value needs beside them: a date in a cell that shows numbers has no day. */
final class CellStyles {
    static final int GENERAL = 0;
    static final int DAY = 14;
    static final int MOMENT = 22;

    private final StylesXml known;
    private final String xml;
    private final Map<String, String> added = new HashMap<>();
    private final StringBuilder made = new StringBuilder();
    private @Nullable List<Object> parts;

    CellStyles(StylesXml known, String xml) {
        this.known = known;
        this.xml = xml;
    }

    NumberFormat format(String estilo) {
        return known.format(number(estilo));
    }

    /** A style like that one but for how it shows a number. */
    String like(String estilo, int format) {
        return added.computeIfAbsent(estilo + "/" + format, key -> {
            String style = Element.write(List.of(styles().children().get(number(estilo))));
            made.append(shows(style, format));
            return String.valueOf(known.count() + added.size());
        });
    }

    boolean isChanged() {
        return !added.isEmpty();
    }

    /** The part with the styles that were added. */
    String changed() {
        Element list = styles();
        list.attribute("count", String.valueOf(known.count() + added.size()));
        list.content().add(made.toString());
        return Element.write(parts());
    }

    private static String shows(String style, int format) {
        Element like = (Element) Element.parse(style).get(0);
        like.attribute("numFmtId", String.valueOf(format));
        like.attribute("applyNumberFormat", "1");
        return Element.write(List.of(like));
    }

    private Element styles() {
        return parts().stream()
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .flatMap(root -> root.children().stream())
                .filter(list -> list.name().equals("cellXfs"))
                .findFirst()
                .orElseThrow();
    }

    private List<Object> parts() {
        List<Object> read = parts;
        if (read == null) {
            read = Element.parse(xml);
            parts = read;
        }
        return read;
    }

    private static int number(String estilo) {
        return estilo.isEmpty() ? 0 : Integer.parseInt(estilo);
    }
}
