package io.dictamen.rulebase;

import io.dictamen.decision.Derivado;
import java.util.List;
import java.util.stream.Stream;
import org.drools.model.AccumulatePattern;
import org.drools.model.Condition;
import org.drools.model.Pattern;
import org.drools.model.Rule;

/** What a DRL rule reads. */
record DerivationRule(Rule regla) {
    /** The annotation by which a rule cites its clause; the build refuses a rule without it. */
    static final String CLAUSULA = "clausula";

    DerivationRule {
        if (patterns(regla.getView()).anyMatch(patron -> type(patron) == Derivado.Valor.class)) {
            throw new IllegalStateException(regla.getName() + " reads what another rule derives, in no certain order");
        }
    }

    Regla citada() {
        return new Regla(
                regla.getName(), String.valueOf(regla.getMetaData(CLAUSULA)).strip());
    }

    /** Whether it has one pattern, and adds the same whatever matches it. */
    boolean isSimple() {
        List<Condition> condiciones = regla.getView().getSubConditions().stream()
                .filter(condicion -> condicion.getType() != Condition.Type.CONSEQUENCE)
                .toList();
        return condiciones.size() == 1
                && condiciones.get(0).getType() == Condition.Type.PATTERN
                && regla.getConsequences().size() == 1
                && regla.getDefaultConsequence().getDeclarations().length == 0;
    }

    Stream<Class<?>> facts() {
        return patterns(regla.getView()).map(DerivationRule::type);
    }

    Class<?> fact() {
        return facts().findFirst().orElseThrow();
    }

    private static Stream<Pattern<?>> patterns(Condition condicion) {
        if (condicion instanceof AccumulatePattern<?> acumulado) {
            return patterns(acumulado.getCondition());
        }
        return condicion instanceof Pattern<?> patron
                ? Stream.of(patron)
                : condicion.getSubConditions().stream().flatMap(DerivationRule::patterns);
    }

    private static Class<?> type(Pattern<?> patron) {
        return patron.getPatternVariable().getType();
    }
}
