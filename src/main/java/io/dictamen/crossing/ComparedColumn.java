package io.dictamen.crossing;

import io.dictamen.decision.Texts;
import io.dictamen.http.Problems;
import io.dictamen.wording.Wording;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A column that is compared, by its name in either sheet. */
record ComparedColumn(String almacontact, String claro) {
    private static final int MOST = 50;

    /** As {@code plan,valor=VALOR DE CLARO} names them. */
    static List<ComparedColumn> read(String parameter) {
        List<ComparedColumn> comparadas = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String pair : parameter.split(",", -1)) {
            String[] names = pair.split("=", -1);
            String almacontact = Texts.strip(names[0]);
            String claro = Texts.strip(names[names.length - 1]);
            if (names.length > 2 || almacontact.isEmpty() || claro.isEmpty()) {
                throw Problems.badParameter(
                        "comparar", "lleva columnas separadas por comas, como plan,valor o plan=PLAN_CLARO.");
            }
            if (!seen.add(almacontact)) {
                throw Problems.badParameter("comparar", "nombra dos veces " + Wording.quoted(almacontact) + ".");
            }
            comparadas.add(new ComparedColumn(almacontact, claro));
        }
        if (comparadas.size() > MOST) {
            throw Problems.badParameter("comparar", "nombra más de " + MOST + " columnas.");
        }
        return comparadas;
    }

    @Override
    public String toString() {
        return almacontact.equals(claro) ? almacontact : almacontact + "=" + claro;
    }
}
