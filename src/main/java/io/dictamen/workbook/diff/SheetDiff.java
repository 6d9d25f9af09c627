package io.dictamen.workbook.diff;

import io.dictamen.workbook.diff.ColumnPairs.Pair;
import io.dictamen.workbook.diff.Difference.Celda;
import io.dictamen.workbook.diff.TextSheet.TextLine;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The differences between two versions of one sheet. */
final class SheetDiff {
    private final String libro;
    private final TextSheet antes;
    private final TextSheet despues;
    private final List<Difference> diferencias = new ArrayList<>();

    private SheetDiff(String libro, TextSheet antes, TextSheet despues) {
        this.libro = libro;
        this.antes = antes;
        this.despues = despues;
    }

    static List<Difference> of(String libro, TextSheet antes, TextSheet despues) {
        SheetDiff diff = new SheetDiff(libro, antes, despues);
        diff.sheet();
        // Where it became another kind of sheet its rows mean nothing that could be compared.
        if (antes.tipo() == despues.tipo()) {
            diff.header();
            ColumnPairs columns = ColumnPairs.of(antes, despues);
            diff.columns(columns);
            diff.diferencias.addAll(RowDiff.of(libro, antes, despues, columns));
        }
        return diff.diferencias;
    }

    /** A sheet that is there in one version only. */
    static Difference whole(String libro, TextSheet hoja, Cambio tipo) {
        List<Celda> celdas = Celda.whole(
                tipo,
                List.of("Tipo", "Nombre", "Filas"),
                List.of(
                        hoja.tipo().name(),
                        hoja.titulo(),
                        String.valueOf(hoja.filas().size())));
        return new Difference(libro, hoja.nombre(), Elemento.HOJA, tipo, null, null, "", celdas);
    }

    private void sheet() {
        List<Celda> celdas = Celda.changed(
                List.of("Hoja", "Tipo"),
                List.of(antes.nombre(), antes.tipo().name()),
                List.of(despues.nombre(), despues.tipo().name()));
        if (!celdas.isEmpty()) {
            add(Elemento.HOJA, Cambio.CAMBIADA, null, null, celdas);
        }
    }

    private void header() {
        Set<String> claves = new LinkedHashSet<>();
        despues.cabecera().forEach(linea -> claves.add(linea.clave()));
        antes.cabecera().forEach(linea -> claves.add(linea.clave()));
        for (String clave : claves) {
            List<TextLine> quitadas = without(antes, despues, clave);
            List<TextLine> agregadas = without(despues, antes, clave);
            if (quitadas.size() == 1 && agregadas.size() == 1) {
                line(Cambio.CAMBIADA, quitadas.get(0), agregadas.get(0));
            } else {
                quitadas.forEach(linea -> line(Cambio.QUITADA, linea, null));
                agregadas.forEach(linea -> line(Cambio.AGREGADA, null, linea));
            }
        }
    }

    /** The lines of a sheet with that key that the other has not. */
    private static List<TextLine> without(TextSheet hoja, TextSheet otra, String clave) {
        List<String> valores = new ArrayList<>();
        otra.cabecera().stream().filter(linea -> linea.clave().equals(clave)).forEach(l -> valores.add(l.valor()));
        return hoja.cabecera().stream()
                .filter(linea -> linea.clave().equals(clave) && !valores.remove(linea.valor()))
                .toList();
    }

    private void line(Cambio tipo, @Nullable TextLine antigua, @Nullable TextLine nueva) {
        TextLine una = nueva == null ? Objects.requireNonNull(antigua) : nueva;
        add(
                Elemento.CABECERA,
                tipo,
                antigua == null ? null : antigua.fila(),
                nueva == null ? null : nueva.fila(),
                List.of(new Celda(
                        una.clave(), antigua == null ? "" : antigua.valor(), nueva == null ? "" : nueva.valor())));
    }

    private void columns(ColumnPairs columns) {
        List<Pair> quedan = columns.pares().stream().filter(Pair::isKept).toList();
        BitSet quietas = Kept.stayed(IntStream.range(0, quedan.size())
                .map(i -> rank(quedan, quedan.get(i)))
                .toArray());
        for (Pair par : columns.pares()) {
            Cambio tipo = par.isKept() ? Cambio.CAMBIADA : par.antes() < 0 ? Cambio.AGREGADA : Cambio.QUITADA;
            List<Celda> celdas = Celda.changed(
                    List.of("Etiqueta", "Tipo", "Código"), facts(columns.before(par)), facts(columns.after(par)));
            if (!celdas.isEmpty() || !par.isKept()) {
                add(Elemento.COLUMNA, tipo, null, null, celdas);
            }
            if (par.isKept() && !quietas.get(quedan.indexOf(par))) {
                String nombre = columns.column(par).nombre();
                add(Elemento.COLUMNA, Cambio.MOVIDA, null, null, List.of(new Celda("Etiqueta", nombre, nombre)));
            }
        }
    }

    /** The place of a column among those that stayed, as it was before. */
    private static int rank(List<Pair> quedan, Pair par) {
        return (int) quedan.stream().filter(otro -> otro.antes() < par.antes()).count();
    }

    private static List<String> facts(@Nullable TextColumn columna) {
        return columna == null ? List.of("", "", "") : List.of(columna.nombre(), columna.tipo(), columna.codigo());
    }

    private void add(
            Elemento elemento, Cambio tipo, @Nullable Integer antigua, @Nullable Integer nueva, List<Celda> celdas) {
        diferencias.add(new Difference(libro, despues.nombre(), elemento, tipo, antigua, nueva, "", celdas));
    }
}
