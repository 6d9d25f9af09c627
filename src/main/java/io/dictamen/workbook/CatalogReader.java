package io.dictamen.workbook;

import io.dictamen.decision.Etiqueta;
import io.dictamen.tabular.TableCell;
import io.dictamen.wording.Wording;
import io.dictamen.workbook.fault.Codigo;
import io.dictamen.workbook.fault.SheetFaults;
import io.dictamen.workbook.fault.Words;
import io.dictamen.workbook.file.Content;
import io.dictamen.workbook.file.SheetData;
import io.dictamen.workbook.file.SheetData.SheetRow;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads a look-up sheet: {@code Catalogo} and a name, the names of its columns, their titles for people where C1 says
 * {@code Titulos}, and one entry a row below.
 */
final class CatalogReader {
    private static final int HEADER = CatalogTitles.NAMES;

    private final String libro;
    private final SheetData hoja;
    private final @Nullable Class<? extends Record> entrada;
    private final VocabularyCheck vocabulario;
    private final SheetFaults faults;
    private final TreeMap<Integer, String> columnas = new TreeMap<>();
    private final Map<List<String>, Integer> vistas = new HashMap<>();
    private final List<Integer> numeros = new ArrayList<>();
    private final List<Object> entradas = new ArrayList<>();
    private final List<List<String>> textos = new ArrayList<>();

    private CatalogReader(String libro, SheetData hoja, String nombre, Known known, SheetFaults faults) {
        this.libro = libro;
        this.hoja = hoja;
        this.entrada = known.catalogos().get(nombre);
        this.vocabulario = new VocabularyCheck(known.constantes());
        this.faults = faults;
    }

    static boolean isCatalog(SheetData hoja) {
        return hoja.text(0, 0).orElse("").equals("Catalogo");
    }

    /**
     * Reads the sheet. Where it has faults, the result holds what could be read, so that a row which
     * names it is not blamed; empty where it has no name.
     */
    static Optional<CatalogSheet> read(String libro, SheetData hoja, Known known, SheetFaults faults) {
        String nombre = hoja.text(0, 1).orElse("");
        if (!nombre.matches("[\\p{L}_][\\p{L}\\p{N}_]*")) {
            faults.at(0, 1)
                    .fault(
                            Codigo.HOJA_CATALOGO,
                            "El catálogo no tiene nombre.",
                            "Escriba en B1 una sola palabra de letras y cifras, como Planes.");
            new HiddenAndMerged(hoja, faults).checkSheet();
            return Optional.empty();
        }
        CatalogReader reader = new CatalogReader(libro, hoja, nombre, known, faults);
        return Optional.of(reader.read(nombre));
    }

    private CatalogSheet read(String nombre) {
        HiddenAndMerged shape = new HiddenAndMerged(hoja, faults);
        shape.checkSheet();
        int titulos = CatalogTitles.row(hoja);
        shape.checkCatalogue(HEADER, titulos);
        header();
        checkTitles(titulos);
        boolean entero = faults.isEmpty();
        hoja.filas().tailMap(titulos + 1).values().forEach(fila -> row(fila, entero));
        return new CatalogSheet(
                libro,
                hoja.nombre(),
                nombre,
                List.copyOf(columnas.values()),
                columnas.keySet().stream().map(TableCell::letras).toList(),
                List.copyOf(numeros),
                List.copyOf(entradas),
                List.copyOf(textos));
    }

    private void header() {
        hoja.cells(HEADER).forEach((columna, contenido) -> {
            String titulo = contenido.text();
            if (titulo.isEmpty() || columnas.containsValue(titulo)) {
                fault(
                        HEADER,
                        columna,
                        titulo.isEmpty() ? "El título no es un texto." : "La columna " + titulo + " está dos veces.",
                        "Deje un título propio para cada columna.");
            } else {
                columnas.put(columna, titulo);
            }
        });
        if (columnas.isEmpty()) {
            fault(HEADER, 0, "Al catálogo le faltan los títulos.", "Escríbalos en la fila 2.");
        }
        if (entrada != null) {
            checkColumns(entrada);
        }
    }

