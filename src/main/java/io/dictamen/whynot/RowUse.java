package io.dictamen.whynot;

import io.dictamen.decision.Contract;
import io.dictamen.decision.ContractViolation;
import io.dictamen.decision.Decision;
import io.dictamen.decision.MalformedRequest;
import io.dictamen.evaluation.Catalogue;
import io.dictamen.evaluation.Decider;
import io.dictamen.http.Places;
import io.dictamen.http.ProblemException;
import io.dictamen.http.Problems;
import io.dictamen.journal.RecordedRequest;
import io.dictamen.journal.RecordedRequests;
import io.dictamen.rulebase.RuleBase;
import io.dictamen.rulebase.UndecidedRequest;
import io.dictamen.wording.Wording;
import io.dictamen.workbook.DecisionTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Looks at recorded requests again, one by one, for what became of each row of a table. Blocks: never on an event loop. */
@ApplicationScoped
public class RowUse {
    private static final int MILLIS_OF_AN_ID = 16;

    private final RecordedRequests log;
    private final Decider decider;
    private final WhyNotPlaces places;
    private final WhyNotConfig config;
    private final Clock clock;

    RowUse(RecordedRequests log, Decider decider, WhyNotPlaces places, WhyNotConfig config, Clock clock) {
        this.log = log;
        this.decider = decider;
        this.places = places;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Which requests.
     *
     * @param todas whether those count, too, that other releases decided
     * @param limite how many are looked at at most
     */
    record Period(Optional<OffsetDateTime> desde, Optional<OffsetDateTime> hasta, boolean todas, long limite) {}

    /**
     * @param over whether nobody waits for it any more
     * @throws ProblemException where there is no such table, or too many count at once
     */
    UsoDeFilas of(int version, String libro, String hoja, Period period, BooleanSupplier over)
            throws InterruptedException {
        RuleBase rules = decider.rules(version);
        List<Decision<?, ?>> asking = Catalogue.all().stream()
                .<Decision<?, ?>>map(Catalogue.Entry::decision)
                .filter(one -> rules.tablas(one).stream().anyMatch(tabla -> isThat(tabla, libro, hoja)))
                .toList();
        if (asking.isEmpty()) {
            throw Problems.notFound("En la versión " + version + " ninguna decisión pregunta a una tabla "
                    + Wording.quoted(hoja) + " de " + libro + ".");
        }
        DecisionTable tabla = rules.tablas(asking.get(0)).stream()
                .filter(one -> isThat(one, libro, hoja))
                .findFirst()
                .orElseThrow();
        Count count = new Count(rules, tabla, period, over);
        try (Places.Place place = places.take()) {
            for (Decision<?, ?> decision : asking) {
                log.read(
                        new RecordedRequests.Span(Optional.of(decision.nombre()), period.desde(), period.hasta()),
                        count::isEnough,
                        some -> some.forEach(one -> count.add(decision, one)));
            }
        }
        return count.result();
    }

    long most() {
        return config.solicitudes();
    }

    private static boolean isThat(DecisionTable tabla, String libro, String hoja) {
        return tabla.libro().equals(libro) && tabla.hoja().equals(hoja);
    }

    private final class Count {
        private final RuleBase rules;
        private final DecisionTable tabla;
        private final Period period;
        private final BooleanSupplier over;
        private final RowTally tally;
        private long looked;
        private long left;
        private boolean more;

        Count(RuleBase rules, DecisionTable tabla, Period period, BooleanSupplier over) {
            this.rules = rules;
            this.tabla = tabla;
            this.period = period;
            this.over = over;
            this.tally = new RowTally(tabla);
        }

        boolean isEnough() {
            return more || over.getAsBoolean();
        }

        <I extends Record> void add(Decision<I, ?> decision, RecordedRequest one) {
            if (!period.todas() && one.version() != rules.version()) {
                return;
            }
            if (looked + left >= period.limite()) {
                more = true;
                return;
            }
            try {
                Contract.Request<I> request =
                        decision.contrato().read(one.entrada(), one.fechaReferencia(), one.zona());
                rules.asked(decision, request.solicitud(), request.momento()).stream()
                        .filter(asked -> asked.tabla() == tabla)
                        .forEach(asked -> tally.count(asked.hecho(), asked.politica(), millis(one.id())));
                looked++;
            } catch (ContractViolation | MalformedRequest | UndecidedRequest e) {
                left++;
            }
        }

        UsoDeFilas result() {
            return new UsoDeFilas(
                    rules.version(),
                    tabla.libro(),
                    tabla.hoja(),
                    looked,
                    !more,
                    left,
                    tally.filas(clock.getZone()),
                    tally.unmet());
        }

        private static long millis(UUID id) {
            return id.getMostSignificantBits() >>> MILLIS_OF_AN_ID;
        }
    }
}
