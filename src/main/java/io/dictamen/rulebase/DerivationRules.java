package io.dictamen.rulebase;

import io.dictamen.decision.Derivado;
import io.dictamen.decision.Momento;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** The DRL rules of a release, which derive facts from a request and decide nothing. Immutable and thread-safe. */
public final class DerivationRules {
    // A derivation fires a handful of rules; this many can only be a loop.
    private static final int MOST_FIRINGS = 10_000;

    private final SessionPool sesiones;

    private DerivationRules(KieBase base) {
        sesiones = new SessionPool(base, null);
    }

    /**
     * Compiles rule files; one compilation serves all the releases of a deployment.
     *
     * @param drl the text of each file by its name
     * @throws RuleBaseFaults with file and line of every error
     */
    public static DerivationRules compile(Map<String, String> drl) {
        return new DerivationRules(Drl.compile(drl));
    }

    /** What the rules add, and how many fired. */
    record Derived(List<Derivado.Valor> valores, int disparadas) {}

    /** @param entradas the entries of catalogues that the rules read */
    Derived derive(Object solicitud, Momento momento, List<?> entradas) {
        SessionPool.Warm warm = sesiones.take();
        KieSession sesion = warm.sesion();
        Derived derived;
        try {
            sesion.insert(solicitud);
            sesion.insert(momento);
            entradas.forEach(sesion::insert);
            int firings = sesion.fireAllRules(MOST_FIRINGS);
            if (firings == MOST_FIRINGS) {
                throw new IllegalStateException("The derivation rules loop");
            }
            derived = new Derived(takeOut(sesion), firings);
        } catch (RuntimeException | Error e) {
            sesion.dispose();
            throw e;
        }
        sesiones.giveBack(warm);
        return derived;
    }

    private static List<Derivado.Valor> takeOut(KieSession sesion) {
        List<Derivado.Valor> valores = new ArrayList<>(4);
        for (FactHandle handle : List.<FactHandle>copyOf(sesion.getFactHandles())) {
            if (sesion.getObject(handle) instanceof Derivado.Valor valor) {
                valores.add(valor);
            }
            sesion.delete(handle);
        }
        return valores;
    }
}
