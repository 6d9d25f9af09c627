package io.dictamen.rulebase;

import io.dictamen.workbook.CheckedRow;
import io.dictamen.workbook.DecisionTable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.drools.decisiontable.SpreadsheetCompiler;
import org.kie.api.KieBase;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

/** A table of a workbook as stock Drools compiles and runs it, from the same sheet. */
final class StockTable {
    private final DecisionTable tabla;
    private final KieBase base;

    StockTable(DecisionTable tabla, byte[] libro) {
        this.tabla = tabla;
        String drl = new SpreadsheetCompiler().compile(new ByteArrayInputStream(inStockWords(libro)), tabla.hoja());
        this.base = Drl.compile(Map.of(tabla.hoja() + ".drl", drl));
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

    // Stock Drools knows neither word, and compares a bare field with a text. Given a place for it, it takes an
    // operator.
    private byte[] inStockWords(byte[] libro) {
        Set<String> paths = tabla.columnas().stream()
                .map(columna -> columna.campo().toString())
                .collect(Collectors.toSet());
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(libro));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (Row row : workbook.getSheet(tabla.hoja())) {
                row.forEach(cell -> inStockWords(cell, paths));
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void inStockWords(Cell cell, Set<String> paths) {
        String text = cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
        if (text.equals("ausente")) {
            cell.setCellValue("== null");
        } else if (text.equals("presente")) {
            cell.setCellValue("!= null");
        } else if (paths.contains(text)) {
            cell.setCellValue(text + " $param");
        }
    }
}
