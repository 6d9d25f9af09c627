package io.dictamen.replica;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Whose fault a failed statement is. */
public enum DatabaseFailure {
    /** Of what was sent: it will fail again. */
    CONTENT,
    /** Of the moment: the server is away, starting, full, or another transaction was in the way. */
    MOMENT;

    public static DatabaseFailure of(Exception failure) {
        return failure instanceof SQLException sql ? of(sql.getSQLState()) : CONTENT;
    }

    /** By class of SQLSTATE: cardinality, data, integrity, program limit. */
    private static DatabaseFailure of(@Nullable String state) {
        if (state == null || state.length() < 2) {
            return MOMENT;
        }
        return switch (state.substring(0, 2)) {
            case "21", "22", "23", "54" -> CONTENT;
            default -> MOMENT;
        };
    }

    /** Whether a failed read is worth repeating. */
    public static boolean isOfTheMoment(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return of(sql) == MOMENT;
            }
        }
        return false;
    }
}
