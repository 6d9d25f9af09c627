package io.dictamen.procedure.anulacion;

import io.dictamen.decision.Campo;
import io.dictamen.decision.FalsoSiFalta;
import io.dictamen.decision.Glosa;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** La anulación que un cliente pide (COM-DSC-P06, sección A). */
public record SolicitudRegistro(
        @Campo("Número de la solicitud que se anula") String numeroSolicitud,

        @Campo(value = "Qué se pidió", clausula = "COM-DSC-P06 A.2")
        Tramite tramite,

        @Campo(value = "Cuándo se registró la solicitud", clausula = "COM-DSC-P06 A.2")
        OffsetDateTime fechaRegistro,

        @Campo(value = "Si se anula todo o solo un producto", clausula = "COM-DSC-P06 A.3")
        Alcance alcance,

        @Campo(value = "Producto que se anula", clausula = "COM-DSC-P06 A.4") @Nullable
        String producto,

        @Campo(value = "Motivo de la anulación", clausula = "COM-DSC-P06 A.4") @Glosa @Nullable
        String motivo,

        @Campo(value = "Causa de la anulación", clausula = "COM-DSC-P06 A.4") @Glosa @Nullable
        String causa,

        @Campo(value = "Si el cliente pagó la instalación en caja", clausula = "COM-DSC-P06 A.5")
        boolean pagoEnCaja,

        @Campo(value = "Si quien pide la anulación es el titular", clausula = "COM-DSC-P06 A.8")
        boolean esTitular,

        @Campo(value = "Si trae carta de autorización del titular", clausula = "COM-DSC-P06 A.9") @FalsoSiFalta
        boolean cartaAutorizacion,

        @Campo(value = "Si trae fotocopia del C.I. del titular", clausula = "COM-DSC-P06 A.9") @FalsoSiFalta
        boolean fotocopiaCiTitular,

        @Campo(value = "Si trae la factura de lo pagado", clausula = "COM-DSC-P06 A.9") @FalsoSiFalta
        boolean factura,

        @Campo(value = "Estado de la orden de trabajo", clausula = "COM-DSC-P06 A.11")
        EstadoOrden estadoOrden,

        @Campo(value = "Si entrega fotocopia de su C.I.", clausula = "COM-DSC-P06 A.12") @FalsoSiFalta
        boolean fotocopiaCi,

        @Campo(value = "Si entrega la nota que pide la anulación", clausula = "COM-DSC-P06 A.12") @FalsoSiFalta
        boolean notaAnulacion,

        @Campo(value = "Los datos del cliente; si falta, ya se miraron", clausula = "COM-DSC-P06 A.1.1") @Nullable
        Identificacion identificacion) {}
