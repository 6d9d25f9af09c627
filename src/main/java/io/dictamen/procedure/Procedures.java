package io.dictamen.procedure;

import io.dictamen.decision.Decision;
import io.dictamen.decision.Procedure;
import io.dictamen.procedure.anulacion.Anulacion;
import io.dictamen.procedure.digitacion.Digitacion;
import io.dictamen.procedure.indicador.Indicadores;
import io.dictamen.procedure.top10.Top10;
import io.dictamen.procedure.ventadigital.VentaDigital;
import io.dictamen.procedure.ventaswat.VentaSwat;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every procedure whose decisions the service takes. */
public final class Procedures {
    public static final List<Procedure> ALL = List.of(
            Digitacion.PROCEDIMIENTO,
            Anulacion.PROCEDIMIENTO,
            Top10.PROCEDIMIENTO,
            VentaDigital.PROCEDIMIENTO,
            VentaSwat.PROCEDIMIENTO,
            Indicadores.PROCEDIMIENTO);

    /** The steps of each written procedure by its code: the tables and rules of one may cite another's. */
    public static final Map<String, List<Paso>> PASOS = pasos();

    private Procedures() {}

    /** The same as clauses cite them. */
    public static Map<String, List<String>> citables() {
        Map<String, List<String>> citables = new LinkedHashMap<>();
        PASOS.forEach((codigo, pasos) ->
                citables.put(codigo, pasos.stream().map(Paso::paso).toList()));
        return citables;
    }

    public static Stream<Decision<?, ?>> decisiones() {
        return ALL.stream().flatMap(procedimiento -> procedimiento.decisiones().stream());
    }

    // The indicators are those of the five others: no procedure of their own is written.
    private static Map<String, List<Paso>> pasos() {
        Map<String, List<Paso>> pasos = new LinkedHashMap<>();
        ALL.stream()
                .filter(procedimiento -> procedimiento != Indicadores.PROCEDIMIENTO)
                .forEach(procedimiento -> pasos.put(procedimiento.codigo(), Paso.of(procedimiento.codigo())));
        return Collections.unmodifiableMap(pasos);
    }
}
