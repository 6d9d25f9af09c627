package io.dictamen.checklist;

import io.dictamen.workbook.FieldPath;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Looks for one fault in a fact. Immutable and thread-safe. */
interface Check {

    boolean fails(Object hecho);

    /** The fields that it looks at. */
    List<FieldPath> reads();

    /** The value that was expected instead, for the message; empty where there is no single one. */
    default Optional<Object> expected(Object hecho) {
        return Optional.empty();
    }

    /** The value that was probably meant; empty where none is near. */
    default Optional<String> suggestion(Object hecho) {
        return Optional.empty();
    }

    /** What it compares with that no cell of its row says. */
    default Object against() {
        return List.of();
    }

    /** A check that always, or never, finds its fault. */
    static Check constant(boolean fails) {
        return new Of(List.of(), hecho -> fails);
    }

    /** A check of one field. */
    static Check of(FieldPath campo, Predicate<Object> fails) {
        return new Of(List.of(campo), fails);
    }

    /** A check that has nothing to add to its fault. */
    record Of(List<FieldPath> reads, Predicate<Object> found) implements Check {
        @Override
        public boolean fails(Object hecho) {
            return found.test(hecho);
        }
    }
}
