package io.dictamen.mutation;

import java.util.Optional;

/**
 * A mutant and what became of it.
 *
 * @param escenario that noticed it, with its line; empty where none did
 * @param testigo of one that lives
 */
public record Judgement(String decision, Mutant mutante, Fate destino, String escenario, Optional<Witness> testigo) {}
