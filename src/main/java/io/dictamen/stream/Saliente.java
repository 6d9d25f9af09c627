package io.dictamen.stream;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way out.
 *
 * @param cuerpo null where it is the answer of a verdict that the journal keeps
 * @param dictamen that verdict
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a record
record Saliente(
        String tema,
        byte @Nullable [] clave,
        Map<String, String> cabeceras,
        byte @Nullable [] cuerpo,
        @Nullable UUID dictamen) {}
