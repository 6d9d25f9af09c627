package io.dictamen.journal;

import io.dictamen.journal.FilasDecididas.FilaDecidida;
import io.dictamen.replica.DatabaseFailure;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Counts in the log which rows decided. */
@Singleton
public class Filas {
    /** Counting so many takes about a second; of more, the newest are counted. */
    static final int MOST = 100_000;

    // A rare release among years of verdicts must not hold a thread for ever.
    private static final int MOST_SECONDS = 10;
    // Most verdicts share their reasons with many others, which are taken apart once.
    private static final String COUNT = """
            WITH contado AS MATERIALIZED (
                SELECT version, fecha, motivos, row_number() OVER (ORDER BY id DESC) AS puesto FROM dictamen
                WHERE decision = ? AND (? = '{}'::integer[] OR version = ANY (?)) AND id >= ? AND id < ?
                ORDER BY id DESC LIMIT ?
            ), motivo AS (
                SELECT version, motivos, count(*) AS veces, max(fecha) AS ultima FROM contado
                WHERE puesto <= ? GROUP BY 1, 2
            )
            SELECT version, m.libro, m.hoja, m.fila, sum(veces), max(ultima),
                   (SELECT count(*) FROM contado), (SELECT min(fecha) FROM contado WHERE puesto <= ?)
            FROM motivo LEFT JOIN LATERAL (
                SELECT DISTINCT libro, hoja, fila FROM jsonb_to_recordset(motivos) AS f (libro text, hoja text, fila integer)
            ) m ON true
            GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
            """;

    private final DataSource database;
    private final Journal journal;
    private final Clock clock;

    Filas(DataSource database, Journal journal, Clock clock) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws JournalUnavailable where the database is away, or takes too long */
    public FilasDecididas count(FilasFilter filter) {
        return count(filter, MOST);
    }

    FilasDecididas count(FilasFilter filter, int most) {
        if (journal.state() != JournalState.ACTIVO) {
            throw JournalUnavailable.notRead();
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(COUNT)) {
            statement.setQueryTimeout(MOST_SECONDS);
            Array versiones =
                    connection.createArrayOf("integer", filter.versiones().toArray());
            statement.setString(1, filter.decision());
            statement.setArray(2, versiones);
            statement.setArray(3, versiones);
            statement.setObject(
                    4, UuidV7.smallest(filter.desde().orElse(OffsetDateTime.MIN).toInstant()));
            statement.setObject(
                    5, UuidV7.smallest(filter.hasta().orElse(OffsetDateTime.MAX).toInstant()));
            statement.setInt(6, most + 1);
            statement.setInt(7, most);
            statement.setInt(8, most);
            try (ResultSet rows = statement.executeQuery()) {
                return read(filter, most, rows);
            }
        } catch (SQLException e) {
            throw DatabaseFailure.isOfTheMoment(e) ? JournalUnavailable.notRead() : new IllegalStateException(e);
        }
    }

    private FilasDecididas read(FilasFilter filter, int most, ResultSet rows) throws SQLException {
        List<FilaDecidida> filas = new ArrayList<>();
        long counted = 0;
        @Nullable OffsetDateTime oldest = null;
        while (rows.next()) {
            counted = rows.getLong(7);
            oldest = local(rows.getTimestamp(8));
            if (rows.getString(2) != null) {
                filas.add(new FilaDecidida(
                        rows.getInt(1),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getObject(4, Integer.class),
                        rows.getLong(5),
                        local(rows.getTimestamp(6))));
            }
        }
        return new FilasDecididas(filter.decision(), Math.min(counted, most), counted <= most, oldest, filas);
    }

    private OffsetDateTime local(Timestamp moment) {
        return moment.toInstant().atZone(clock.getZone()).toOffsetDateTime();
    }
}
