package io.dictamen.journal;

/** Whether verdicts can be recorded. */
enum JournalState {
    /** The database has not been reached since the service started. */
    ESPERANDO,
    ACTIVO,
    /** The database was there and is away; it is looked for. */
    CAIDO
}
