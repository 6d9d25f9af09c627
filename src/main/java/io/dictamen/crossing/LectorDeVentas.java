package io.dictamen.crossing;

import io.dictamen.crossing.HojaDeVentas.Fila;
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
final class LectorDeVentas {
    // A small workbook may repeat a long text in every row.
    private static final long MOST_CHARACTERS = 10_000_000;
    // And hold far more than it weighs.
    private static final long MOST_BYTES = 256L << 20;

    private final Hoja hoja;
    private final TableReader tabla;
    private final ColumnasDeVentas columnas;
    private final int most;
    private final Faltas faltas;
    private long characters;
    private long bytes;

    LectorDeVentas(Hoja hoja, TableReader tabla, ColumnasDeVentas columnas, int most, Faltas faltas) {
        this.hoja = hoja;
        this.tabla = tabla;
        this.columnas = columnas;
        this.most = most;
        this.faltas = faltas;
    }

    void read(Map<String, Fila> ventas) {
        try {
            for (TableLine line = tabla.next(); line != null; line = tabla.next()) {
                bytes += line.falta() == null ? line.bytes() : HojaDeVentas.LONGEST_LINE;
                Optional<String> beyond = columnas.titulos().beyond(line);
                if (line.falta() != null) {
                    faltas.de(hoja, line.numero(), line.falta());
                } else if (beyond.isPresent()) {
                    faltas.de(hoja, line.numero(), beyond.get());
                } else if (!line.celdas().stream()
                        .allMatch(celda -> celda.valor().isBlank())) {
                    read(line, ventas);
                }
                if (ventas.size() > most || characters > MOST_CHARACTERS || bytes > MOST_BYTES) {
                    throw CruceProblems.tooLarge(hoja.titulo + " pasa de " + most + " ventas, de " + MOST_CHARACTERS
                            + " caracteres en las columnas que se leen, o de 256 MiB sin comprimir.");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(TableLine line, Map<String, Fila> ventas) {
        Map<Integer, TableCell> celdas = new HashMap<>();
        line.celdas().forEach(celda -> celdas.put(celda.columna(), celda));
        TableValue venta = value(line, celdas.get(columnas.venta()), TextCells::refusal);
        List<Valor> valores = new ArrayList<>();
        for (int columna : columnas.comparadas()) {
            TableCell celda = celdas.get(columna);
            TableValue dicho = value(line, celda, TextCells::refusalToCompare);
            Valor valor = Valor.of(dicho, tabla.decimals());
            if (celda != null) {
                Valor.doubt(dicho, tabla.decimals())
                        .ifPresent(sentence -> faltas.de(
                                hoja, line.numero(), "la celda " + celda.direccion(line.numero()) + ": " + sentence));
            }
            characters += valor.texto().length();
            valores.add(valor);
        }
        String numero = Texts.strip(CellConversion.text(venta));
        if (venta instanceof TableValue.Unreadable || !isNumber(line, numero)) {
            return;
        }
        characters += numero.length();
        Fila first = ventas.putIfAbsent(numero, new Fila(line.numero(), valores));
        if (first != null) {
            faltas.de(
                    hoja,
                    line.numero(),
                    "la venta " + Wording.quoted(numero) + " ya está en la línea " + first.linea() + ".");
        }
    }

    private TableValue value(
            TableLine line, @Nullable TableCell celda, Function<TableValue, Optional<String>> refusal) {
        if (celda == null) {
            return new TableValue.Text("");
        }
        TableValue valor = refusal.apply(celda.valor())
                .<TableValue>map(TableValue.Unreadable::new)
                .orElse(celda.valor());
        if (valor instanceof TableValue.Unreadable unreadable) {
            faltas.de(hoja, line.numero(), "la celda " + celda.direccion(line.numero()) + " " + unreadable.motivo());
        }
        return valor;
    }

    private boolean isNumber(TableLine line, String numero) {
        if (numero.isEmpty()) {
            faltas.de(
                    hoja,
                    line.numero(),
                    "falta el número de la venta, columna " + Wording.quoted(columnas.titulo()) + ".");
            return false;
        }
        return true;
    }
}
