package io.dictamen.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows as one array a column, in the order of a statement's parameters. */
public final class Columns<T> {
    private final Connection connection;
    private final PreparedStatement statement;
    private final List<T> rows;
    private int parameter;

    public Columns(Connection connection, PreparedStatement statement, List<T> rows, int firstParameter) {
        this.connection = connection;
        this.statement = statement;
        this.rows = rows;
        this.parameter = firstParameter;
    }

    public void add(String type, Function<T, @Nullable Object> value) throws SQLException {
        @Nullable Object[] values = new @Nullable Object[rows.size()];
        for (int row = 0; row < values.length; row++) {
            values[row] = value.apply(rows.get(row));
        }
        statement.setArray(parameter++, connection.createArrayOf(type, values));
    }

    /** A column of bytes, which the driver knows only as such. */
    public void addBytes(Function<T, byte @Nullable []> value) throws SQLException {
        byte @Nullable [][] values = new byte @Nullable [rows.size()][];
        for (int row = 0; row < values.length; row++) {
            values[row] = value.apply(rows.get(row));
        }
        statement.setArray(parameter++, connection.createArrayOf("bytea", values));
    }
}
