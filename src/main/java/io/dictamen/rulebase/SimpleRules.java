package io.dictamen.rulebase;

import io.dictamen.decision.Derivado;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.Drools;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;

/** DRL rules with one pattern on the same fact, whose consequences read nothing. Immutable and thread-safe. */
record SimpleRules(AlphaNetwork red, List<List<Derivado.Valor>> valores) {

    static SimpleRules of(List<DerivationRule> reglas) {
        ModelImpl model = new ModelImpl();
        Map<String, Integer> lugares = new HashMap<>();
        for (DerivationRule una : reglas) {
            model.addRule(una.regla());
            lugares.put(una.regla().getName(), lugares.size());
        }
        Class<?> hechos = reglas.get(0).fact();
        AlphaNetwork red = AlphaNetwork.of(model, hechos, lugares);
        return new SimpleRules(
                red, reglas.stream().map(una -> added(una.regla())).toList());
    }

    /** Adds what the matching rules derive; how many match. */
    int derive(Object hecho, List<Derivado.Valor> derivados) {
        int[] matching = red.matching(hecho);
        for (int lugar : matching) {
            derivados.addAll(valores.get(lugar));
        }
        return matching.length;
    }

    // A consequence that reads nothing adds the same each time: it is run once, here.
    private static List<Derivado.Valor> added(Rule regla) {
        List<Derivado.Valor> added = new ArrayList<>();
        try {
            regla.getDefaultConsequence().getBlock().execute(onlyAdding(added));
        } catch (Exception e) {
            throw new IllegalStateException("The consequence of " + regla.getName() + " failed", e);
        }
        return List.copyOf(added);
    }

    /** What a consequence finds in place of a session: it may add values, and nothing else. */
    private static Object onlyAdding(List<Derivado.Valor> added) {
        return Proxy.newProxyInstance(
                Drools.class.getClassLoader(), new Class<?>[] {Drools.class}, (session, method, arguments) -> {
                    if (!method.getName().equals("insert")) {
                        throw new UnsupportedOperationException("A rule only adds");
                    }
                    added.add((Derivado.Valor) arguments[0]);
                    return null;
                });
    }
}
