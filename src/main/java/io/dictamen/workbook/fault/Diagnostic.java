package io.dictamen.workbook.fault;

/**
 * A fault of a workbook with its address.
 *
 * @param hoja empty where the fault is the file's as a whole
 * @param celda as Excel names it, such as {@code D12}; empty where the fault is the sheet's as a whole
 * @param codigo what kind of fault, such as {@code CLAUSULA_AUSENTE}
 * @param gravedad whether it keeps the workbook from being used
 * @param mensaje what stands there and why it cannot be, in Spanish
 * @param sugerencia what would be right, in Spanish
 */
public record Diagnostic(
        String libro, String hoja, String celda, Codigo codigo, Gravedad gravedad, String mensaje, String sugerencia) {

    /** Whether it keeps the workbook from being used. */
    public boolean blocks() {
        return gravedad == Gravedad.ERROR;
    }

    /** Where it is, as a person finds it. */
    public String lugar() {
        return hoja.isEmpty() ? libro : libro + " · " + hoja + (celda.isEmpty() ? "" : "!" + celda);
    }

    @Override
    public String toString() {
        String grado = gravedad == Gravedad.ADVERTENCIA ? "advertencia " : "";
        return (lugar() + ": " + grado + "[" + codigo + "] " + mensaje + " " + sugerencia).strip();
    }
}
