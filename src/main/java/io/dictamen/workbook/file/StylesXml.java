package io.dictamen.workbook.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.jspecify.annotations.Nullable;

/** How each style of the workbook displays a number. */
public final class StylesXml extends PartXml {
    // Excel's own bounds; each style costs a look at its format.
    private static final int MOST_STYLES = 65_490;
    private static final int LONGEST_FORMAT = 255;

    private final Map<Integer, String> propios = new HashMap<>();
    private final List<NumberFormat> porEstilo = new ArrayList<>();

    StylesXml() {
        super(Set.of("numFmts/numFmt", "dxf/numFmt", "cellXfs/xf", "cellStyleXfs/xf"), Set.of("numFmts", "cellXfs"));
    }

    public NumberFormat format(int estilo) {
        return isKnown(estilo) && estilo < porEstilo.size() ? porEstilo.get(estilo) : NumberFormat.GENERAL;
    }

    /** Whether the workbook has that style; a cell that names none has the first. */
    boolean isKnown(int estilo) {
        return estilo == 0 || (estilo > 0 && estilo < porEstilo.size());
    }

    public int count() {
        return porEstilo.size();
    }

    @Override
    void start(String lugar, XMLStreamReader elemento) throws XMLStreamException {
        switch (lugar) {
            case "numFmts/numFmt" ->
                propios.put(
                        Xml.number(elemento, "numFmtId", -1),
                        Xml.attribute(elemento, "formatCode").orElse("General"));
            case "cellXfs/xf" -> {
                if (porEstilo.size() == MOST_STYLES) {
                    throw new XMLStreamException("More than " + MOST_STYLES + " styles");
                }
                porEstilo.add(known(Xml.number(elemento, "numFmtId", 0)));
            }
            default -> {
                // The formats of styles that no cell names.
            }
        }
    }

    private NumberFormat known(int numero) {
        @Nullable String propio = propios.get(numero);
        @Nullable String comun = propio == null ? BuiltinFormats.getBuiltinFormat(numero) : propio;
        if (comun == null) {
            return NumberFormat.GENERAL;
        }
        return comun.length() > LONGEST_FORMAT ? NumberFormat.DISGUISED : NumberFormat.of(numero, comun);
    }
}
