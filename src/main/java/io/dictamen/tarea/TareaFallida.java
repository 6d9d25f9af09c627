package io.dictamen.tarea;

/** That a task cannot be done, in a sentence for a person. */
public final class TareaFallida extends RuntimeException {
    public TareaFallida(String frase) {
        super(frase, null, false, false);
    }
}
