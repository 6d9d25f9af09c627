package io.dictamen.procedure.indicador;

import io.dictamen.decision.Campo;
import io.dictamen.decision.Minimo;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Lo que hizo una persona de una práctica de gestión en unos periodos. */
public record SolicitudAdherencia(
        @Campo("El líder que la hace") @Nullable String lider,

        @Campo("Primer día de lo que se cuenta") @Nullable LocalDate inicio,

        @Campo(value = "La práctica de gestión", clausula = "CLARO-SWAT SEC 7")
        Practica practica,

        @Campo(value = "El rol de quien la hace", clausula = "CLARO-SWAT SEC 7")
        Rol rol,

        @Campo("Cuántas veces la hizo") @Minimo(0) long realizadas,

        @Campo("En cuántos periodos, de los de esa práctica") @Minimo(1)
        long periodos) {}
