package io.dictamen.report;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads what reports ask of the database, row after row, without holding more than some of them. */
@Singleton
class ReportDatabase {
    private static final int FETCHED_AT_ONCE = 500;
    // A report must not hold a thread for ever; an export may take this long until its first row.
    private static final int MOST_SECONDS = 30;

    private final DataSource database;
    private final Clock clock;

    @Inject
    ReportDatabase(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Clock clock() {
        return clock;
    }

    /** Hands over the rows, whose columns are of these types. */
    void each(Consulta consulta, List<Tipo> tipos, Consumer<List<@Nullable Object>> quien) {
        read(consulta, rows -> {
            while (rows.next()) {
                List<@Nullable Object> row = new ArrayList<>(tipos.size());
                for (int i = 0; i < tipos.size(); i++) {
                    row.add(value(rows, i + 1, tipos.get(i)));
                }
                quien.accept(row);
            }
        });
    }

    /** What is made of each row; few. */
    <R> List<R> all(Consulta consulta, Making<R> making) {
        List<R> found = new ArrayList<>();
        read(consulta, rows -> {
            while (rows.next()) {
                found.add(making.of(rows));
            }
        });
        return found;
    }

    /** How many there are of each value of that expression, in its order. */
    <R> List<R> groups(String expression, Consulta origen, Counting<R> counting) {
        return all(
                new Consulta(
                        "SELECT " + expression + ", count(*) " + origen.sql() + " GROUP BY 1 ORDER BY 1",
                        origen.valores()),
                row -> counting.of(row.getString(1), row.getLong(2)));
    }

    interface Making<R> {
        R of(ResultSet row) throws SQLException;
    }

    interface Counting<R> {
        R of(@Nullable String value, long count);
    }

    private interface Reading {
        void of(ResultSet rows) throws SQLException;
    }

    private void read(Consulta consulta, Reading reading) {
        try (Connection connection = database.getConnection()) {
            // Without a transaction the driver would fetch all rows at once.
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(consulta.sql())) {
                statement.setFetchSize(FETCHED_AT_ONCE);
                statement.setQueryTimeout(MOST_SECONDS);
                for (int i = 0; i < consulta.valores().size(); i++) {
                    statement.setObject(i + 1, consulta.valores().get(i));
                }
                try (ResultSet rows = statement.executeQuery()) {
                    reading.of(rows);
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw ReportFailure.of(e);
        }
    }

    private @Nullable Object value(ResultSet rows, int column, Tipo tipo) throws SQLException {
        return switch (tipo) {
            case TEXTO -> rows.getString(column);
            case ENTERO -> {
                long number = rows.getLong(column);
                yield rows.wasNull() ? null : (Object) number;
            }
            case DECIMAL -> rows.getBigDecimal(column);
            case MOMENTO -> {
                OffsetDateTime moment = rows.getObject(column, OffsetDateTime.class);
                yield moment == null ? null : moment.atZoneSameInstant(clock.getZone());
            }
            case FECHA -> {
                String dia = rows.getString(column);
                yield dia == null ? null : LocalDate.parse(dia);
            }
            case DIFERENCIAS -> throw new IllegalArgumentException("No query has a column of differences");
            case LISTA -> {
                Array array = rows.getArray(column);
                yield array == null ? null : List.of((String[]) array.getArray());
            }
        };
    }
}
