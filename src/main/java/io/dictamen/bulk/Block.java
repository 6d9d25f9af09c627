package io.dictamen.bulk;

import io.dictamen.core.Impact;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Some lines of a file, decided.
 *
 * @param ultima the number of the last of them
 * @param dictamenes the verdicts as they are to be written
 * @param problemas the others, in the same way
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Block(
        long ultima,
        long decididas,
        long rechazadas,
        Map<String, Long> porDesenlace,
        byte[] dictamenes,
        byte[] problemas,
        Impact.@Nullable Cuenta impacto) {}
