package io.dictamen.workbook;

import io.dictamen.decision.Etiqueta;
import io.dictamen.wording.Wording;
import io.dictamen.workbook.fault.Codigo;
import io.dictamen.workbook.fault.Place;
import io.dictamen.workbook.fault.Words;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Checks the lines of a vocabulary against the constants that its procedure has. */
final class VocabularyCheck {
    // It stands in a cell of a report, beside others.
    private static final int LONGEST = 60;

    private final Set<String> constantes;
    private final Map<String, Integer> vistas = new HashMap<>();

    VocabularyCheck(Set<String> constantes) {
        this.constantes = constantes;
    }

    void check(Etiqueta una, Place constante, Place etiqueta) {
        if (!constantes.contains(una.constante())) {
            constante.fault(
                    Codigo.CELDA_VALOR,
                    Wording.quoted(una.constante()) + " no es una constante de este procedimiento.",
                    Words.suggest(una.constante(), constantes));
        }
        Integer anterior = vistas.putIfAbsent(una.constante(), constante.fila() + 1);
        if (anterior != null) {
            constante.fault(
                    Codigo.HOJA_CATALOGO,
                    una.constante() + " ya está en la fila " + anterior + ".",
                    "Deje una sola etiqueta para cada constante.");
        }
        if (una.etiqueta().codePointCount(0, una.etiqueta().length()) > LONGEST) {
            etiqueta.fault(
                    Codigo.CELDA_LARGA,
                    "La etiqueta pasa de " + LONGEST + " caracteres.",
                    "Escriba una corta: va en una celda de los reportes.");
        }
    }
}
