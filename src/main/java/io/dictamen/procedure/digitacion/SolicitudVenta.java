package io.dictamen.procedure.digitacion;

import io.dictamen.decision.Campo;
import io.dictamen.decision.Glosa;
import io.dictamen.decision.Personal;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** La venta que se digita (COM-GCM-P11, paso 10, «en venta»). */
public record SolicitudVenta(
        @Campo("Número de la solicitud") String numeroSolicitud,

        @Campo(value = "Cuándo se hizo la solicitud", clausula = "COM-GCM-P11 9.1")
        OffsetDateTime fechaSolicitud,

        @Campo(value = "Cuándo se atendió", clausula = "COM-GCM-P11 9.1") @Nullable
        OffsetDateTime fechaAtencion,

        @Campo(value = "Estado de la solicitud", clausula = "COM-GCM-P11 9.1") @Nullable
        EstadoSolicitud estadoSolicitud,

        @Campo(value = "Punto de venta en que se digitó", clausula = "COM-GCM-P11 9.1")
        String puntoVenta,

        @Campo(value = "Counter que digitó la solicitud", clausula = "COM-GCM-P11 9.1")
        String counter,

        @Campo("Canal en que se digitó") Canal canal,

        @Campo("Clase de cliente") Segmento segmento,

        @Campo(value = "Qué se pide", clausula = "COM-GCM-P11 10") @Nullable
        TipoSolicitud tipoSolicitud,

        @Campo(value = "Nombre del cliente", clausula = "COM-GCM-P11 10") @Personal @Nullable
        String nombre,

        @Campo(value = "Carnet de identidad del cliente", clausula = "COM-GCM-P11 10") @Personal @Nullable
        String carnetIdentidad,

        @Campo(value = "NIT de la empresa", clausula = "COM-DSC-P06 A.1.1") @Personal @Nullable
        String nit,

        @Campo(value = "Dirección de la instalación", clausula = "COM-GCM-P11 10") @Personal @Nullable
        Direccion direccion,

        @Campo(value = "Servicio contratado", clausula = "COM-GCM-P11 10") @Nullable
        Servicio servicio,

        @Campo(value = "Código del plan", clausula = "COM-GCM-P11 10") @Nullable
        String plan,

        @Campo(value = "La glosa", clausula = "COM-GCM-P11 10") @Personal @Glosa @Nullable
        String observaciones,

        @Campo(value = "Celular de referencia", clausula = "COM-GCM-P11 10") @Personal @Nullable
        String celularReferencia,

        @Campo(value = "Teléfono de referencia", clausula = "COM-GCM-P11 10") @Personal @Nullable
        String telefonoReferencia,

        @Campo(
                value = "Lo que dicen los documentos y el contrato del cliente; se compara lo que esté",
                clausula = "COM-GCM-P11 10")
        @Nullable
        Respaldo respaldo) {}
