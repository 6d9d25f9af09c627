package io.dictamen.workbook.analysis;

import io.dictamen.decision.Coherencia;
import io.dictamen.decision.Contract;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where the request stands in the fact that a table reads, and what both always keep.
 *
 * @param prefix what goes before the contract's name of a field; empty where the fact has no request in it
 */
record Request(Class<?> facts, Contract<?> contract, List<Coherencia> derived, Optional<String> prefix) {

    static Request in(Class<?> facts, Contract<?> contract, List<Coherencia> derived) {
        Optional<String> prefix = facts == contract.tipo()
                ? Optional.of("")
                : Arrays.stream(facts.getRecordComponents())
                        .filter(component -> component.getType() == contract.tipo())
                        .map(component -> component.getName() + ".")
                        .findFirst();
        return new Request(facts, contract, derived, prefix);
    }

    List<Coherencia> rules() {
        List<Coherencia> rules = new ArrayList<>(derived);
        if (prefix.isPresent()) {
            rules.addAll(contract.coherencias());
        }
        return rules;
    }

    /** The path of what a rule names: a field of the contract, or else a component of the fact. */
    String path(String name) {
        return prefix.isPresent() && has(contract.tipo(), name) ? prefix.get() + name : name;
    }

    /** What a rule calls that path. */
    String name(String path) {
        return isAsked(path) ? path.substring(prefix.orElse("").length()) : path;
    }

    /** Whether it is a field of the request, and no derived one. */
    boolean isAsked(String path) {
        return prefix.isPresent() && path.startsWith(prefix.get());
    }

    private static boolean has(Class<?> type, String name) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .anyMatch(name::equals);
    }
}
