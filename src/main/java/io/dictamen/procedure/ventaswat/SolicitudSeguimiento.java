package io.dictamen.procedure.ventaswat;

import io.dictamen.decision.Campo;
import io.dictamen.decision.Glosa;
import io.dictamen.decision.PuedeSerFutura;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Una venta mientras se instala (CLARO-SWAT, paso 5). */
public record SolicitudSeguimiento(
        @Campo(value = "Número o código de la venta", clausula = "CLARO-SWAT 5")
        String venta,

        @Campo(value = "Tipo de la venta", clausula = "CLARO-SWAT 2")
        TipoVenta tipoVenta,

        @Campo(value = "Cómo está su instalación", clausula = "CLARO-SWAT 5")
        EstadoInstalacion estadoInstalacion,

        @Campo(value = "Día para el que se agendó la visita", clausula = "CLARO-SWAT 2.J") @PuedeSerFutura @Nullable
        LocalDate fechaAgendada,

        @Campo(value = "Por qué se canceló o no se instaló", clausula = "CLARO-SWAT 5") @Glosa @Nullable
        String motivo,

        @Campo(value = "Asesor que hizo la venta", clausula = "CLARO-SWAT 5") @Nullable
        String asesor) {}
