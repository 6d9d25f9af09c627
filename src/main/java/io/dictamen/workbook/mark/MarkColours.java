package io.dictamen.workbook.mark;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCfRule;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTConditionalFormatting;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDxf;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCfType;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STPatternType;

/** The colours of the marked cells of a sheet: conditional formats, before all others, under a condition always true. */
final class MarkColours {
    // By it our formats are known again.
    private static final String ALWAYS = "LEN(\"Dictamen\")=8";

    private final XSSFSheet hoja;
    private final CTWorksheet xml;

    MarkColours(XSSFSheet hoja) {
        this.hoja = hoja;
        xml = hoja.getCTWorksheet();
    }

    /** Takes the colours of an earlier time away and gives these. */
    void write(Map<Tint, List<CellAddress>> celdas) {
        for (int i = xml.sizeOfConditionalFormattingArray() - 1; i >= 0; i--) {
            if (isOurs(xml.getConditionalFormattingArray(i))) {
                xml.removeConditionalFormatting(i);
            }
        }
        for (Tint tinte : Tint.values()) {
            add(celdas.getOrDefault(tinte, List.of()), tinte.argb());
        }
        putFirst();
    }

    private void add(List<CellAddress> celdas, byte[] color) {
        if (celdas.isEmpty()) {
            return;
        }
        CTConditionalFormatting formato = xml.addNewConditionalFormatting();
        formato.setSqref(celdas.stream().map(CellAddress::formatAsString).toList());
        CTCfRule regla = formato.addNewCfRule();
        regla.setType(STCfType.EXPRESSION);
        regla.addFormula(ALWAYS);
        regla.setDxfId(fill(color));
        regla.setPriority(1);
    }

    /** Lower numbers win in Excel; the others keep their order. */
    private void putFirst() {
        List<CTCfRule> reglas = Arrays.stream(xml.getConditionalFormattingArray())
                .flatMap(formato -> Arrays.stream(formato.getCfRuleArray()))
                .sorted(Comparator.comparing((CTCfRule regla) -> !isOurs(regla)).thenComparing(CTCfRule::getPriority))
                .toList();
        for (int i = 0; i < reglas.size(); i++) {
            reglas.get(i).setPriority(i + 1);
        }
    }

    private static boolean isOurs(CTConditionalFormatting formato) {
        return Arrays.stream(formato.getCfRuleArray()).anyMatch(MarkColours::isOurs);
    }

    private static boolean isOurs(CTCfRule regla) {
        return Arrays.asList(regla.getFormulaArray()).contains(ALWAYS);
    }

    /** The place of a format with that fill in the workbook's list of formats, in which it stands but once. */
    private long fill(byte[] color) {
        CTDxf formato = CTDxf.Factory.newInstance();
        var relleno = formato.addNewFill().addNewPatternFill();
        relleno.setPatternType(STPatternType.SOLID);
        relleno.addNewFgColor().setRgb(color);
        relleno.addNewBgColor().setRgb(color);
        StylesTable estilos = hoja.getWorkbook().getStylesSource();
        for (int i = 0; i < estilos._getDXfsSize(); i++) {
            if (estilos.getDxfAt(i).xmlText().equals(formato.xmlText())) {
                return i;
            }
        }
        return estilos.putDxf(formato) - 1;
    }
}
