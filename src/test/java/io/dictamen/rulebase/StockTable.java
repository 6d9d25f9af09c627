package io.dictamen.rulebase;

import io.dictamen.workbook.CheckedRow;
import io.dictamen.workbook.DecisionTable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.drools.compiler.kie.builder.impl.DrlProject;
import org.drools.decisiontable.SpreadsheetCompiler;
import org.kie.api.KieBase;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.utils.KieHelper;

/** A table of a workbook as stock Drools compiles and runs it, from the same sheet. */
final class StockTable {
    private static final Map<String, String> WORDS = Map.of("ausente", "== null", "presente", "!= null");
    private static final Pattern BARE = Pattern.compile("[A-Za-z]\\w*(?:\\.\\w+)*");
    private static final Pattern NESTED = Pattern.compile("[A-Za-z]\\w*(?:\\.\\w+){2,} .*");

    private final DecisionTable tabla;
    private final KieBase base;

    StockTable(DecisionTable tabla, byte[] libro) {
        this.tabla = tabla;
        String drl = new SpreadsheetCompiler().compile(new ByteArrayInputStream(inStockWords(libro)), tabla.hoja());
        this.base = new KieHelper().addContent(drl, ResourceType.DRL).build(DrlProject.class);
    }

    /** What each row that fired wrote, by the sheet's row number. */
    Map<Integer, Object> fire(Object hecho) {
        Map<Integer, Object> fired = new TreeMap<>();
        KieSession session = base.newKieSession();
        try {
            session.addEventListener(new DefaultAgendaEventListener() {
                @Override
                public void beforeMatchFired(BeforeMatchFiredEvent event) {
                    Object fresh = fresh();
                    session.setGlobal("fila", fresh);
                    fired.put(rowNumber(event.getMatch().getRule().getName()), fresh);
                }
            });
            session.insert(hecho);
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        fired.keySet().removeIf(fila -> !finds(fila, hecho));
        return fired;
    }

    // Stock Drools asks the conditions of a checklist's row; what the row then looks for is one method for both.
    private boolean finds(int numero, Object hecho) {
        return tabla.filas().stream()
                .filter(fila -> fila.numero() == numero)
                .allMatch(fila -> !(fila.salida() instanceof CheckedRow comprobada) || comprobada.applies(hecho));
    }

    private Object fresh() {
        try {
            return tabla.fila().getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int rowNumber(String regla) {
        return Integer.parseInt(regla.substring(regla.lastIndexOf('_') + 1));
    }

    // Stock Drools knows neither word, nor a cell that brings its own operator, nor a record that may be absent. In a
    // column that has one of them every cell gets its operator, and the code a place for it.
    private byte[] inStockWords(byte[] libro) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(libro));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.getSheet(tabla.hoja());
            Row codes = codes(sheet);
            columnsInOurWords(sheet, codes).forEach(column -> inStockWords(sheet, codes.getCell(column)));
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row codes(Sheet sheet) {
        for (Row row : sheet) {
            if (row.getCell(0) != null && text(row.getCell(0)).startsWith("RuleTable")) {
                return sheet.getRow(row.getRowNum() + 3);
            }
        }
        throw new IllegalArgumentException(sheet.getSheetName() + " has no RuleTable in its first column");
    }

    private static Set<Integer> columnsInOurWords(Sheet sheet, Row codes) {
        Set<Integer> columns = new TreeSet<>();
        codes.forEach(code -> {
            if (BARE.matcher(text(code)).matches() || NESTED.matcher(text(code)).matches()) {
                columns.add(code.getColumnIndex());
            }
        });
        for (Row row : sheet) {
            row.forEach(cell -> {
                if (WORDS.containsKey(text(cell))) {
                    columns.add(cell.getColumnIndex());
                }
            });
        }
        return columns;
    }

    private static void inStockWords(Sheet sheet, Cell code) {
        String[] parts = text(code).split(" ", 2);
        String comparison = parts.length == 1 ? "$param" : parts[1];
        code.setCellValue("$param");
        for (int i = code.getRowIndex() + 2; i <= sheet.getLastRowNum(); i++) {
            Cell cell = sheet.getRow(i).getCell(code.getColumnIndex());
            if (!text(cell).isEmpty()) {
                String word = WORDS.get(text(cell));
                cell.setCellValue(nullSafe(parts[0], word != null ? word : comparison.replace("$param", text(cell))));
            }
        }
    }

    // Stock Drools fails on a path through an absent record; ours calls its field absent.
    private static String nullSafe(String path, String comparison) {
        String constraint = path + " " + comparison;
        int last = path.lastIndexOf('.');
        if (path.indexOf('.') == last) {
            return constraint;
        }
        String record = path.substring(0, last);
        boolean nullIsEnough = comparison.equals("== null") || comparison.matches("!= (?!null).*");
        return nullIsEnough ? record + " == null || " + constraint : record + " != null && " + constraint;
    }

    private static String text(Cell cell) {
        return switch (cell.getCellType()) {
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
            case BLANK -> "";
            case NUMERIC -> BigDecimal.valueOf(cell.getNumericCellValue()).toPlainString();
            default -> throw new IllegalArgumentException(cell.getAddress() + " is " + cell.getCellType());
        };
    }
}
