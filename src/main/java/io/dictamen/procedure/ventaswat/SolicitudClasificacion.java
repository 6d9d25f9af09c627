package io.dictamen.procedure.ventaswat;

import io.dictamen.decision.Campo;
import io.dictamen.decision.FalsoSiFalta;
import io.dictamen.decision.Minimo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** La venta que se clasifica (CLARO-SWAT, paso 1). */
public record SolicitudClasificacion(
        @Campo(value = "Clase de lo que se vende", clausula = "CLARO-SWAT 1")
        Categoria categoria,

        @Campo(value = "Lo que se vende, una de las operaciones de su categoría", clausula = "CLARO-SWAT 1")
        Operacion operacion,

        @Campo(
                value = "Dispositivos que se instalan; la lista puede estar vacía. Solo cuenta en HOGAR",
                clausula = "CLARO-SWAT 3 OT ABIERTA")
        List<Equipo> equipos,

        @Campo(
                value = "Velocidad de internet contratada, en megas. Solo cuenta en HOGAR",
                clausula = "CLARO-SWAT 3 OT ABIERTA")
        @Minimo(1)
        @Nullable
        Long velocidadMbps,

        @Campo(
                value = "Si el cliente ya tiene módem dual band. Solo cuenta en HOGAR",
                clausula = "CLARO-SWAT 3 OT ABIERTA")
        @FalsoSiFalta
        boolean tieneModemDualBand) {}
