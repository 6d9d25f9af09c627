package io.dictamen.batch;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dictamen.decision.ContractError;
import io.dictamen.evaluation.RequestBody;
import io.dictamen.http.Problem;
import io.dictamen.http.ProblemException;
import io.dictamen.tabular.CellConversion;
import io.dictamen.tabular.RequestColumn;
import io.dictamen.tabular.TableCell;
import io.dictamen.tabular.TableLine;
import io.dictamen.tabular.TableReader;
import io.dictamen.tabular.TableValue;
import io.dictamen.tabular.Titles;
import io.dictamen.wording.Wording;
import java.io.IOException;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A request on every line of a table, its columns named in the header. */
public final class TableSource implements LineSource {
    private final TableReader table;
    private final CellConversion conversion;
    private final Titles titles;
    private final SortedMap<Integer, RequestColumn> columnas = new TreeMap<>();
    // Columns that an earlier answer may have added, and that say nothing.
    private final BitSet answered = new BitSet();

    /** @throws ProblemException where the header names what is no field */
    public TableSource(TableReader table, BatchHeader header, ZoneId zona) {
        this.table = table;
        this.conversion = new CellConversion(table.decimals(), zona);
        this.titles = new Titles(table);
        if (!header.faltas().isEmpty()) {
            throw BatchProblems.header(header.faltas());
        }
        for (BatchHeader.Column column : header.columnas()) {
            if (column.campo() == null) {
                answered.set(column.columna());
            } else {
                columnas.put(column.columna(), column.campo());
            }
        }
    }

    /** The cells of the header that title a column of the caller's own. */
    List<TableCell> header() {
        return table.header().celdas().stream()
                .filter(celda -> columnas.containsKey(celda.columna()))
                .toList();
    }

    /** Where a verdict's columns go: behind the caller's own, and where an earlier answer has them. */
    int width() {
        int behind = columnas.lastKey() + 1;
        int before = answered.nextSetBit(behind);
        return before < 0 ? behind : before;
    }

    /** The table that it reads. */
    public TableReader table() {
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

    private boolean isBlank(TableLine line) {
        return line.celdas().stream().allMatch(celda -> celda.valor().isBlank() || answered.get(celda.columna()));
    }

    /** A line with its place and what it holds. */
    final class Line implements BatchLine {
        private final TableLine line;

        private Line(TableLine line) {
            this.line = line;
        }

        /** What stands in a column; empty where nothing does. */
        String text(int columna) {
            return line.celdas().stream()
                    .filter(celda -> celda.columna() == columna)
                    .map(TableCell::texto)
                    .findFirst()
                    .orElse("");
        }

        /** What goes back in its place. */
        List<TableCell> kept() {
            return own(celda -> celda.columna() < width());
        }

        /** What stands, under no title, where the verdict goes. */
        List<TableCell> displaced() {
            return own(celda -> celda.columna() >= width() && !celda.valor().isBlank());
        }

        private List<TableCell> own(Predicate<TableCell> which) {
            return line.celdas().stream()
                    .filter(celda -> !answered.get(celda.columna()) && which.test(celda))
                    .toList();
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
            titles.fault(line).ifPresent(sentence -> {
                throw BatchProblems.line(sentence);
            });
            Map<Integer, TableValue> values = new HashMap<>();
            line.celdas().forEach(celda -> values.put(celda.columna(), readable(celda)));
            ObjectNode pedido = JsonNodeFactory.instance.objectNode();
            columnas.forEach((columna, campo) -> campo.put(pedido, values.get(columna), conversion));
            return RequestBody.of(pedido.toString());
        }

        @Override
        public Problem explained(Problem problema) {
            List<?> errores = problema.errores();
            return errores == null
                    ? problema
                    : problema.con(errores.stream()
                            .map(error -> error instanceof ContractError fault ? explained(fault) : error)
                            .toList());
        }

        private ContractError explained(ContractError error) {
            for (TableCell celda : line.celdas()) {
                RequestColumn campo = columnas.get(celda.columna());
                if (campo != null && campo.path().equals(error.campo())) {
                    return campo.explained(error, celda.valor(), conversion);
                }
            }
            return error;
        }

        private TableValue readable(TableCell celda) {
            RequestColumn campo = columnas.get(celda.columna());
            if (campo != null) {
                campo.refusal(celda.valor()).ifPresent(motivo -> {
                    throw BatchProblems.line("La celda " + celda.direccion(numero()) + ", columna "
                            + Wording.quoted(campo.path()) + ", " + motivo);
                });
            }
            return celda.valor();
        }
    }
}
