package io.dictamen.bulk;

import io.dictamen.batch.BatchLine;
import io.dictamen.batch.BatchProblems;
import io.dictamen.batch.LineSource;
import io.dictamen.decision.Decision;
import io.dictamen.evaluation.RequestBody;
import io.dictamen.tabular.RequestRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request on every row of a Parquet file, its columns named as fields; records and lists as they are in it. */
final class ParquetSource implements LineSource {
    private final Connection connection;
    private final ResultSet rows;
    private final RequestRow fields;
    private final long total;
    private final long bytes;
    private volatile long numero;

    private ParquetSource(Connection connection, ResultSet rows, RequestRow fields, long total, long bytes) {
        this.connection = connection;
        this.rows = rows;
        this.fields = fields;
        this.total = total;
        this.bytes = bytes;
    }

    /** @throws io.dictamen.http.ProblemException where a column is no field of the decision */
    static ParquetSource open(Path file, Decision<?, ?> decision, ZoneId zona) throws IOException {
        try {
            return open(DuckDb.connect(), file, decision, zona);
        } catch (SQLException e) {
            throw BatchProblems.file("El Parquet no se puede leer: " + e.getMessage());
        }
    }

    @SuppressWarnings("StatementIsNotClosed") // closed with its connection
    private static ParquetSource open(Connection connection, Path file, Decision<?, ?> decision, ZoneId zona)
            throws SQLException, IOException {
        try {
            String from = " FROM read_parquet(" + DuckDb.quoted(file.toString()) + ")";
            List<RequestRow.Column> columns = columns(connection, from);
            RequestRow fields = new RequestRow(decision.contrato(), columns, zona);
            if (!fields.faltas().isEmpty()) {
                throw BatchProblems.header(fields.faltas());
            }
            long total = total(connection, from);
            List<String> selected = columns.stream()
                    .map(one -> one.nested() ? "to_json(" + DuckDb.name(one.nombre()) + ")" : DuckDb.name(one.nombre()))
                    .toList();
            ResultSet rows = connection.createStatement().executeQuery("SELECT " + String.join(", ", selected) + from);
            return new ParquetSource(connection, rows, fields, total, Files.size(file));
        } catch (SQLException | RuntimeException | IOException e) {
            connection.close();
            throw e;
        }
    }

    private static List<RequestRow.Column> columns(Connection connection, String from) throws SQLException {
        List<RequestRow.Column> columns = new ArrayList<>();
        try (Statement query = connection.createStatement();
                ResultSet none = query.executeQuery("SELECT *" + from + " LIMIT 0")) {
            ResultSetMetaData about = none.getMetaData();
            for (int i = 1; i <= about.getColumnCount(); i++) {
                String type = about.getColumnTypeName(i);
                boolean nested = type.startsWith("STRUCT") || type.startsWith("MAP") || type.endsWith("]");
                columns.add(new RequestRow.Column(about.getColumnName(i), nested));
            }
        }
        return columns;
    }

    private static long total(Connection connection, String from) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet count = query.executeQuery("SELECT count(*)" + from)) {
            count.next();
            return count.getLong(1);
        }
    }

    @Override
    public @Nullable BatchLine next() throws IOException {
        try {
            if (!rows.next()) {
                return null;
            }
            List<@Nullable Object> values = new ArrayList<>();
            for (int i = 1; i <= fields.columns().size(); i++) {
                values.add(value(rows.getObject(i)));
            }
            return new Row(++numero, values);
        } catch (SQLException e) {
            throw new IOException("The Parquet file cannot be read any further", e);
        }
    }

    /** Values of Java's own classes; the JSON of what is nested comes in one of DuckDB's. */
    private static @Nullable Object value(@Nullable Object value) {
        if (value instanceof java.sql.Timestamp moment) {
            return moment.toLocalDateTime();
        }
        if (value instanceof java.sql.Date day) {
            return day.toLocalDate();
        }
        return value == null || value.getClass().getName().startsWith("java.") ? value : value.toString();
    }

    /** About how many bytes of the file have been read. */
    long read() {
        return total == 0 ? bytes : bytes * numero / total;
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private final class Row implements BatchLine {
        private final long numero;
        private final List<@Nullable Object> values;

        private Row(long numero, List<@Nullable Object> values) {
            this.numero = numero;
            this.values = values;
        }

        @Override
        public long numero() {
            return numero;
        }

        @Override
        public int bytes() {
            return 64 * values.size();
        }

        @Override
        public RequestBody pedido() {
            return RequestBody.of(fields.json(values));
        }
    }
}
