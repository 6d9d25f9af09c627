package io.dictamen.checklist;

import io.dictamen.wording.Wording;
import io.dictamen.workbook.CatalogSheet;
import io.dictamen.workbook.FieldPath;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The checks against the values that a row lists, or a look-up sheet. */
final class Lists {
    private Lists() {}

    static Check outside(Row row) {
        Optional<Listed> lista = listed(row);
        return lista.isEmpty() ? hecho -> false : lista.get();
    }

    static Check inside(Row row) {
        Optional<Listed> lista = listed(row);
        return lista.<Check>map(l -> hecho -> l.campo.get(hecho) != null && !l.fails(hecho))
                .orElse(hecho -> false);
    }

    private static Optional<Listed> listed(Row row) {
        List<String> valores = Arrays.stream(row.requiredParameter().split(",", -1))
                .map(String::strip)
                .toList();
        FieldPath campo = row.field();
        if (campo.tipo() != String.class && !campo.tipo().isEnum()) {
            row.unfit("un texto o una constante");
            return Optional.empty();
        }
        for (String valor : valores) {
            if (valor.isEmpty() && !row.parametro().isEmpty()) {
                row.fault("A la lista le falta un valor entre dos comas o en un extremo.", "Escriba A, B, C.");
                return Optional.empty();
            }
            if (campo.tipo().isEnum() && !constants(campo).contains(valor)) {
                row.fault(
                        Wording.quoted(valor) + " no es un valor de " + row.campo() + ".",
                        Row.near(valor, constants(campo)));
                return Optional.empty();
            }
        }
        return Optional.of(new Listed(campo, row.comparacion(), valores, folded(row.comparacion(), valores)));
    }

    private record Listed(FieldPath campo, Comparacion comparacion, List<String> valores, Set<String> plegados)
            implements Check {
        @Override
        public boolean fails(Object hecho) {
            Object valor = campo.get(hecho);
            return valor != null && !plegados.contains(comparacion.fold(text(valor)));
        }

        @Override
        public Optional<String> suggestion(Object hecho) {
            return Optional.ofNullable(campo.get(hecho)).flatMap(valor -> Wording.nearest(text(valor), valores));
        }
    }

    static Check notInCatalog(Row row) {
        CatalogSheet catalogo = row.catalogos().get(row.requiredParameter());
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
        Set<List<String>> entradas = new HashSet<>();
        List<String> propios = new ArrayList<>();
        for (List<String> entrada : catalogo.textos()) {
            entradas.add(folded(row.comparacion(), columnas, entrada));
            propios.add(entrada.get(catalogo.column(row.campo()).get()));
        }
        return new Catalogued(row.field(), campos, row.comparacion(), entradas, List.copyOf(propios));
    }

    private static List<String> folded(Comparacion comparacion, List<Integer> columnas, List<String> entrada) {
        return columnas.stream().map(i -> comparacion.fold(entrada.get(i))).toList();
    }

    /** @param propios the values that the catalogue has for the field, whatever the other columns say */
    private record Catalogued(
            FieldPath campo,
            List<FieldPath> campos,
            Comparacion comparacion,
            Set<List<String>> entradas,
            List<String> propios)
            implements Check {
        @Override
        public boolean fails(Object hecho) {
            List<String> clave = new ArrayList<>(campos.size());
            for (FieldPath uno : campos) {
                Object valor = uno.get(hecho);
                if (valor == null) {
                    return false;
                }
                clave.add(comparacion.fold(text(valor)));
            }
            return !entradas.contains(clave);
        }

        @Override
        public Optional<String> suggestion(Object hecho) {
            return Optional.ofNullable(campo.get(hecho)).flatMap(valor -> Wording.nearest(text(valor), propios));
        }
    }

    private static Set<String> folded(Comparacion comparacion, List<String> valores) {
        Set<String> plegados = new HashSet<>();
        valores.forEach(valor -> plegados.add(comparacion.fold(valor)));
        return plegados;
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
