package io.dictamen.replica;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whose fault a failed statement is. */
public enum DatabaseFailure {
    /** Of what was sent: it will fail again. */
    CONTENT,
    /** Of the moment: the server is away, starting, full, or another transaction was in the way. */
    MOMENT;

    private static final String STATEMENT_AT_FAULT = "42";
    // A database that the journal has not prepared yet.
    private static final String NO_SUCH_TABLE = "42P01";

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

    /** Whether what failed is worth repeating; a statement of ours that is wrong is no matter of the moment. */
    public static boolean isOfTheMoment(Throwable failure) {
        return within(failure)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst()
                .filter(sql -> of(sql) == MOMENT && !isOurs(sql.getSQLState()))
                .isPresent();
    }

    /** A failure and all beneath it: first its causes, then what it suppressed, as a lost commit is. */
    public static Stream<Throwable> within(Throwable failure) {
        List<Throwable> found = new ArrayList<>();
        collect(failure, found, Collections.newSetFromMap(new IdentityHashMap<>()));
        return found.stream();
    }

    private static void collect(@Nullable Throwable failure, List<Throwable> found, Set<Throwable> seen) {
        if (failure != null && seen.add(failure)) {
            found.add(failure);
            collect(failure.getCause(), found, seen);
            for (Throwable suppressed : failure.getSuppressed()) {
                collect(suppressed, found, seen);
            }
        }
    }

    private static boolean isOurs(@Nullable String state) {
        return state != null && state.startsWith(STATEMENT_AT_FAULT) && !state.equals(NO_SUCH_TABLE);
    }
}
