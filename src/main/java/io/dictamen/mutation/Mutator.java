package io.dictamen.mutation;

/** A kind of small fault that somebody may make in a table. */
public enum Mutator {
    C1("límite", "un límite incluye su valor, o deja de incluirlo"),
    C2("signo", "la celda pide lo contrario"),
    C3("valor", "un número o una fecha se corre un paso"),
    C4("celda borrada", "la celda no pide nada"),
    C5("celda escrita", "una celda en blanco pide un valor"),
    C6("lista más corta", "falta un valor de la lista"),
    C7("lista más larga", "la lista lleva además el valor vecino"),
    C8("otro valor", "la celda pide otra constante"),
    C9("columna ajena", "dos celdas del mismo tipo están cambiadas de columna"),
    C11("patrón", "al patrón le falta una alternativa, o cambia un largo"),
    R1("fila borrada", "la fila no está"),
    R2("filas cambiadas", "la fila está detrás de la siguiente con la que se solapa"),
    R3("fila movida", "la fila está la primera, o la última"),
    R4("fila copiada", "encima de la fila hay una copia con una celda cambiada"),
    T2("resto borrado", "no está la fila que toma lo que queda"),
    A1("otra respuesta", "la fila responde otra cosa"),
    A2("respuesta en blanco", "la fila deja de responder algo"),
    A3("otra cláusula", "la fila cita la cláusula de su vecina"),
    L1("comprobación", "la fila comprueba otra cosa"),
    K1("hoja de consulta", "a una hoja de consulta le falta una línea, o una línea dice otra cosa"),
    D1("regla", "una regla de rules/ pide otra cosa");

    private final String titulo;
    private final String falta;

    Mutator(String titulo, String falta) {
        this.titulo = titulo;
        this.falta = falta;
    }

    public String titulo() {
        return titulo;
    }

    /** The fault as a sentence says it. */
    public String falta() {
        return falta;
    }
}
