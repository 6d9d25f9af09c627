package io.dictamen.journal;

import java.util.concurrent.CompletableFuture;

/** An entry on its way to the database, with whoever waits for it; {@code since} is of {@link System#nanoTime}. */
record Pending(Entry entry, CompletableFuture<byte[]> answer, long since) {
    Pending(Entry entry) {
        this(entry, new CompletableFuture<>(), System.nanoTime());
    }
}
