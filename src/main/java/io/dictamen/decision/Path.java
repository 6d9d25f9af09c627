package io.dictamen.decision;

import org.jspecify.annotations.Nullable;

/** Where a value stands in a request; made text only where there is a fault to report. */
record Path(@Nullable Path padre, String nombre, int indice) {

    static Path field(@Nullable Path padre, String nombre) {
        return new Path(padre, nombre, -1);
    }

    Path item(int indice) {
        return new Path(this, "", indice);
    }

    @Override
    public String toString() {
        if (indice >= 0) {
            return padre + "[" + indice + "]";
        }
        return padre == null ? nombre : padre + "." + nombre;
    }
}
