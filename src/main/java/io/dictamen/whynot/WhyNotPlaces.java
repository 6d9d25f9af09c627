package io.dictamen.whynot;

import io.dictamen.http.Places;
import io.dictamen.http.Problem;
import io.dictamen.http.ProblemException;
import io.dictamen.http.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** For so many searches and counts at once. */
@ApplicationScoped
class WhyNotPlaces {
    private static final Duration A_WHILE = Duration.ofSeconds(2);

    private final Places places;

    WhyNotPlaces(WhyNotConfig config) {
        this.places = new Places(config.simultaneos(), WhyNotPlaces::tooMany);
    }

    /** @throws ProblemException where none is free */
    Places.Place take() {
        return places.take();
    }

    private static ProblemException tooMany() {
        return new ProblemException(
                Problem.of(ProblemType.DEMASIADAS_BUSQUEDAS, "Ya se buscan otros porqués; reintente cuando terminen.")
                        .retryAfter(A_WHILE));
    }
}
