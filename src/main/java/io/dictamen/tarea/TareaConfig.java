package io.dictamen.tarea;

import io.smallrye.config.ConfigMapping;
import java.util.OptionalInt;

@ConfigMapping(prefix = "dictamen.tareas")
public interface TareaConfig {
    /** How many threads work at a task; one fewer than the machine has processors if absent. */
    OptionalInt hilos();
}
