package io.dictamen.rulebase;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.drools.base.base.ClassObjectType;
import org.drools.core.common.DefaultFactHandle;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.PropagationContext;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.reteoo.LeftInputAdapterNode;
import org.drools.core.reteoo.ObjectSinkPropagator;
import org.drools.core.reteoo.ObjectSource;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.core.reteoo.RuleTerminalNode;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;

/**
 * The network of rules that have one pattern on one fact each, walked without session or agenda: all that such rules
 * need of the engine is which of them match, and for that the alpha nodes and their indexes are enough. Where Drools
 * would hand a match on to the agenda, a {@link Match} stands and notes it. Immutable and thread-safe.
 */
final class AlphaNetwork {
    // Made once: each looks through the files of the class path anew.
    private static final KieBaseConfiguration CONFIGURATION = KieServices.get().newKieBaseConfiguration();

    private final ObjectSinkPropagator entrada;

    private AlphaNetwork(ObjectSinkPropagator entrada) {
        this.entrada = entrada;
    }

    /**
     * Builds the network of rules on facts of one class.
     *
     * @param lugares the place of each rule by its name
     */
    static AlphaNetwork of(Model reglas, Class<?> hechos, Map<String, Integer> lugares) {
        ObjectTypeNode root =
                KieBaseBuilder.createKieBaseFromModel(reglas, CONFIGURATION).getRete().getObjectTypeNodes().stream()
                        .filter(node -> ((ClassObjectType) node.getObjectType()).getClassType() == hechos)
                        .findFirst()
                        .orElseThrow();
        cutAtTheAgenda(root, lugares);
        return new AlphaNetwork(root.getObjectSinkPropagator());
    }

    /** The places of the rules that match, in ascending order. */
    int[] matching(Object hecho) {
        Found found = new Found(hecho);
        entrada.propagateAssertObject(found, null, null);
        return found.lugares();
    }

    private static void cutAtTheAgenda(ObjectSource node, Map<String, Integer> lugares) {
        for (var sink : node.getObjectSinkPropagator().getSinks()) {
            if (sink instanceof LeftInputAdapterNode agenda) {
                node.removeObjectSink(agenda);
                node.addObjectSink(new Match(places(agenda, lugares)));
            } else {
                cutAtTheAgenda((ObjectSource) sink, lugares);
            }
        }
    }

    private static int[] places(LeftInputAdapterNode agenda, Map<String, Integer> lugares) {
        return Stream.of(agenda.getSinks())
                .map(sink -> ((RuleTerminalNode) sink).getRule().getName())
                .mapToInt(regla -> Objects.requireNonNull(lugares.get(regla), regla))
                .toArray();
    }

    /** The end of a path: rules that match whatever gets here. */
    private static final class Match extends LeftInputAdapterNode {
        private static final long serialVersionUID = 1;

        private final int[] lugares;

        Match(int[] lugares) {
            this.lugares = lugares;
        }

        @Override
        public void assertObject(InternalFactHandle hecho, PropagationContext context, ReteEvaluator evaluator) {
            ((Found) hecho).add(lugares);
        }
    }

    /** A fact on its way through the network, and what it has met. */
    private static final class Found extends DefaultFactHandle {
        private static final long serialVersionUID = 1;
        private static final int[] NONE = {};

        private int[] lugares = NONE;

        Found(Object hecho) {
            super(hecho);
        }

        void add(int[] otros) {
            int count = lugares.length;
            lugares = Arrays.copyOf(lugares, count + otros.length);
            System.arraycopy(otros, 0, lugares, count, otros.length);
        }

        int[] lugares() {
            Arrays.sort(lugares);
            return lugares;
        }
    }
}
