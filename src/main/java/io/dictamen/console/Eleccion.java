package io.dictamen.console;

import io.dictamen.release.Descripcion;
import io.dictamen.release.Estado;
import io.dictamen.release.ReleaseQuery;
import io.dictamen.release.Versiones;
import java.util.List;
import java.util.stream.Stream;

/** A release that may be chosen on a page. */
public record Eleccion(int numero, String nombre, boolean elegida) {
    private static final int OFFERED = 50;

    /** The latest ones, and the one that was chosen where it is older. */
    public static List<Eleccion> of(Versiones versiones, int elegida) {
        List<Descripcion> latest = versiones.page(ReleaseQuery.latest(OFFERED)).stream()
                .limit(OFFERED)
                .toList();
        Stream<Descripcion> older = latest.stream().anyMatch(version -> version.numero() == elegida)
                ? Stream.empty()
                : Stream.of(versiones.describe(elegida));
        return Stream.concat(latest.stream(), older)
                .map(version -> new Eleccion(version.numero(), name(version), version.numero() == elegida))
                .toList();
    }

    public static boolean isDraft(Descripcion version) {
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
