package io.dictamen.report;

import io.dictamen.procedure.indicador.Indicador;

/** What a person enters each month because the journal does not hold it. */
public enum ClaseDeCifra {
    TOP10_BAJAS,
    VENTAS_DIGITALES,
    /** How many digital sales are to be attended in the month; it decides no indicator. */
    META_VENTAS_DIGITALES;

    /** @throws IllegalArgumentException where the journal holds the figures of the indicator */
    static ClaseDeCifra de(Indicador indicador) {
        return valueOf(indicador.name());
    }
}
