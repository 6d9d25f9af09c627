package io.dictamen.release;

import io.dictamen.problem.Problems;
import io.dictamen.wording.Wording;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a call asks of releases in its path and query. */
record ReleaseQuery(int limite, int before) {
    private static final int LIMIT = 50;
    private static final int MOST = 500;

    static ReleaseQuery page(MultivaluedMap<String, String> query) {
        only(query, Set.of("limite", "cursor"));
        String limite = query.getFirst("limite");
        String cursor = query.getFirst("cursor");
        int limit = limite == null ? LIMIT : integer(limite);
        if (limit < 1 || limit > MOST) {
            throw Problems.badParameter("limite", "no es un número entero de 1 a " + MOST + ".");
        }
        int before = cursor == null ? Integer.MAX_VALUE : integer(cursor);
        if (before < 0) {
            throw Problems.badParameter("cursor", "no es un cursor de una respuesta anterior.");
        }
        return new ReleaseQuery(limit, before);
    }

    /** Refuses parameters that the call does not have, and repeated ones. */
    static void only(MultivaluedMap<String, String> query, Set<String> names) {
        for (Map.Entry<String, List<String>> parameter : query.entrySet()) {
            if (!names.contains(parameter.getKey())) {
                throw Problems.badParameter(
                        parameter.getKey(), "no existe." + Wording.didYouMean(parameter.getKey(), names));
            }
            if (parameter.getValue().size() > 1) {
                throw Problems.badParameter(parameter.getKey(), "está repetido.");
            }
        }
    }

    /** The number of a release in a path: what is no number names none. */
    static int number(String text) {
        int numero = integer(text);
        if (numero < 1) {
            throw ReleaseProblems.unknown(text);
        }
        return numero;
    }

    static int number(long numero) {
        return number(String.valueOf(numero));
    }

    private static int integer(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }
}
