package io.dictamen.workbook.file;

import java.util.Optional;

/** The parts of an {@code .xlsx}. */
interface Parts {

    /** The part of that name, whatever its case. */
    Optional<byte[]> part(String nombre) throws RefusedPart;
}
