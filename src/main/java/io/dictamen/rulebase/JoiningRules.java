package io.dictamen.rulebase;

import io.dictamen.decision.Derivado;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.model.Model;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** The DRL rules that join facts, or read what they match. Immutable and thread-safe. */
final class JoiningRules {
    // A derivation fires a handful of rules; this many can only be a loop.
    private static final int MOST_FIRINGS = 10_000;

    private final Set<Class<?>> leidos;
    private final SessionPool sesiones;

    private JoiningRules(Set<Class<?>> leidos, SessionPool sesiones) {
        this.leidos = leidos;
        this.sesiones = sesiones;
    }

    static JoiningRules of(List<Model> modelos, List<DerivationRule> reglas) {
        ModelImpl model = new ModelImpl();
        modelos.forEach(modelo -> modelo.getTypeMetaDatas().forEach(model::addTypeMetaData));
        reglas.forEach(una -> model.addRule(una.regla()));
        return new JoiningRules(
                reglas.stream().flatMap(DerivationRule::facts).collect(Collectors.toUnmodifiableSet()),
                new SessionPool(KieBaseBuilder.createKieBaseFromModel(model)));
    }

    /** Whether any rule reads facts of that class. */
    boolean read(Class<?> hechos) {
        return leidos.contains(hechos);
    }

    /** Adds what the rules derive; how many fired. */
    int derive(Object hecho, List<?> entradas, List<Derivado.Valor> derivados) {
        KieSession sesion = sesiones.take();
        int firings;
        try {
            sesion.insert(hecho);
            entradas.forEach(sesion::insert);
            firings = sesion.fireAllRules(MOST_FIRINGS);
            if (firings == MOST_FIRINGS) {
                throw new IllegalStateException("The derivation rules loop");
            }
            takeOut(sesion, derivados);
        } catch (RuntimeException | Error e) {
            sesion.dispose();
            throw e;
        }
        sesiones.giveBack(sesion);
        return firings;
    }

    private static void takeOut(KieSession sesion, List<Derivado.Valor> derivados) {
        for (FactHandle handle : List.<FactHandle>copyOf(sesion.getFactHandles())) {
            if (sesion.getObject(handle) instanceof Derivado.Valor valor) {
                derivados.add(valor);
            }
            sesion.delete(handle);
        }
    }
}
