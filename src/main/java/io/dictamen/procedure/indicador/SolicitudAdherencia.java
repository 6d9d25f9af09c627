package io.dictamen.procedure.indicador;

import io.dictamen.decision.Campo;
import io.dictamen.decision.Minimo;

/** Lo que hizo una persona de una práctica de gestión en unos periodos. */
public record SolicitudAdherencia(
        @Campo(value = "La práctica de gestión", clausula = "CLARO-SWAT SEC 7")
        Practica practica,

        @Campo(value = "El rol de quien la hace", clausula = "CLARO-SWAT SEC 7")
        Rol rol,

        @Campo("Cuántas veces la hizo") @Minimo(0) long realizadas,

        @Campo("En cuántos periodos, de los de esa práctica") @Minimo(1)
        long periodos) {}
