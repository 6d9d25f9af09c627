package io.dictamen.workbook.analysis;

import io.dictamen.decision.Coherencia;
import io.dictamen.decision.Coherencia.Admite;
import io.dictamen.decision.Coherencia.AlgunoVerdadero;
import io.dictamen.decision.Coherencia.NoMayor;
import io.dictamen.decision.Coherencia.NoPosterior;
import io.dictamen.decision.Coherencia.Requiere;
import io.dictamen.decision.Coherencia.SoloTipoSalvo;
import io.dictamen.decision.Cuando;
import io.dictamen.decision.Minimo;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules of a contract between fields, as rules of a space. */
final class ContractRules {
    private final SpaceBuilder fields;
    private final List<Rule> rules = new ArrayList<>();

    private ContractRules(SpaceBuilder fields) {
        this.fields = fields;
    }

    /**
     * The fields of which the rules speak together with some that {@code asked} holds: whether an input can come may
     * depend on all of them.
     */
    static Set<String> reached(List<Coherencia> all, Set<String> asked) {
        Set<String> reached = new LinkedHashSet<>(asked);
        int before;
        do {
            before = reached.size();
            for (Coherencia one : all) {
                if (named(one).stream().anyMatch(reached::contains)) {
                    reached.addAll(named(one));
                }
            }
        } while (reached.size() > before);
        reached.removeAll(asked);
        return reached;
    }

    /** Which fields are compared with each other. */
    static Map<String, String> compared(List<Coherencia> all) {
        Map<String, String> compared = new LinkedHashMap<>();
        for (Coherencia one : all) {
            if (one instanceof NoMayor order) {
                compared.put(order.campo(), order.que());
            }
        }
        return compared;
    }

    static List<Rule> of(List<Coherencia> all, Set<String> reached, SpaceBuilder fields) {
        ContractRules rules = new ContractRules(fields);
        all.stream()
                .filter(one -> !named(one).isEmpty() && reached.containsAll(named(one)))
                .forEach(rules::add);
        Coherencia.typeOnly(all).stream().filter(reached::contains).sorted().forEach(field -> rules.limit(field, all));
        return rules.rules;
    }

    private static Set<String> named(Coherencia one) {
        Set<String> named = new LinkedHashSet<>();
        if (one instanceof Requiere needed) {
            named.addAll(needed.cuando().valores().keySet());
            named.addAll(needed.campos());
        } else if (one instanceof SoloTipoSalvo loose) {
            named.addAll(loose.cuando().valores().keySet());
            named.addAll(loose.campos());
        } else if (one instanceof Admite pairs) {
            named.addAll(List.of(pairs.campo(), pairs.segun()));
        } else if (one instanceof NoMayor order) {
            named.addAll(order.cuando().valores().keySet());
            named.addAll(List.of(order.campo(), order.que()));
        } else if (one instanceof AlgunoVerdadero some) {
            named.addAll(some.campos());
        } else if (!(one instanceof NoPosterior)) {
            throw new IllegalStateException("The analysis does not know " + one);
        }
        // The dates of NoPosterior lie in lists, of which no column can ask: an empty list always keeps the rule.
        return named;
    }

    private void add(Coherencia one) {
        if (one instanceof Requiere needed) {
            needed.campos()
                    .forEach(field -> addWhere(
                            needed.cuando(), List.of(only(field, domain(field).present()))));
        } else if (one instanceof Admite pairs) {
            add(pairs);
        } else if (one instanceof NoMayor order) {
            add(order);
        } else if (one instanceof AlgunoVerdadero some) {
            rules.add(new Rule(some.campos().stream()
                    .map(field -> only(field, except(field, List.of(false))))
                    .toList()));
        }
    }

    private void add(Admite pairs) {
        Domain other = domain(pairs.segun());
        other.present().stream().forEach(i -> {
            Object its = other.part(i).value();
            Set<?> admitted = pairs.admitidos().get(its);
            BitSet kept = domain(pairs.campo()).of(admitted == null ? Set.of() : admitted);
            kept.or(domain(pairs.campo()).absent());
            BitSet others = Box.minus(other.all(), Domain.range(i, i + 1));
            rules.add(new Rule(List.of(only(pairs.segun(), others), only(pairs.campo(), kept))));
        });
    }

    // Both fields are cut at the same points: the classes of one index hold the same values, or those that both may
    // have.
    private void add(NoMayor order) {
        Domain lesser = domain(order.campo());
        Domain greater = domain(order.que());
        List<Map<Integer, BitSet>> ways = new ArrayList<>();
        ways.add(only(order.campo(), lesser.absent()));
        ways.add(only(order.que(), greater.absent()));
        lesser.present().stream()
                .forEach(i -> ways.add(Map.of(
                        fields.index(order.campo()),
                        Domain.range(i, i + 1),
                        fields.index(order.que()),
                        greater.fromClass(i))));
        addWhere(order.cuando(), ways);
    }

    /** Where any of its conditions fails, a field that decides nothing is not held to its least value. */
    private void limit(String field, List<Coherencia> all) {
        Minimo minimum = fields.trail(field).minimum();
        if (minimum == null) {
            return;
        }
        Domain domain = domain(field);
        BitSet kept = domain.from(
                Line.of(fields.trail(field).type()).orElseThrow().value(Bounds.least(minimum)), !minimum.excluido());
        kept.or(domain.absent());
        List<Map<Integer, BitSet>> ways = new ArrayList<>(List.of(only(field, kept)));
        for (Coherencia one : all) {
            if (one instanceof SoloTipoSalvo loose && loose.campos().contains(field)) {
                ways.addAll(escapes(loose.cuando()));
            }
        }
        rules.add(new Rule(ways));
    }

    private void addWhere(Cuando when, List<Map<Integer, BitSet>> kept) {
        List<Map<Integer, BitSet>> ways = new ArrayList<>(kept);
        ways.addAll(escapes(when));
        rules.add(new Rule(ways));
    }

    private List<Map<Integer, BitSet>> escapes(Cuando when) {
        return when.valores().entrySet().stream()
                .map(one -> only(one.getKey(), except(one.getKey(), one.getValue())))
                .toList();
    }

    private BitSet except(String field, List<Object> values) {
        return Box.minus(domain(field).all(), domain(field).of(values));
    }

    private Domain domain(String field) {
        return fields.domain(field);
    }

    private Map<Integer, BitSet> only(String field, BitSet classes) {
        return Map.of(fields.index(field), classes);
    }
}
