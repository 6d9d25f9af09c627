package io.dictamen.whynot;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Where along a number or a date something changes that is derived from it. Between two looks that differ every change is
 * found to the step; what changes and changes back between two looks is not.
 */
final class Boundaries {
    private static final int MOST = 64;

    private final LongFunction<@Nullable IntBuffer> signature;
    private final Map<Long, IntBuffer> known = new HashMap<>();
    private final List<Long> found = new ArrayList<>();

    private Boundaries(LongFunction<@Nullable IntBuffer> signature) {
        this.signature = signature;
    }

    /**
     * The first steps, seen from zero, behind each change.
     *
     * @param looks where to look, on either side of zero
     */
    static List<Long> of(LongFunction<@Nullable IntBuffer> signature, NavigableSet<Long> looks) {
        Boundaries all = new Boundaries(signature);
        all.along(new ArrayList<>(new TreeSet<>(looks.tailSet(0L, false))));
        all.along(new ArrayList<>(new TreeSet<>(looks.headSet(0L, false)).descendingSet()));
        return all.found;
    }

    private void along(List<Long> outwards) {
        long before = 0;
        for (long look : outwards) {
            between(before, look);
            before = look;
        }
    }

    private void between(long near, long far) {
        if (found.size() >= MOST || Objects.equals(at(near), at(far))) {
            return;
        }
        if (Math.abs(far - near) == 1) {
            found.add(far);
            return;
        }
        long middle = near + (far - near) / 2;
        between(near, middle);
        between(middle, far);
    }

    private @Nullable IntBuffer at(long steps) {
        if (!known.containsKey(steps)) {
            known.put(steps, signature.apply(steps));
        }
        return known.get(steps);
    }
}
