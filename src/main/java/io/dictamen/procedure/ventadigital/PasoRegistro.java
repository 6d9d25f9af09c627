package io.dictamen.procedure.ventadigital;

import io.dictamen.checklist.Hallazgo;
import io.dictamen.checklist.Severidad;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Una línea de la hoja {@code PasosRegistro}: el paso que sigue a la digitación de una venta.
 *
 * @param codigo el del primer error; nulo donde vale para todos
 */
public record PasoRegistro(boolean conforme, @Nullable String codigo, String siguientePaso) {

    boolean vale(boolean esConforme, List<Hallazgo> errores) {
        return conforme == esConforme && (codigo == null || codigo.equals(primero(errores)));
    }

    private static @Nullable String primero(List<Hallazgo> errores) {
        return errores.stream()
                .filter(hallazgo -> hallazgo.severidad() == Severidad.ERROR)
                .map(Hallazgo::codigo)
                .findFirst()
                .orElse(null);
    }
}
