package io.dictamen.checklist;

import io.dictamen.wording.Wording;
import io.dictamen.workbook.CatalogSheet;
import io.dictamen.workbook.FieldPath;
import io.dictamen.workbook.ListItems;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The checks against the values that a row lists, or a look-up sheet. */
final class Lists {
    private Lists() {}

    static Check outside(Row row) {
        return listed(row, false);
    }

    static Check inside(Row row) {
        return listed(row, true);
    }

    private static Check listed(Row row, boolean prohibidos) {
        FieldPath campo = row.field();
        if (campo.tipo() != String.class && !campo.tipo().isEnum()) {
            return row.unfit("un texto o una constante");
        }
        // A text may hold what parts no list.
        List<String> valores = campo.tipo().isEnum() ? row.list() : row.items();
        valores.stream().distinct().forEach(valor -> checkItem(row, campo, valor));
        Set<String> plegados = valores.stream().map(row.comparacion()::fold).collect(Collectors.toUnmodifiableSet());
        return new Listed(campo, row.comparacion(), valores, plegados, prohibidos);
    }

    private static void checkItem(Row row, FieldPath campo, String valor) {
        if (valor.isEmpty() && !row.parametro().isEmpty()) {
            row.fault(
                    "A la lista le falta un valor entre dos comas o en un extremo.",
                    "Escriba " + ListItems.withCommas(row.parametro(), UnaryOperator.identity()) + ".");
        } else if (campo.tipo().isEnum()
                && !valor.isEmpty()
                && !constants(campo).contains(valor)) {
            row.fault(
                    Wording.quoted(valor) + " no es un valor de " + row.campo() + ".",
                    Row.near(valor, constants(campo)));
        }
    }

    /**
     * @param plegados the values, folded
     * @param prohibidos whether the field must have none of them
     */
    private record Listed(
            FieldPath campo, Comparacion comparacion, List<String> valores, Set<String> plegados, boolean prohibidos)
            implements Check {
        @Override
        public boolean fails(Object hecho) {
            Object valor = campo.get(hecho);
            return valor != null && plegados.contains(comparacion.fold(text(valor))) == prohibidos;
        }

        @Override
        public List<FieldPath> reads() {
            return List.of(campo);
        }

        @Override
        public Optional<String> suggestion(Object hecho) {
            return Optional.ofNullable(campo.get(hecho))
                    .filter(valor -> !prohibidos)
                    .flatMap(valor -> Wording.nearest(text(valor), valores));
        }
    }

    static Check notInCatalog(Row row) {
        CatalogSheet catalogo = row.catalogos().get(row.parametro());
        if (catalogo == null) {
            return row.fault(
                    "El libro no tiene un catálogo " + Wording.quoted(row.parametro()) + ".",
                    Row.near(row.parametro(), List.copyOf(row.catalogos().keySet())));
        }
        if (catalogo.column(row.campo()).isEmpty()) {
            return row.fault(
                    "El catálogo " + catalogo.nombre() + " no tiene una columna " + row.campo() + ".",
                    "Dé a su columna el nombre del campo.");
        }
        List<FieldPath> campos = new ArrayList<>();
        List<Integer> columnas = new ArrayList<>();
        for (int i = 0; i < catalogo.columnas().size(); i++) {
            // A column that names no field of the request is for people.
            Optional<FieldPath> campo =
                    Row.path(row.hechos(), catalogo.columnas().get(i));
            if (campo.isPresent()) {
                campos.add(campo.get());
                columnas.add(i);
            }
        }
        Map<List<String>, String> entradas = new LinkedHashMap<>();
        int propia = catalogo.column(row.campo()).get();
        for (List<String> entrada : catalogo.textos()) {
            entradas.put(folded(row.comparacion(), columnas, entrada), entrada.get(propia));
        }
        return new Catalogued(row.field(), campos, columnas.indexOf(propia), row.comparacion(), entradas);
    }

    private static List<String> folded(Comparacion comparacion, List<Integer> columnas, List<String> entrada) {
        return columnas.stream().map(i -> comparacion.fold(entrada.get(i))).toList();
    }

    /**
     * @param propio the place of {@code campo} among {@code campos}
     * @param entradas the value that each entry has for {@code campo} as it is written, by the values of all
     */
    private record Catalogued(
            FieldPath campo,
            List<FieldPath> campos,
            int propio,
            Comparacion comparacion,
            Map<List<String>, String> entradas)
            implements Check {
        @Override
        public boolean fails(Object hecho) {
            List<String> clave = key(hecho);
            return !clave.isEmpty() && !entradas.containsKey(clave);
        }

        @Override
        public List<FieldPath> reads() {
            return campos;
        }

        @Override
        public Optional<String> suggestion(Object hecho) {
            List<String> clave = key(hecho);
            List<String> propios = entradas.entrySet().stream()
                    .filter(entrada -> sameButOwn(entrada.getKey(), clave))
                    .map(Map.Entry::getValue)
                    .toList();
            return Optional.ofNullable(campo.get(hecho)).flatMap(valor -> Wording.nearest(text(valor), propios));
        }

        @Override
        public Object against() {
            return entradas.keySet();
        }

        private boolean sameButOwn(List<String> entrada, List<String> clave) {
            return IntStream.range(0, clave.size())
                    .allMatch(i -> i == propio || entrada.get(i).equals(clave.get(i)));
        }

        /** The values of the fact; empty where one is absent, and there is nothing to look up. */
        private List<String> key(Object hecho) {
            List<String> clave = new ArrayList<>(campos.size());
            for (FieldPath uno : campos) {
                Object valor = uno.get(hecho);
                if (valor == null) {
                    return List.of();
                }
                clave.add(comparacion.fold(text(valor)));
            }
            return clave;
        }
    }

    private static List<String> constants(FieldPath campo) {
        return Arrays.stream(campo.tipo().getEnumConstants())
                .map(constante -> ((Enum<?>) constante).name())
                .toList();
    }

    static String text(Object valor) {
        if (valor instanceof BigDecimal numero) {
            return numero.toPlainString();
        }
        return valor instanceof Enum<?> constante ? constante.name() : valor.toString();
    }
}
