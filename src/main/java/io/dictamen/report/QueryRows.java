package io.dictamen.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a query.
 *
 * @param origin from FROM to the end of WHERE, which it has
 * @param key expressions that together differ in every row, and by which the rows are sorted
 * @param most how many rows a file has at the most
 */
record QueryRows(ReportDatabase database, List<Column> columns, Query origin, List<Key> key, Order order, int most)
        implements Rows {

    /** A part of the key. */
    record Key(String sql, Type type) {
        /** A type of PostgreSQL, with the texts that it reads again. */
        enum Type {
            UUID("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
            BIGINT("-?[0-9]{1,18}"),
            BYTEA("\\\\x[0-9a-f]{64}");

            final Pattern text;

            Type(String text) {
                this.text = Pattern.compile(text);
            }
        }
    }

    enum Order {
        ASCENDING(">", ""),
        DESCENDING("<", " DESC");

        private final String beyond;
        private final String suffix;

        Order(String beyond, String suffix) {
            this.beyond = beyond;
            this.suffix = suffix;
        }
    }

    /** Sorted by a column that holds ids of verdicts, the latest first. */
    static Rows latestFirst(ReportDatabase database, Shape shape, Query origin, String id) {
        return latestFirst(database, shape.columns(), origin, id);
    }

    static Rows latestFirst(ReportDatabase database, List<Column> columns, Query origin, String id) {
        return new QueryRows(
                database, columns, origin, List.of(new Key(id, Key.Type.UUID)), Order.DESCENDING, Integer.MAX_VALUE);
    }

    @Override
    public Page page(int limit, Optional<String> cursor) {
        Query page = origin;
        if (cursor.isPresent()) {
            String keys = joined(Key::sql);
            String values = joined(part -> "?::" + part.type());
            page = page.with(
                    " AND (" + keys + ") " + order.beyond + " (" + values + ")", Cursor.read(cursor.get(), key));
        }
        List<List<@Nullable Object>> found = new ArrayList<>();
        rows(page, limit + 1, true, found::add);
        List<List<@Nullable Object>> shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? Cursor.of(keyOf(shown.get(limit - 1))) : null;
        return new Page(
                shown.stream().map(row -> row.subList(0, columns.size())).toList(), next);
    }

    @Override
    public boolean isMoreThan(int rows) {
        Query some =
                new Query("FROM (SELECT " + origin.sql() + " LIMIT ?) alguno", origin.values()).with("", rows + 1L);
        return most > rows
                && database.all(some.selecting("count(*)"), row -> row.getLong(1))
                                .get(0)
                        > rows;
    }

    @Override
    public void each(Consumer<List<@Nullable Object>> taker) {
        rows(origin, most, false, taker);
    }

    private void rows(Query query, int limit, boolean keyed, Consumer<List<@Nullable Object>> taker) {
        List<Column.Reader> readers =
                new ArrayList<>(columns.stream().map(Column::reader).toList());
        String select = columns.stream().map(Column::sql).collect(Collectors.joining(", "));
        if (keyed) {
            select += ", " + joined(part -> "(" + part.sql() + ")::text AS clave" + key.indexOf(part));
            readers.addAll(Collections.nCopies(key.size(), Column.TEXT));
        }
        String ordered = key.stream().map(part -> part.sql() + order.suffix).collect(Collectors.joining(", "));
        database.each(query.selecting(select).with(" ORDER BY " + ordered + " LIMIT ?", limit), readers, taker);
    }

    private List<String> keyOf(List<@Nullable Object> row) {
        return row.subList(columns.size(), row.size()).stream()
                .map(String::valueOf)
                .toList();
    }

    private String joined(Function<Key, String> part) {
        return key.stream().map(part).collect(Collectors.joining(", "));
    }
}
