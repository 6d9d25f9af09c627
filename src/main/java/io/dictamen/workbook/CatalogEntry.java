package io.dictamen.workbook;

import io.dictamen.decision.Minimo;
import io.dictamen.decision.Plantilla;
import io.dictamen.decision.ValorInadmisible;
import io.dictamen.workbook.fault.Codigo;
import io.dictamen.workbook.fault.Place;
import io.dictamen.workbook.fault.SheetFaults;
import io.dictamen.workbook.file.Content;
import io.dictamen.workbook.file.SheetData.SheetRow;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of a look-up sheet as entries of the record that the decisions know.
 *
 * @param columnas the title of each column
 */
record CatalogEntry(Class<? extends Record> clase, SortedMap<Integer, String> columnas, SheetFaults faults) {

    /** The entry; empty where a cell has a fault, or a column is missing: the others are looked at all the same. */
    Optional<Object> read(SheetRow fila) {
        RecordComponent[] componentes = clase.getRecordComponents();
        @Nullable Object[] valores = new Object[componentes.length];
        boolean whole = true;
        for (int i = 0; i < componentes.length; i++) {
            boolean opcional = isOptional(componentes[i]);
            Optional<Integer> columna = column(componentes[i].getName());
            RecordComponent componente = componentes[i];
            Optional<Object> valor = columna.flatMap(c -> value(fila, c, componente, opcional));
            valores[i] = valor.orElse(null);
            whole &= columna.isPresent() && (valor.isPresent() || opcional);
        }
        return whole ? Optional.of(construct(clase, valores)).filter(entrada -> fits(entrada, fila)) : Optional.empty();
    }

    /** The same entry with another value; empty where a sheet must not say it. */
    static Optional<Object> with(Object entrada, String nombre, @Nullable Object valor) {
        RecordComponent[] componentes = entrada.getClass().getRecordComponents();
        @Nullable Object[] valores = new Object[componentes.length];
        for (int i = 0; i < componentes.length; i++) {
            boolean changed = componentes[i].getName().equals(nombre);
            valores[i] = changed
                    ? valor
                    : FieldPath.resolve(entrada.getClass(), componentes[i].getName())
                            .orElseThrow()
                            .get(entrada);
            if (changed && valor == null ? !isOptional(componentes[i]) : changed && !admits(componentes[i], valor)) {
                return Optional.empty();
            }
        }
        return Optional.of(construct(entrada.getClass(), valores)).filter(CatalogEntry::hasItsPlaces);
    }

    /** A value as the cell that holds it is written; empty where it is blank. */
    static String text(@Nullable Object valor) {
        if (valor instanceof BigDecimal numero) {
            return numero.toPlainString();
        }
        return valor instanceof Enum<?> constante ? constante.name() : valor == null ? "" : valor.toString();
    }

    private static boolean isOptional(RecordComponent componente) {
        return componente.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static boolean admits(RecordComponent componente, @Nullable Object valor) {
        @Nullable Minimo minimo = componente.getAnnotation(Minimo.class);
        return minimo == null || !(valor instanceof Number numero) || admits(minimo, numero);
    }

    private static boolean admits(Minimo minimo, Number numero) {
        int comparado = new BigDecimal(numero.toString()).compareTo(BigDecimal.valueOf(minimo.value()));
        return comparado > 0 || comparado == 0 && !minimo.excluido();
    }

    private static boolean hasItsPlaces(Object entrada) {
        try {
            if (entrada instanceof Plantilla<?> texto) {
                texto.lugares().check(texto.plantilla());
            }
            return true;
        } catch (ValorInadmisible e) {
            return false;
        }
    }

    private boolean fits(Object entrada, SheetRow fila) {
        try {
            if (entrada instanceof Plantilla<?> texto) {
                texto.lugares().check(texto.plantilla());
            }
            return true;
        } catch (ValorInadmisible e) {
            faults.at(fila.numero(), place("plantilla")).fault(Codigo.CELDA_VALOR, e.mensaje(), e.sugerencia());
            return false;
        }
    }

    private Optional<Object> value(SheetRow fila, int columna, RecordComponent componente, boolean opcional) {
        Optional<Content> contenido = fila.content(columna);
        Place lugar = faults.at(fila.numero(), columna);
        if (contenido.isEmpty() && !opcional) {
            lugar.fault(
                    Codigo.RESULTADO_AUSENTE,
                    "La fila " + (fila.numero() + 1) + " no dice " + componente.getName() + ".",
                    "Escriba el valor; no puede quedar en blanco.");
        }
        LiteralType literal = LiteralType.of(componente.getType())
                .orElseThrow(() -> new IllegalArgumentException("No cell can hold a component of " + clase));
        @Nullable Minimo minimo = componente.getAnnotation(Minimo.class);
        return contenido.flatMap(c -> literal.ofCell(c, lugar)).filter(leido -> admits(minimo, leido, lugar));
    }

    private static boolean admits(@Nullable Minimo minimo, Object leido, Place lugar) {
        if (minimo == null || !(leido instanceof Number numero)) {
            return true;
        }
        boolean admitido = admits(minimo, numero);
        if (!admitido) {
            lugar.fault(
                    Codigo.CELDA_VALOR,
                    numero + " es demasiado poco.",
                    "Escriba " + (minimo.excluido() ? "más de " : "por lo menos ") + minimo.value() + ".");
        }
        return admitido;
    }

    /** The column of a component of a whole entry. */
    int place(String nombre) {
        return column(nombre).orElseThrow();
    }

    private Optional<Integer> column(String nombre) {
        return columnas.entrySet().stream()
                .filter(columna -> columna.getValue().equals(nombre))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Object construct(Class<?> clase, @Nullable Object[] valores) {
        try {
            Class<?>[] tipos = Arrays.stream(clase.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            Constructor<?> constructor = clase.getConstructor(tipos);
            return constructor.newInstance(valores);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The constructor of " + clase + " failed", e);
        }
    }
}
