package io.dictamen.batch;

import io.dictamen.tabular.RequestColumn;
import io.dictamen.tabular.RequestFields;
import io.dictamen.tabular.TableCell;
import io.dictamen.tabular.TableReader;
import io.dictamen.tabular.TableValue;
import io.dictamen.tabular.Titles;
import io.dictamen.wording.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What each column of a table that was sent is for the decision, and what keeps the table from being decided. */
public final class BatchHeader {
    private static final String GIVEN = "dado.";
    private static final int MOST_TOLD = 20;

    /** What a column is. */
    @Schema(name = "ClaseDeColumna")
    enum Clase {
        RECONOCIDA,
        /** An earlier answer added it: it is written anew. */
        DE_UNA_RESPUESTA,
        REPETIDA,
        DESCONOCIDA,
        ILEGIBLE
    }

    /**
     * A column with a title.
     *
     * @param campo of the request; null where it is none
     */
    record Column(
            int columna,
            String titulo,
            Clase clase,
            @Nullable RequestColumn campo,
            Optional<String> quiso) {}

    private final List<Column> columnas = new ArrayList<>();
    private final List<String> faltas = new ArrayList<>();

    /** @param added the titles of what an answer adds */
    public BatchHeader(TableReader table, RequestFields entrada, Collection<String> added) {
        long numero = table.header().numero();
        Set<Integer> unreadableOnes = new HashSet<>();
        for (TableCell celda : table.header().celdas()) {
            if (celda.valor() instanceof TableValue.Unreadable unreadable) {
                faltas.add("La celda " + celda.direccion(numero) + ", del encabezado, " + unreadable.motivo());
                columnas.add(new Column(celda.columna(), celda.texto(), Clase.ILEGIBLE, null, Optional.empty()));
                unreadableOnes.add(celda.columna());
            }
        }
        Map<String, String> places = new HashMap<>();
        new Titles(table).byColumn().forEach((columna, titulo) -> {
            if (!unreadableOnes.contains(columna)) {
                columnas.add(
                        added.contains(titulo)
                                ? new Column(columna, titulo, Clase.DE_UNA_RESPUESTA, null, Optional.empty())
                                : column(columna, titulo, entrada, places));
            }
        });
        if (recognized().isEmpty() && faltas.isEmpty()) {
            faltas.add("Ninguna columna nombra un campo de la decisión.");
        }
    }

    /** All that have a title, from left to right. */
    List<Column> columnas() {
        return columnas.stream()
                .sorted((one, other) -> Integer.compare(one.columna, other.columna))
                .toList();
    }

    List<Column> recognized() {
        return columnas.stream().filter(one -> one.clase == Clase.RECONOCIDA).toList();
    }

    /** Why nothing of the table is decided, a sentence each; the first ones where there are many. */
    List<String> faltas() {
        return faltas.subList(0, Math.min(MOST_TOLD, faltas.size()));
    }

    /** The required fields that no column says anything of. */
    List<String> missing(RequestFields entrada) {
        List<String> named = recognized().stream()
                .map(one -> one.campo == null ? "" : one.campo.path())
                .toList();
        return entrada.required().stream()
                .filter(path -> named.stream()
                        .noneMatch(it -> it.equals(path) || it.startsWith(path + ".") || it.startsWith(path + "[")))
                .toList();
    }

    private Column column(int columna, String titulo, RequestFields entrada, Map<String, String> places) {
        String path = titulo.startsWith(GIVEN) ? titulo.substring(GIVEN.length()) : titulo;
        String place = TableCell.letras(columna);
        String other = places.putIfAbsent(path, place);
        if (other != null) {
            faltas.add("Las columnas " + other + " y " + place + " se llaman igual: " + Wording.quoted(path) + ".");
            return new Column(columna, titulo, Clase.REPETIDA, null, Optional.empty());
        }
        Optional<RequestColumn> campo = entrada.column(path);
        if (campo.isEmpty()) {
            faltas.add("La columna " + place + ", " + Wording.quoted(titulo) + ", no es un campo de esta decisión."
                    + entrada.didYouMean(path));
            return new Column(columna, titulo, Clase.DESCONOCIDA, null, entrada.nearest(path));
        }
        return new Column(columna, titulo, Clase.RECONOCIDA, campo.get(), Optional.empty());
    }
}
