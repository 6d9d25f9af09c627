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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** All rows as maps by the names of the columns, whose values are numbers and texts; few. */
    List<Map<String, Object>> maps(Consulta consulta) {
        List<Map<String, Object>> found = new ArrayList<>();
        read(consulta, rows -> {
            while (rows.next()) {
                Map<String, Object> row = new LinkedHashMap<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    Object value = rows.getObject(i);
                    if (value != null) {
                        row.put(rows.getMetaData().getColumnLabel(i), value);
                    }
                }
                found.add(row);
            }
        });
        return found;
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
            case LISTA -> {
                Array array = rows.getArray(column);
                yield array == null ? null : List.of((String[]) array.getArray());
            }
        };
    }
}
