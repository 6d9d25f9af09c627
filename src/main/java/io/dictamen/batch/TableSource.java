package io.dictamen.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dictamen.evaluation.RequestBody;
import io.dictamen.problem.ProblemException;
import io.dictamen.tabular.CellConversion;
import io.dictamen.tabular.RequestColumn;
import io.dictamen.tabular.TableCell;
import io.dictamen.tabular.TableLine;
import io.dictamen.tabular.TableReader;
import io.dictamen.tabular.TableValue;
import io.dictamen.tabular.UnknownColumn;
import io.dictamen.wording.Wording;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A request on every line of a table, its columns named in the header. */
final class TableSource implements LineSource {
    private static final String GIVEN = "dado.";
    private static final int MOST_TOLD = 20;

    private final TableReader table;
    private final CellConversion conversion;
    private final Map<Integer, RequestColumn> columnas = new TreeMap<>();
    private final Collection<String> added;

    /**
     * @param added titles of columns that an earlier answer may have added, and that say nothing
     * @throws ProblemException where the header names what is no field
     */
    TableSource(TableReader table, JsonNode entrada, Collection<String> added, ZoneId zona) {
        this.table = table;
        this.added = added;
        this.conversion = new CellConversion(table.decimalComma(), zona);
        List<String> faltas = new ArrayList<>();
        Map<String, String> places = new HashMap<>();
        for (TableCell celda : table.header().celdas()) {
            String titulo = title(celda);
            if (isSent(celda)) {
                column(celda, titulo, entrada, places, faltas);
            }
        }
        if (columnas.isEmpty() && faltas.isEmpty()) {
            faltas.add("Ninguna columna nombra un campo de la decisión.");
        }
        if (!faltas.isEmpty()) {
            throw BatchProblems.header(faltas.subList(0, Math.min(MOST_TOLD, faltas.size())));
        }
    }

    /** Whether a cell of the header titles a column of the caller's own, and none of an earlier answer. */
    boolean isSent(TableCell celda) {
        String titulo = title(celda);
        return !titulo.isEmpty() && !added.contains(titulo);
    }

    TableReader table() {
        return table;
    }

    @Override
    public @Nullable BatchLine next() throws IOException {
        TableLine line = table.next();
        while (line != null && line.falta() == null && isBlank(line)) {
            line = table.next();
        }
        return line == null ? null : new Line(line);
    }

    @Override
    public void close() throws IOException {
        table.close();
    }

    private static String title(TableCell celda) {
        return celda.valor() instanceof TableValue.Text texto ? texto.valor().strip() : "";
    }

    private void column(
            TableCell celda, String titulo, JsonNode entrada, Map<String, String> places, List<String> faltas) {
        String path = titulo.startsWith(GIVEN) ? titulo.substring(GIVEN.length()) : titulo;
        String place = TableCell.letras(celda.columna());
        String other = places.putIfAbsent(path, place);
        if (other != null) {
            faltas.add("Las columnas " + other + " y " + place + " se llaman igual: " + Wording.quoted(path) + ".");
            return;
        }
        try {
            columnas.put(celda.columna(), RequestColumn.of(entrada, path));
        } catch (UnknownColumn e) {
            faltas.add("La columna " + place + ", " + Wording.quoted(titulo) + ", no es un campo de esta decisión."
                    + e.didYouMean());
        }
    }

    private boolean isBlank(TableLine line) {
        return line.celdas().stream()
                .allMatch(celda -> celda.valor().isBlank() || !columnas.containsKey(celda.columna()));
    }

    /** A line with its place and what it holds. */
    final class Line implements BatchLine {
        private final TableLine line;

        private Line(TableLine line) {
            this.line = line;
        }

        List<TableCell> celdas() {
            return line.celdas();
        }

        @Override
        public long numero() {
            return line.numero();
        }

        @Override
        public int bytes() {
            return line.bytes();
        }

        @Override
        public RequestBody pedido() {
            String falta = line.falta();
            if (falta != null) {
                throw BatchProblems.line("Línea " + numero() + ": " + falta);
            }
            Map<Integer, TableValue> values = new HashMap<>();
            line.celdas().forEach(celda -> values.put(celda.columna(), readable(celda)));
            ObjectNode pedido = JsonNodeFactory.instance.objectNode();
            columnas.forEach((columna, campo) -> campo.put(pedido, values.get(columna), conversion));
            return RequestBody.of(pedido.toString());
        }

        private TableValue readable(TableCell celda) {
            RequestColumn campo = columnas.get(celda.columna());
            if (campo != null && celda.valor() instanceof TableValue.Unreadable unreadable) {
                throw BatchProblems.line("La celda " + celda.direccion(numero()) + ", columna "
                        + Wording.quoted(campo.path()) + ", " + unreadable.motivo());
            }
            return celda.valor();
        }
    }
}
