package io.dictamen.benchmark.echo;

import org.jspecify.annotations.Nullable;

/** The fields of a request for {@code anulacion-registro}, as the texts and booleans that JSON has: nothing is checked. */
public record Pedido(
        String numeroSolicitud,
        String tramite,
        String fechaRegistro,
        String fechaReferencia,
        String alcance,
        @Nullable String producto,
        @Nullable String motivo,
        @Nullable String causa,
        boolean pagoEnCaja,
        boolean esTitular,
        boolean cartaAutorizacion,
        boolean fotocopiaCiTitular,
        boolean factura,
        String estadoOrden,
        boolean fotocopiaCi,
        boolean notaAnulacion) {}
