package io.dictamen.tarea;

import com.fasterxml.jackson.databind.JsonNode;

/** How the tasks of a class are done. A bean that implements it is found by its class. */
public interface Labor {

    /** What its tasks are called, such as {@code MUTACION}; kept in the database. */
    String clase();

    /**
     * Does one, on a thread that may block. A task that was broken off is done again, by another replica too, from
     * {@link Marcha#apunte()} on; nothing of it may count twice.
     *
     * @throws TareaFallida where it cannot be done, and trying again would not help
     * @throws InterruptedException where it stopped since nobody wants it any more: {@link Marcha#cancelada()}
     */
    Hecho hacer(Tarea tarea, Marcha marcha) throws InterruptedException;

    /**
     * What came of one.
     *
     * @param resumen some figures, read wherever the task is told of
     * @param resultado all of it, read by itself
     */
    record Hecho(JsonNode resumen, JsonNode resultado) {}
}
