package io.dictamen.procedure;

import io.dictamen.decision.Procedure;
import io.dictamen.procedure.anulacion.Anulacion;
import io.dictamen.procedure.digitacion.Digitacion;
import io.dictamen.procedure.indicador.Indicadores;
import io.dictamen.procedure.top10.Top10;
import io.dictamen.procedure.ventadigital.VentaDigital;
import io.dictamen.procedure.ventaswat.VentaSwat;
import java.util.List;

/** Every procedure whose decisions the service takes. */
public final class Procedures {
    public static final List<Procedure> ALL = List.of(
            Digitacion.PROCEDIMIENTO,
            Anulacion.PROCEDIMIENTO,
            Top10.PROCEDIMIENTO,
            VentaDigital.PROCEDIMIENTO,
            VentaSwat.PROCEDIMIENTO,
            Indicadores.PROCEDIMIENTO);

    /** The codes that clauses may cite: the tables and rules of one procedure may cite another's. */
    public static final List<String> CODIGOS =
            ALL.stream().map(Procedure::codigo).toList();

    private Procedures() {}
}
