package io.dictamen.decision;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The fields whose errors somebody wants while typing: a record stands for all the fields in it. Immutable. */
public final class CamposPedidos {
    private final Map<String, String> rutas = new LinkedHashMap<>();
    private final UnaryOperator<String> ruta;

    /**
     * @param nombres paths of the request, or fields as the errors of the decision name them
     * @param ruta where the field that an error names stands in the request
     * @throws NoField where a name is neither
     */
    public CamposPedidos(Collection<String> nombres, Set<String> campos, UnaryOperator<String> ruta) {
        this.ruta = ruta;
        for (String nombre : nombres) {
            String suya = campos.contains(nombre) ? nombre : ruta.apply(nombre);
            if (!campos.contains(suya)) {
                throw new NoField(nombre);
            }
            rutas.put(nombre, suya);
        }
    }

    /** A name that is no field of the request. */
    public static final class NoField extends RuntimeException {
        private final String nombre;

        NoField(String nombre) {
            super(nombre, null, false, false);
            this.nombre = nombre;
        }

        public String nombre() {
            return nombre;
        }
    }

    /** Whether it was asked for the field that an error names. */
    public boolean incluye(String campo) {
        return rutas.values().stream().anyMatch(pedida -> isWithin(ruta(campo), pedida));
    }

    /** Whether a fault at that path of the request is one of a field that was asked for, or of a record around it. */
    public boolean tieneFalta(String path) {
        return rutas.values().stream().anyMatch(pedida -> isWithin(path, pedida) || isWithin(pedida, path));
    }

    /** Where the field that an error names stands in the request. */
    public String ruta(String campo) {
        return ruta.apply(campo);
    }

    /** The names, as they were asked for, under which one of the fields is that those errors name. */
    public List<String> entre(Collection<String> campos) {
        return rutas.entrySet().stream()
                .filter(una -> campos.stream().anyMatch(campo -> isWithin(ruta(campo), una.getValue())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether a path is that one, or leads on from it into its parts. */
    public static boolean isWithin(String path, String root) {
        return path.startsWith(root)
                && (path.length() == root.length() || ".[".indexOf(path.charAt(root.length())) >= 0);
    }
}