    private void checkTitles(int titulos) {
        hoja.text(0, 2)
                .filter(escrito -> !CatalogTitles.isMark(escrito))
                .flatMap(escrito -> Wording.nearest(escrito, List.of(CatalogTitles.MARK)))
                .ifPresent(near -> fault(
                        0,
                        2,
                        "C1 no dice si la fila 3 lleva los títulos.",
                        "Escriba " + near + " si la fila 3 los lleva, o deje C1 en blanco."));
        columnas.keySet().stream()
                .filter(columna ->
                        titulos != HEADER && hoja.text(titulos, columna).isEmpty())
                .forEach(columna -> faults.at(titulos, columna)
                        .fault(
                                Codigo.ETIQUETA_AUSENTE,
                                "La columna " + columnas.get(columna) + " no tiene un texto por título.",
                                "Escriba qué es, en palabras de quien usa la hoja; o, si la fila 3 ya es de datos, borre "
                                        + CatalogTitles.MARK + " de C1."));
    }

    private void checkColumns(Class<? extends Record> clase) {
        List<String> nombres = Arrays.stream(clase.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        columnas.forEach((columna, titulo) -> {
            if (!nombres.contains(titulo)) {
                fault(
                        HEADER,
                        columna,
                        "El catálogo no tiene una columna " + Wording.quoted(titulo) + ".",
                        Words.suggest(titulo, nombres));
            }
        });
        nombres.stream()
                .filter(nombre -> !columnas.containsValue(nombre))
                .forEach(nombre ->
                        fault(HEADER, 0, "Falta la columna " + nombre + ".", "Agréguela con ese título en la fila 2."));
    }

    private void row(SheetRow fila, boolean entero) {
        int faltas = faults.count();
        fila.celdas().keySet().stream()
                .filter(columna -> hoja.content(HEADER, columna).isEmpty())
                .forEach(columna -> faults.at(fila.numero(), columna)
                        .fault(
                                Codigo.CELDA_FUERA,
                                "La celda no está bajo ningún título.",
                                "Bórrela, o escriba su título en la fila 2."));
        List<String> texto = columnas.keySet().stream()
                .map(columna -> fila.content(columna).map(CatalogReader::shown).orElse(""))
                .toList();
        if (entero) {
            checkRepeated(fila, texto);
        }
        Optional<Object> leida = entrada == null ? Optional.empty() : entry(entrada, fila);
        if (faults.count() == faltas) {
            numeros.add(fila.numero() + 1);
            textos.add(texto);
            leida.ifPresent(entradas::add);
        }
    }

    private void checkRepeated(SheetRow fila, List<String> texto) {
        Integer anterior = vistas.putIfAbsent(texto, fila.numero() + 1);
        if (anterior != null) {
            faults.at(fila.numero(), columnas.firstKey())
                    .fault(
                            Codigo.FILA_REPETIDA,
                            "La fila " + (fila.numero() + 1) + " repite la " + anterior + ".",
                            "Borre una de las dos.");
        }
    }

    private Optional<Object> entry(Class<? extends Record> clase, SheetRow fila) {
        CatalogEntry lector = new CatalogEntry(clase, columnas, faults);
        Optional<Object> leida = lector.read(fila);
        if (leida.orElse(null) instanceof Etiqueta una) {
            vocabulario.check(
                    una,
                    faults.at(fila.numero(), lector.place("constante")),
                    faults.at(fila.numero(), lector.place("etiqueta")));
        }
        return leida;
    }

    private void fault(int fila, int columna, String mensaje, String sugerencia) {
        faults.at(fila, columna).fault(Codigo.HOJA_CATALOGO, mensaje, sugerencia);
    }

    private static String shown(Content contenido) {
        if (contenido instanceof Content.Text texto) {
            return texto.valor();
        }
        if (contenido instanceof Content.Quantity numero) {
            return numero.valor().toPlainString();
        }
        if (contenido instanceof Content.Flag logico) {
            return String.valueOf(logico.valor());
        }
        return contenido instanceof Content.Moment momento ? momento.valor().toString() : "";
    }
}
