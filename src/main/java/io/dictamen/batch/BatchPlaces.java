package io.dictamen.batch;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/**
 * Who decides batches at once. A caller has a share, so that one leaves some to the others; a place is taken only once there
 * is something to decide, so that uploads which stall hold none.
 */
@Singleton
final class BatchPlaces {
    private final int most;
    private final int share;
    private final Map<String, Integer> ofCallers = new HashMap<>();
    private int taken;

    @Inject
    BatchPlaces(BatchConfig config) {
        this.most = config.simultaneos();
        this.share = config.porClave().orElse(Math.max(1, most / 2));
    }

    /** One upload of a caller, from its announcement to its end. */
    final class Place {
        private final String caller;
        private boolean deciding;
        private boolean left;

        private Place(String caller) {
            this.caller = caller;
        }

        /** @throws io.dictamen.http.ProblemException 429 where others have all places */
        void decide() {
            synchronized (BatchPlaces.this) {
                if (taken == most) {
                    throw BatchProblems.tooMany(most);
                }
                taken++;
                deciding = true;
            }
        }

        /** Gives back what it has; once is enough. */
        void leave() {
            synchronized (BatchPlaces.this) {
                if (left) {
                    return;
                }
                left = true;
                ofCallers.merge(caller, -1, (had, less) -> had + less == 0 ? null : had + less);
                if (deciding) {
                    taken--;
                }
            }
        }
    }

    /** @throws io.dictamen.http.ProblemException 429 where the caller has its share */
    synchronized Place enter(String caller) {
        if (ofCallers.getOrDefault(caller, 0) >= share) {
            throw BatchProblems.tooManyOfYours(share);
        }
        ofCallers.merge(caller, 1, Integer::sum);
        return new Place(caller);
    }
}
