package io.dictamen.procedure.top10;

import io.dictamen.decision.Campo;
import java.time.LocalDate;
import java.util.List;

/** Los reportes de daño de un cliente hasta un corte de la base (COM-DSC-P14, I.f). */
public record SolicitudClasificacion(
        @Campo("El cliente") Cliente cliente,

        @Campo(value = "El día del corte, último que la base abarca", clausula = "COM-DSC-P14 1")
        LocalDate fechaCorte,

        @Campo(
                value = "Sus reportes de daño, también los de antes del periodo; la lista puede estar vacía",
                clausula = "COM-DSC-P14 I.f")
        List<Reporte> reportes) {}
