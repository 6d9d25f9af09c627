package io.dictamen.bulk;

import io.dictamen.core.Decisions;
import io.dictamen.decision.Decision;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What is to be decided, and how.
 *
 * @param momento for which every line is decided that gives no other, so that a lake is decided alike however long it takes
 * @param borrador the release whose answers are compared with the first one's; null for none
 */
record BulkOrder(
        Decision<?, ?> decision,
        Decisions decisiones,
        @Nullable Decisions borrador,
        OffsetDateTime momento,
        ZoneId zona,
        int hilos) {}
