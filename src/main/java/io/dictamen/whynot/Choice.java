package io.dictamen.whynot;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a field may hold instead.
 *
 * @param valor null where it is taken away
 */
record Choice(Leaf campo, @Nullable JsonNode valor, BigDecimal distancia) {}
