package io.dictamen.console.buscar;

/** Somewhere to go; {@code que} is what kind of thing is there. */
record Lugar(String que, String titulo, String direccion) {}
