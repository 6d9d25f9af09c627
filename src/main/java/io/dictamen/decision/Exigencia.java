package io.dictamen.decision;

import java.util.List;

/**
 * What a cell of a table asks of a field.
 *
 * @param signo the comparison as the grammar of cells writes it, such as {@code >=} or {@code in}
 * @param valores what the field is compared with: one value, or those of a list; none for {@code ausente} and
 *     {@code presente}
 */
public record Exigencia(String signo, List<Object> valores) {}
