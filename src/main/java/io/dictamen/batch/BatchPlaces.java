package io.dictamen.batch;

import io.dictamen.http.Places;
import io.dictamen.http.ProblemException;
import io.dictamen.http.Shares;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Who decides batches at once. A caller has a share, so that one leaves some to the others; a place is taken only once there
 * is something to decide, so that uploads which stall hold none.
 */
@Singleton
final class BatchPlaces {
    private final int share;
    private final Shares callers;
    private final Places deciding;

    BatchPlaces(BatchConfig config) {
        int most = config.simultaneos();
        this.share = config.porClave().orElse(Math.max(1, most / 2));
        this.callers = new Shares(Long.MAX_VALUE, share);
        this.deciding = new Places(most, () -> BatchProblems.tooMany(most));
    }

    /** One upload of a caller, from its announcement to its end. */
    final class Place {
        private final String caller;
        private Places.@Nullable Place taken;
        private boolean left;

        private Place(String caller) {
            this.caller = caller;
        }

        /** @throws ProblemException 429 where others have all places */
        synchronized void decide() {
            taken = deciding.take();
        }

        /** Gives back what it has; once is enough. */
        synchronized void leave() {
            if (left) {
                return;
            }
            left = true;
            callers.giveBack(caller, 1);
            if (taken != null) {
                taken.close();
            }
        }
    }

    /** @throws ProblemException 429 where the caller has its share */
    Place enter(String caller) {
        if (!callers.take(caller, 1)) {
            throw BatchProblems.tooManyOfYours(share);
        }
        return new Place(caller);
    }
}
