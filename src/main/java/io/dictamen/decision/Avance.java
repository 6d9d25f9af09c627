package io.dictamen.decision;

import java.util.List;

/**
 * What can be said of a request while somebody types it.
 *
 * @param campos the fields that it is said of
 * @param faltas their own faults against the contract
 */
public record Avance(CamposPedidos campos, List<ContractError> faltas) {}
