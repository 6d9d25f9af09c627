package io.dictamen.impact;

import io.dictamen.impact.Impacto.Cuenta;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** The counts of an impact in words. */
final class ImpactSummary {
    private ImpactSummary() {}

    static String of(int version, Cuenta total) {
        if (total.registrados() == 0) {
            return "No hay ninguna solicitud registrada en ese lapso: no se puede ver qué cambiaría en el trabajo real.";
        }
        String todas = some(total.registrados(), "solicitud registrada", "solicitudes registradas");
        if (total.registrados() == total.iguales()) {
            return "Nada de lo registrado toca lo que cambió en la versión " + version + ": " + todas + " tendría"
                    + (total.registrados() == 1 ? "" : "n") + " la misma respuesta, por las mismas filas.";
        }
        StringBuilder said = new StringBuilder("De " + todas + ", ");
        said.append(
                total.diferentes() == 0
                        ? "ninguna tendría otra respuesta"
                        : some(total.diferentes(), "tendría otra respuesta", "tendrían otra respuesta"));
        if (total.igualesPorOtrasFilas() > 0) {
            said.append("; ")
                    .append(some(
                            total.igualesPorOtrasFilas(),
                            "tendría la misma por otras filas",
                            "tendrían la misma por otras filas"));
        }
        if (total.noEvaluables() > 0) {
            said.append("; ")
                    .append(some(
                            total.noEvaluables(), "no se pudo decidir de nuevo", "no se pudieron decidir de nuevo"));
        }
        return said.append('.').toString();
    }

    private static String some(long n, String one, String many) {
        return new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.forLanguageTag("es-BO"))).format(n)
                + " " + (n == 1 ? one : many);
    }
}
