package io.dictamen.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a query.
 *
 * @param origen from FROM to the end of WHERE, which it has
 * @param clave expressions that no two rows have alike, in whose order the rows come; each gives a text that its type
 *     reads again
 */
record FilasDeConsulta(
        ReportDatabase database,
        List<Columna> columnas,
        Consulta origen,
        List<Clave> clave,
        Orden orden,
        Optional<Integer> tope)
        implements Filas {

    /** A part of the key: an expression and its PostgreSQL type. */
    record Clave(String sql, String tipo) {}

    enum Orden {
        ASCENDENTE(">", ""),
        DESCENDENTE("<", " DESC");

        private final String beyond;
        private final String suffix;

        Orden(String beyond, String suffix) {
            this.beyond = beyond;
            this.suffix = suffix;
        }
    }

    /** By a column that holds ids of verdicts, the latest first. */
    static Filas latestFirst(ReportDatabase database, List<Columna> columnas, Consulta origen, String id) {
        return new FilasDeConsulta(
                database, columnas, origen, List.of(new Clave(id, "uuid")), Orden.DESCENDENTE, Optional.empty());
    }

    @Override
    public Pagina pagina(int limite, Optional<String> cursor) {
        Consulta page = origen;
        if (cursor.isPresent()) {
            String keys = joined(Clave::sql);
            String values = joined(part -> "?::" + part.tipo());
            page = page.con(
                    " AND (" + keys + ") " + orden.beyond + " (" + values + ")", Cursor.read(cursor.get(), clave));
        }
        List<List<@Nullable Object>> found = new ArrayList<>();
        rows(page, limite + 1, true, found::add);
        List<List<@Nullable Object>> shown = found.subList(0, Math.min(limite, found.size()));
        String next = found.size() > limite ? Cursor.of(keyOf(shown.get(limite - 1))) : null;
        return new Pagina(
                shown.stream().map(row -> row.subList(0, columnas.size())).toList(), next);
    }

    @Override
    public void recorrer(Consumer<List<@Nullable Object>> quien) {
        rows(origen, tope.orElse(Integer.MAX_VALUE), false, quien);
    }

    private void rows(Consulta consulta, int limite, boolean keyed, Consumer<List<@Nullable Object>> quien) {
        List<Tipo> tipos = new ArrayList<>(columnas.stream().map(Columna::tipo).toList());
        String select = columnas.stream().map(Columna::sql).collect(Collectors.joining(", "));
        if (keyed) {
            select += ", " + joined(part -> "(" + part.sql() + ")::text AS clave" + clave.indexOf(part));
            tipos.addAll(Collections.nCopies(clave.size(), Tipo.TEXTO));
        }
        String order = clave.stream().map(part -> part.sql() + orden.suffix).collect(Collectors.joining(", "));
        Consulta whole = new Consulta("SELECT " + select + " " + consulta.sql(), consulta.valores())
                .con(" ORDER BY " + order + " LIMIT ?", limite);
        database.each(whole, tipos, quien);
    }

    private List<String> keyOf(List<@Nullable Object> row) {
        return row.subList(columnas.size(), row.size()).stream()
                .map(String::valueOf)
                .toList();
    }

    private String joined(Function<Clave, String> part) {
        return clave.stream().map(part).collect(Collectors.joining(", "));
    }
}
