package io.dictamen.report;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Read once, when it is first needed. Confined to a thread. */
final class UnaVez<T> implements Supplier<T> {
    private final Supplier<T> reading;
    private @Nullable T read;

    UnaVez(Supplier<T> reading) {
        this.reading = reading;
    }

    @Override
    public T get() {
        T known = read;
        if (known == null) {
            known = reading.get();
            read = known;
        }
        return known;
    }
}
