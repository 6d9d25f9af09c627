package io.dictamen.procedure.tarifa;

import static io.dictamen.decision.HitPolicy.FIRST;

import io.dictamen.decision.Decision;
import io.dictamen.decision.Evaluation;
import io.dictamen.decision.Procedure;
import io.dictamen.decision.Stage;
import java.util.List;

/** The one decision of the large tables: which row a product hits. */
public final class Tarifas {
    private static final Stage<FilaTarifa> FILAS = Stage.of(
            "Tarifa",
            FIRST,
            HechosTarifa.class,
            FilaTarifa.class,
            (Evaluation<SolicitudTarifa> caso) -> new HechosTarifa(caso.solicitud()));

    public static final Decision<SolicitudTarifa, ResultadoTarifa> TARIFA = Decision.de(
                    "tarifa", "Tarifa de un producto", "TARIFA 1", SolicitudTarifa.class, ResultadoTarifa.class)
            .etapa(FILAS)
            .resultado(caso -> new ResultadoTarifa(caso.filas(FILAS).get(0).tarifa));

    public static final Procedure PROCEDIMIENTO =
            new Procedure("TARIFA", "Tarifas", "tarifa.drl.xlsx", null, List.of(TARIFA), List.of());

    private Tarifas() {}
}
