package io.dictamen.procedure.ventaswat;

import io.dictamen.decision.Campo;
import io.dictamen.decision.FalsoSiFalta;
import org.jspecify.annotations.Nullable;

/** Lo que ya se hizo en una venta (CLARO-SWAT, pasos 2 a 4); lo que falta no se hizo. */
public record SolicitudValidacion(
        @Campo(value = "Tipo de la venta", clausula = "CLARO-SWAT 2")
        TipoVenta tipoVenta,

        @Campo(value = "Si la venta está en la hoja de ventas Almacontact", clausula = "CLARO-SWAT 2.A") @Nullable
        Boolean hojaVentas,

        @Campo(value = "Si la llamada se transfirió a la célula de ventas", clausula = "CLARO-SWAT 2.B") @Nullable
        Boolean llamadaTransferida,

        @Campo(value = "Si se ofreció la tarifa", clausula = "CLARO-SWAT 2.C") @Nullable
        Boolean tarifaOfrecida,

        @Campo(value = "Si el estudio de crédito se aprobó", clausula = "CLARO-SWAT 2.D") @Nullable
        Boolean creditoAprobado,

        @Campo(value = "Si se validó la identidad del cliente", clausula = "CLARO-SWAT 2.D") @Nullable
        Boolean identidadValidada,

        @Campo(value = "Si se leyó el contrato", clausula = "CLARO-SWAT 2.E") @Nullable
        Boolean contratoLeido,

        @Campo(value = "Si la venta se digitó en Visor Único", clausula = "CLARO-SWAT 2.F") @Nullable
        Boolean ventaDigitada,

        @Campo(value = "Si la visita se agendó", clausula = "CLARO-SWAT 2.F") @Nullable
        Boolean visitaAgendada,

        @Campo(value = "Si los códigos de la nueva tarifa son correctos", clausula = "CLARO-SWAT 2.I") @Nullable
        Boolean codigosTarifaCorrectos,

        @Campo(value = "Si la cantidad de servicios es correcta", clausula = "CLARO-SWAT 2.I") @Nullable
        Boolean cantidadServiciosCorrecta,

        @Campo(value = "Si los servicios están aprovisionados", clausula = "CLARO-SWAT 2.I") @Nullable
        Boolean serviciosAprovisionados,

        @Campo(value = "Si se validó la tipología del cliente en Poliedro", clausula = "CLARO-SWAT 3") @Nullable
        Boolean tipologiaValidada,

        @Campo(value = "Si se validó la capacidad de recarga del cliente", clausula = "CLARO-SWAT 3") @Nullable
        Boolean capacidadRecargaValidada,

        @Campo(value = "Si se ofreció el plan, con sus costos y su descripción", clausula = "CLARO-SWAT 3") @Nullable
        Boolean planOfrecido,

        @Campo(value = "Si se envió el código NIP", clausula = "CLARO-SWAT 3") @Nullable
        Boolean nipEnviado,

        @Campo(value = "Si la SIM card se envió por el operador logístico", clausula = "CLARO-SWAT 3") @Nullable
        Boolean simEnviada,

        @Campo(value = "Si la portabilidad se hace con una SIM que el cliente ya adquirió", clausula = "CLARO-SWAT 3")
        @FalsoSiFalta
        boolean simAdquirida,

        @Campo(value = "Si hay inventario disponible", clausula = "CLARO-SWAT 4") @Nullable
        Boolean inventarioDisponible,

        @Campo(value = "Si se validó el cupo del cliente", clausula = "CLARO-SWAT 4") @Nullable
        Boolean cupoValidado,

        @Campo(value = "Si se hizo la reserva en Poliedro", clausula = "CLARO-SWAT 4") @Nullable
        Boolean reservaPoliedro,

        @Campo(value = "Si se hizo la reserva en Notus", clausula = "CLARO-SWAT 4") @Nullable
        Boolean reservaNotus,

        @Campo(value = "Si a la portabilidad le aplica algún descuento", clausula = "CLARO-SWAT 3") @FalsoSiFalta
        boolean descuentoAplica,

        @Campo(value = "Si se ofreció el descuento por la portabilidad", clausula = "CLARO-SWAT 3") @Nullable
        Boolean descuentoOfrecido) {}
