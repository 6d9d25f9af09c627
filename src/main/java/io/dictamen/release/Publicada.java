package io.dictamen.release;

import java.time.OffsetDateTime;

/** A release that is being published: fired in the transaction that does it. */
public record Publicada(int numero, OffsetDateTime vigenteDesde) {}
