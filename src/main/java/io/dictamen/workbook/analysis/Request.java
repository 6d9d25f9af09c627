package io.dictamen.workbook.analysis;

import io.dictamen.decision.Contract;
import java.util.Arrays;
import java.util.Optional;

/**
 * Where the request stands in the fact that a table reads.
 *
 * @param prefix what goes before the contract's name of a field; empty where the fact has no request in it
 */
record Request(Class<?> facts, Contract<?> contract, Optional<String> prefix) {

    static Request in(Class<?> facts, Contract<?> contract) {
        if (facts == contract.tipo()) {
            return new Request(facts, contract, Optional.of(""));
        }
        return new Request(
                facts,
                contract,
                Arrays.stream(facts.getRecordComponents())
                        .filter(component -> component.getType() == contract.tipo())
                        .map(component -> component.getName() + ".")
                        .findFirst());
    }

    /** The path of a field of the contract. */
    String path(String field) {
        return prefix.orElse("") + field;
    }

    /** The name of a path in the contract; empty where it is of something derived. */
    Optional<String> field(String path) {
        return prefix.filter(path::startsWith).map(before -> path.substring(before.length()));
    }
}
