package io.dictamen.comparison;

import java.util.List;

/**
 * A table that answers differently in some region.
 *
 * @param terminado whether nothing else of it differs, proved
 * @param mas how many regions there are that are not listed
 */
public record TablaComparada(
        String libro, String hoja, String tabla, boolean terminado, List<RegionComparada> regiones, int mas) {}
