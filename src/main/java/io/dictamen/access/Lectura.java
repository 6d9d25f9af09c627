package io.dictamen.access;

import java.util.Optional;

/**
 * What somebody may read of the verdicts.
 *
 * @param soloDe who must have asked for them; empty where anybody may have
 * @param ocultaPersonales whether what is personal in them is hidden
 */
public record Lectura(Optional<String> soloDe, boolean ocultaPersonales) {}
