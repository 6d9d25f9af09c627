package io.dictamen.procedure.anulacion;

import io.dictamen.decision.Campo;
import io.dictamen.decision.Glosa;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** La anulación que procede y se cierra (COM-DSC-P06, sección B). */
public record SolicitudCierre(
        @Campo(value = "Número de la solicitud de anulación", clausula = "COM-DSC-P06 B.2.1")
        String numeroSolicitudAnulacion,

        @Campo(value = "Número de la solicitud de venta que se anula", clausula = "COM-DSC-P06 B.2.1")
        String numeroSolicitudVenta,

        @Campo(value = "Motivo de la anulación", clausula = "COM-DSC-P06 B.2.1") @Glosa @Nullable
        String motivo,

        @Campo(value = "Cómo se pagó la instalación", clausula = "COM-DSC-P06 B.3.1")
        FormaPago formaPago,

        @Campo(value = "Órdenes de trabajo de la venta; la lista puede estar vacía", clausula = "COM-DSC-P06 B.6")
        List<OrdenTrabajo> ordenes,

        @Campo(value = "Área que hace la reversa; si falta, Mesa de Pruebas", clausula = "COM-DSC-P06 B.9") @Nullable
        AreaTecnica areaTecnica) {

    AreaTecnica area() {
        return areaTecnica == null ? AreaTecnica.MESA_DE_PRUEBAS : areaTecnica;
    }
}
