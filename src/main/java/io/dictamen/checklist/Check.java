package io.dictamen.checklist;

import java.util.Optional;

/** Looks for one fault in a fact. Immutable and thread-safe. */
@FunctionalInterface
interface Check {

    boolean fails(Object hecho);

    /** The value that was expected instead, for the message; empty where there is no single one. */
    default Optional<Object> expected(Object hecho) {
        return Optional.empty();
    }

    /** The value that was probably meant; empty where none is near. */
    default Optional<String> suggestion(Object hecho) {
        return Optional.empty();
    }
}
