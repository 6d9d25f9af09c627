package io.dictamen.workbook.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The rows of two versions of a sheet, each with its other self. The surest signs are looked for first, and a row
 * that has found its other self is not compared again.
 */
final class RowPairs {
    static final int NONE = -1;

    // Beyond this many pairs of look-alikes only those that stand near each other are compared.
    private static final long ALL_PAIRS = 250_000;
    private static final int NEAR = 16;

    private final List<List<String>> antes;
    private final List<List<String>> despues;
    private final RowIdentity identity;
    private final Map<List<String>, Long> vecesAntes;
    private final Map<List<String>, Long> vecesDespues;
    private final int[] otra;
    private final boolean[] tomada;

    private RowPairs(List<List<String>> antes, List<List<String>> despues, RowIdentity identity) {
        this.antes = antes;
        this.despues = despues;
        this.identity = identity;
        vecesAntes = times(antes, identity.nombre());
        vecesDespues = times(despues, identity.nombre());
        otra = new int[antes.size()];
        Arrays.fill(otra, NONE);
        tomada = new boolean[despues.size()];
    }

    /**
     * @param antes the rows of the earlier version, all with the same columns as those of the later one
     * @return for each of them the index of its other self in {@code despues}, or {@link #NONE}
     */
    static int[] of(List<List<String>> antes, List<List<String>> despues, RowIdentity identity) {
        RowPairs pairs = new RowPairs(antes, despues, identity);
        pairs.match(identity.todas(), Sign.SURE);
        pairs.match(identity.comunes(), Sign.SURE);
        if (identity.preguntas().length > 0) {
            pairs.match(identity.preguntas(), Sign.SURE);
        }
        for (int sin : identity.comunes()) {
            int[] resto =
                    Arrays.stream(identity.comunes()).filter(i -> i != sin).toArray();
            pairs.match(resto, Sign.NOT_BLANK);
        }
        pairs.match(identity.nombre(), identity.conCodigo() ? Sign.NOT_BLANK : Sign.MOST);
        pairs.match(identity.nombre(), Sign.HALF_IN_PLACE);
        return pairs.otra;
    }

    /** How much two rows with the same key must have in common besides. */
    private enum Sign {
        SURE,
        NOT_BLANK,
        MOST,
        /** Half, for rows that stand between the same neighbours. */
        HALF_IN_PLACE
    }

    private record Group(List<Integer> antes, List<Integer> despues) {}

    /** @param vecina the row of the later version after which it stands, where that counts */
    private record Key(List<String> valores, int vecina) {}

    private record Alike(int i, int j, int iguales, int lejos) {}

    private void match(int[] clave, Sign sign) {
        Map<Key, Group> groups = new LinkedHashMap<>();
        int vecina = NONE;
        for (int i = 0; i < otra.length; i++) {
            if (otra[i] == NONE) {
                group(groups, antes.get(i), clave, sign, vecina).antes.add(i);
            } else {
                vecina = otra[i];
            }
        }
        vecina = NONE;
        for (int j = 0; j < tomada.length; j++) {
            if (!tomada[j]) {
                group(groups, despues.get(j), clave, sign, vecina).despues.add(j);
            } else {
                vecina = j;
            }
        }
        groups.forEach((key, group) -> {
            boolean enBlanco = key.valores.stream().allMatch(String::isEmpty);
            if (!group.antes.isEmpty() && !group.despues.isEmpty() && !(enBlanco && sign == Sign.NOT_BLANK)) {
                match(group, sign == Sign.MOST && isUnique(key.valores) ? Sign.SURE : sign);
            }
        });
    }

    /** Whether each version has one row of that name and no more. */
    private boolean isUnique(List<String> nombre) {
        return nombre.stream().anyMatch(valor -> !valor.isEmpty())
                && vecesAntes.getOrDefault(nombre, 0L) == 1
                && vecesDespues.getOrDefault(nombre, 0L) == 1;
    }

    private static Map<List<String>, Long> times(List<List<String>> filas, int[] clave) {
        return filas.stream().collect(Collectors.groupingBy(fila -> values(fila, clave), Collectors.counting()));
    }

    private static List<String> values(List<String> fila, int[] clave) {
        return Arrays.stream(clave).mapToObj(fila::get).toList();
    }

    private static Group group(Map<Key, Group> groups, List<String> fila, int[] clave, Sign sign, int vecina) {
        Key key = new Key(values(fila, clave), sign == Sign.HALF_IN_PLACE ? vecina : NONE);
        return groups.computeIfAbsent(key, nueva -> new Group(new ArrayList<>(), new ArrayList<>()));
    }

    private void match(Group group, Sign sign) {
        List<Alike> alike = new ArrayList<>();
        boolean todos = (long) group.antes.size() * group.despues.size() <= ALL_PAIRS;
        for (int a = 0; a < group.antes.size(); a++) {
            int centro = (int) ((long) a * group.despues.size() / group.antes.size());
            int desde = todos ? 0 : Math.max(0, centro - NEAR);
            int hasta = todos ? group.despues.size() : Math.min(group.despues.size(), centro + NEAR);
            for (int b = desde; b < hasta; b++) {
                compare(group.antes.get(a), group.despues.get(b), Math.abs(b - centro), sign, alike);
            }
        }
        alike.sort(Comparator.comparingInt((Alike par) -> -par.iguales)
                .thenComparingInt(Alike::lejos)
                .thenComparingInt(Alike::i)
                .thenComparingInt(Alike::j));
        for (Alike par : alike) {
            if (otra[par.i] == NONE && !tomada[par.j]) {
                otra[par.i] = par.j;
                tomada[par.j] = true;
            }
        }
    }

    private void compare(int i, int j, int lejos, Sign sign, List<Alike> alike) {
        int iguales = 0;
        int escritas = 0;
        for (int columna : identity.contenido()) {
            String uno = antes.get(i).get(columna);
            String otro = despues.get(j).get(columna);
            escritas += uno.isEmpty() && otro.isEmpty() ? 0 : 1;
            iguales += !uno.isEmpty() && uno.equals(otro) ? 1 : 0;
        }
        boolean seParecen = switch (sign) {
            case SURE, NOT_BLANK -> true;
            case MOST -> 2 * iguales > escritas;
            case HALF_IN_PLACE -> iguales > 0 && 2 * iguales >= escritas;
        };
        if (seParecen) {
            alike.add(new Alike(i, j, iguales, lejos));
        }
    }
}
