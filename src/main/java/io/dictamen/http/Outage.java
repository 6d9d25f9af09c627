package io.dictamen.http;

import io.dictamen.replica.DatabaseFailure;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What is neither the caller's fault nor ours: the database is away, the disk is full. */
public final class Outage {
    // As the system words it, in the languages that it is likely to speak; Java hands on nothing but these words.
    private static final List<String> FULL = List.of(
            "No space left on device",
            "No queda espacio en el dispositivo",
            "Disk quota exceeded",
            "Se ha excedido la cuota de disco",
            "File too large",
            "Fichero demasiado grande",
            "not enough space on the disk",
            "no hay espacio suficiente en disco");

    private Outage() {}

    /** What to answer, if it is one; also where it lies beneath other failures, or was suppressed by one. */
    public static Optional<ProblemException> of(Throwable failure) {
        if (DatabaseFailure.isOfTheMoment(failure)) {
            return Optional.of(Problems.databaseAway());
        }
        return DatabaseFailure.within(failure).anyMatch(Outage::isFullDisk)
                ? Optional.of(Problems.diskFull())
                : Optional.empty();
    }

    private static boolean isFullDisk(Throwable cause) {
        String words = cause instanceof IOException ? cause.getMessage() : null;
        return words != null && FULL.stream().anyMatch(words::contains);
    }
}
