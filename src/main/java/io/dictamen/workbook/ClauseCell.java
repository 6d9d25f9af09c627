package io.dictamen.workbook;

import io.dictamen.workbook.fault.Codigo;
import io.dictamen.workbook.fault.Place;
import io.dictamen.workbook.file.Content;
import java.util.Optional;

/** A cell under the METADATA column: the clause that the row cites. */
final class ClauseCell {
    private ClauseCell() {}

    static Optional<String> read(Optional<Content> contenido, Known known, Place lugar) {
        if (contenido.isEmpty()) {
            return lugar.refuse(
                    Codigo.CLAUSULA_AUSENTE,
                    "La fila " + (lugar.fila() + 1) + " no cita su cláusula.",
                    "Escriba la cláusula del procedimiento, como COM-DSC-P06 A.4.");
        }
        Optional<String> clausula =
                new TextLiteral().ofCell(contenido.get(), lugar).map(String.class::cast);
        clausula.flatMap(known.clausulas()::check)
                .ifPresent(mal ->
                        lugar.tell(mal.gravedad(), Codigo.CLAUSULA_DESCONOCIDA, mal.mensaje(), mal.sugerencia()));
        return clausula;
    }
}
