package io.dictamen.procedure.ventadigital;

import org.jspecify.annotations.Nullable;

/**
 * Una línea de la hoja {@code PasosPago}: el paso que sigue a un depósito.
 *
 * @param tipoOperacion nulo donde vale para todas
 */
public record PasoPago(boolean confirmado, @Nullable TipoOperacion tipoOperacion, String siguientePaso) {

    boolean vale(boolean esConfirmado, TipoOperacion suya) {
        return confirmado == esConfirmado && (tipoOperacion == null || tipoOperacion == suya);
    }
}
