/** Decisions asked for by events over Kafka, and answered by events; {@code docs/eventos.md} is its contract. */
@NullMarked
package io.dictamen.stream;

import org.jspecify.annotations.NullMarked;
