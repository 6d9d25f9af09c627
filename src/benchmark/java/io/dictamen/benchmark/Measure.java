package io.dictamen.benchmark;

/** What is measured, such as {@code tiempo} in {@code ns}. */
public record Measure(String nombre, String unidad) {
    public static final Measure TIEMPO = new Measure("tiempo", "ns");
    public static final Measure ASIGNADO = new Measure("asignado", "B");
    public static final Measure CARGA = new Measure("carga", "ms");
    public static final Measure MEMORIA = new Measure("memoria", "MB");
}
