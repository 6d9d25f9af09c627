package io.dictamen.comparison;

import io.dictamen.comparison.RegionComparada.Testigo;
import io.dictamen.decision.Catalogo;
import io.dictamen.decision.Decision;
import io.dictamen.rulebase.RuleBase;
import io.dictamen.scenario.ScenarioFault;
import io.dictamen.scenario.ScenarioRun;
import io.dictamen.witness.Answers;
import io.dictamen.witness.Requests;
import io.dictamen.witness.Suite;
import io.dictamen.workbook.DecisionTable;
import io.dictamen.workbook.analysis.Zone;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds requests of a decision that two releases answer differently. Made when first asked. */
final class Witnesses<I extends Record> {
    private final Decision<I, ?> decision;
    private final Reglas antes;
    private final Reglas despues;
    private final OffsetDateTime ahora;
    private final ZoneId zona;
    private @Nullable List<Side> sides;

    /** A request, or why there is none. */
    record Found(@Nullable Testigo testigo, @Nullable String razon) {}

    /** The scenarios of one release, and the requests that are made of them. */
    record Side(Suite<?> suite, Requests requests) {}

    Witnesses(Decision<I, ?> decision, Reglas antes, Reglas despues, OffsetDateTime ahora, ZoneId zona) {
        this.decision = decision;
        this.antes = antes;
        this.despues = despues;
        this.ahora = ahora;
        this.zona = zona;
    }

    /** The later release first: its scenarios know what is new. */
    private List<Side> sides() {
        if (sides == null) {
            sides = Stream.of(side(despues), side(antes))
                    .flatMap(Optional::stream)
                    .toList();
        }
        return sides;
    }

    private Optional<Side> side(Reglas reglas) {
        byte[] casos = reglas.escenarios().get(decision);
        if (casos == null) {
            return Optional.empty();
        }
        try {
            Suite<I> suite = new Suite<>(decision, new ScenarioRun(reglas.base(), ahora, zona), casos);
            return Optional.of(new Side(suite, new Requests(suite)));
        } catch (ScenarioFault e) {
            return Optional.empty(); // its faults are told where it is saved
        }
    }

    /** Whether the answer depends on more of a table than the rows that it keeps. */
    boolean readsWhole() {
        return sides().stream()
                .flatMap(side -> side.suite().casos().stream())
                .flatMap(caso -> caso.preguntas().stream())
                .anyMatch(pregunta -> pregunta.entera() != null);
    }

    Found in(Zone zone, int etapa) {
        WitnessSearch search = search(despues.base(), zone, etapa);
        Testigo found = search.find();
        return found == null ? new Found(null, search.reason()) : new Found(found, null);
    }

    /** Whether a look-up sheet is consulted for any case of the scenarios. */
    boolean consults(Catalogo<?> cual) {
        RuleBase without = antes.base().without(cual);
        return sides().stream()
                .anyMatch(side -> side.suite().casos().stream()
                        .map(caso -> caso.caso().dado())
                        .anyMatch(dado -> Answers.differ(
                                side.suite().whole(dado, antes.base()),
                                side.suite().whole(dado, without))));
    }

    /** A request that look-up sheets alone make another answer of. */
    Optional<Testigo> byLookUp(List<ConsultaComparada> consultas) {
        Set<String> words = consultas.stream()
                .flatMap(consulta -> Stream.concat(consulta.quitadas().stream(), consulta.agregadas().stream()))
                .flatMap(entrada -> entrada.values().stream())
                .filter(texto -> !texto.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        RuleBase looking = despues.base();
        for (DecisionTable table : antes.base().tablas(decision)) {
            looking = looking.reading(table);
        }
        WitnessSearch search = search(looking, null, 0);
        for (Side side : sides()) {
            boolean over = asked(side.requests().bases(), search)
                    || asked(side.requests().variants(), search)
                    || side.requests().withAny(words, search::tells);
            if (over) {
                break;
            }
        }
        return Optional.ofNullable(search.found());
    }

    private WitnessSearch search(RuleBase otras, @Nullable Zone zone, int etapa) {
        return new WitnessSearch(sides(), decision, antes.base(), otras, zone, etapa);
    }

    private static boolean asked(List<Requests.Known> some, WitnessSearch search) {
        return some.stream().anyMatch(one -> search.tells(one.dado()));
    }
}
