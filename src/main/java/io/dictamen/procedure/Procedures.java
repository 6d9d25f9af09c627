package io.dictamen.procedure;

import io.dictamen.decision.Procedure;
import io.dictamen.procedure.anulacion.Anulacion;
import java.util.List;

/** Every procedure whose decisions the service takes. */
public final class Procedures {
    public static final List<Procedure> ALL = List.of(Anulacion.PROCEDIMIENTO);

    private Procedures() {}
}
