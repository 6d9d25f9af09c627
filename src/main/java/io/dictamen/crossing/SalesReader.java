package io.dictamen.crossing;

import io.dictamen.crossing.SalesSheet.Row;
import io.dictamen.decision.Texts;
import io.dictamen.tabular.CellConversion;
import io.dictamen.tabular.TableCell;
import io.dictamen.tabular.TableLine;
import io.dictamen.tabular.TableReader;
import io.dictamen.tabular.TableValue;
import io.dictamen.tabular.TextCells;
import io.dictamen.wording.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a sheet of sales. */
final class SalesReader {
    // A small workbook may repeat a long text in every row.
    private static final long MOST_CHARACTERS = 10_000_000;
    // And unpack to far more than its size.
    private static final long MOST_BYTES = 256L << 20;

    private final Sheet sheet;
    private final TableReader table;
    private final SalesColumns columns;
    private final int most;
    private final CruceFaults faults;
    private long characters;
    private long bytes;

    SalesReader(Sheet sheet, TableReader table, SalesColumns columns, int most, CruceFaults faults) {
        this.sheet = sheet;
        this.table = table;
        this.columns = columns;
        this.most = most;
        this.faults = faults;
    }

    void read(Map<String, Row> ventas) {
        try {
            for (TableLine line = table.next(); line != null; line = table.next()) {
                bytes += line.falta() == null ? line.bytes() : SalesSheet.LONGEST_LINE;
                Optional<String> beyond = columns.titles().beyond(line);
                if (line.falta() != null) {
                    faults.de(sheet, line.numero(), line.falta());
                } else if (beyond.isPresent()) {
                    faults.de(sheet, line.numero(), beyond.get());
                } else if (!line.celdas().stream().allMatch(cell -> cell.valor().isBlank())) {
                    read(line, ventas);
                }
                if (ventas.size() > most || characters > MOST_CHARACTERS || bytes > MOST_BYTES) {
                    throw CruceProblems.tooLarge(sheet.titulo + " pasa de " + most + " ventas, de " + MOST_CHARACTERS
                            + " caracteres en las columnas que se leen, o de 256 MiB sin comprimir.");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(TableLine line, Map<String, Row> ventas) {
        Map<Integer, TableCell> cells = new HashMap<>();
        line.celdas().forEach(cell -> cells.put(cell.columna(), cell));
        TableValue venta = value(line, cells.get(columns.venta()), TextCells::refusal);
        List<ComparedValue> valores = new ArrayList<>();
        for (int column : columns.comparadas()) {
            TableCell cell = cells.get(column);
            TableValue dicho = value(line, cell, TextCells::refusalToCompare);
            ComparedValue valor = ComparedValue.of(dicho, table.decimals());
            if (cell != null) {
                ComparedValue.doubt(dicho, table.decimals())
                        .ifPresent(sentence -> faults.de(
                                sheet, line.numero(), "la celda " + cell.direccion(line.numero()) + ": " + sentence));
            }
            characters += valor.texto().length();
            valores.add(valor);
        }
        String numero = Texts.strip(CellConversion.text(venta));
        if (venta instanceof TableValue.Unreadable || !isNumber(line, numero)) {
            return;
        }
        characters += numero.length();
        Row first = ventas.putIfAbsent(numero, new Row(line.numero(), valores));
        if (first != null) {
            faults.de(
                    sheet,
                    line.numero(),
                    "la venta " + Wording.quoted(numero) + " ya está en la línea " + first.linea() + ".");
        }
    }

    private TableValue value(TableLine line, @Nullable TableCell cell, Function<TableValue, Optional<String>> refusal) {
        if (cell == null) {
            return new TableValue.Text("");
        }
        TableValue valor = refusal.apply(cell.valor())
                .<TableValue>map(TableValue.Unreadable::new)
                .orElse(cell.valor());
        if (valor instanceof TableValue.Unreadable unreadable) {
            faults.de(sheet, line.numero(), "la celda " + cell.direccion(line.numero()) + " " + unreadable.motivo());
        }
        return valor;
    }

    private boolean isNumber(TableLine line, String numero) {
        if (numero.isEmpty()) {
            faults.de(
                    sheet,
                    line.numero(),
                    "falta el número de la venta, columna " + Wording.quoted(columns.titulo()) + ".");
            return false;
        }
        return true;
    }
}
