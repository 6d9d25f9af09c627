package io.dictamen.console.escenarios;

import io.dictamen.release.Descripcion;
import io.dictamen.release.Estado;
import java.util.List;

/** A release that may be chosen on a page. */
public record Eleccion(int numero, String nombre, boolean elegida, boolean editable) {

    static List<Eleccion> of(List<Descripcion> versiones, int elegida) {
        return versiones.stream()
                .map(version ->
                        new Eleccion(version.numero(), name(version), version.numero() == elegida, isDraft(version)))
                .toList();
    }

    static boolean isDraft(Descripcion version) {
        return version.estado() == Estado.BORRADOR;
    }

    private static String name(Descripcion version) {
        String what = version.activa()
                ? "en vigor"
                : switch (version.estado()) {
                    case BORRADOR -> "borrador de " + version.autor();
                    case EN_REVISION -> "en revisión";
                    case PUBLICADA -> "publicada";
                    case RETIRADA -> "retirada";
                    case DESCARTADA -> "descartada";
                };
        return "Versión " + version.numero() + " · " + what;
    }
}
