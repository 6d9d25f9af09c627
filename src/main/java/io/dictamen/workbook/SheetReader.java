package io.dictamen.workbook;

import io.dictamen.wording.Wording;
import io.dictamen.workbook.fault.Codigo;
import io.dictamen.workbook.fault.Place;
import io.dictamen.workbook.fault.SheetFaults;
import io.dictamen.workbook.fault.Words;
import io.dictamen.workbook.file.Content;
import io.dictamen.workbook.file.SheetData;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one sheet for what its A1 says it is. */
record SheetReader(String libro, SheetData hoja, Map<String, CatalogSheet> catalogos, Known known, SheetFaults faults) {
    private static final List<String> SHEETS = List.of("RuleSet", "Catalogo", "Notas");
    private static final Pattern TITLE = Pattern.compile("RuleTable\\s+(?<nombre>[\\p{L}_][\\p{L}\\p{N}_]{0,59})");

    /**
     * A table with its name and the place of its title.
     *
     * @param tabla empty where the sheet has faults
     */
    record Titled(String nombre, Place titulo, Optional<DecisionTable> tabla) {}

    boolean isTable() {
        return hoja.text(0, 0).orElse("").equals("RuleSet");
    }

    /** The sheet's table; empty where it has none, or none with a name. */
    Optional<Titled> read() {
        if (isTable()) {
            return table();
        }
        if (!hoja.isForPeople() && !CatalogReader.isCatalog(hoja)) {
            unknown(hoja.text(0, 0).orElse(""));
        }
        return Optional.empty();
    }

    private void unknown(String marca) {
        faults.at(0, 0)
                .fault(
                        Codigo.HOJA_DESCONOCIDA,
                        marca.isEmpty()
                                ? "La celda A1 no dice qué es la hoja."
                                : "La celda A1 dice " + Wording.quoted(marca) + ", y así no empieza ninguna hoja.",
                        Words.suggest(marca, SHEETS));
    }

    private Optional<Titled> table() {
        HiddenAndMerged shape = new HiddenAndMerged(hoja, faults);
        shape.checkSheet();
        Optional<Place> titulo = TableColumns.title(hoja, faults);
        if (titulo.isEmpty()) {
            untitled();
            return Optional.empty();
        }
        SheetHeader header = SheetHeader.read(hoja, titulo.get().fila(), faults);
        if (!header.declaresVariable()) {
            titulo.get()
                    .fault(
                            Codigo.VARIABLE_INVALIDA,
                            "Sobre la tabla falta la línea Variables.",
                            "Declare la clase de lo que dice una fila, como " + Imports.ROOT
                                    + ".anulacion.FilaRegistro fila.");
        }
        return body(shape, titulo.get(), header);
    }

    private void untitled() {
        Optional<Integer> fin = SheetHeader.end(hoja);
        SheetHeader.read(hoja, fin.orElse(hoja.filas().lastKey() + 1), faults);
        int fila = fin.orElse(0);
        NavigableMap<Integer, Content> celdas = hoja.cells(fila);
        faults.at(fila, celdas.isEmpty() ? 0 : celdas.firstKey())
                .fault(
                        Codigo.TABLA_AUSENTE,
                        "La hoja empieza con RuleSet pero ninguna celda empieza con RuleTable.",
                        "Escriba RuleTable y el nombre de la tabla, y debajo sus columnas.");
    }

    private Optional<Titled> body(HiddenAndMerged shape, Place titulo, SheetHeader header) {
        Optional<String> nombre = name(titulo);
        TableColumns columns = TableColumns.read(hoja, titulo.fila(), titulo.columna(), faults);
        shape.checkTable(columns);
        if (columns.all().isEmpty()) {
            return nombre.map(n -> new Titled(n, titulo, Optional.empty()));
        }
        TableCode code = TableCode.read(hoja, columns, header, faults);
        List<Row> filas = new TableRows(columns, code, catalogos, known, faults).read(hoja);
        return nombre.map(
                n -> new Titled(n, titulo, faults.isEmpty() ? Optional.of(whole(n, code, filas)) : Optional.empty()));
    }

    private DecisionTable whole(String nombre, TableCode code, List<Row> filas) {
        return new DecisionTable(
                libro,
                hoja.nombre(),
                nombre,
                code.pattern.hechos().orElseThrow(),
                code.header.variable().orElseThrow().clase(),
                code.columns(),
                code.outcomes(catalogos),
                List.copyOf(filas));
    }

    private Optional<String> name(Place titulo) {
        String escrito = hoja.text(titulo.fila(), titulo.columna()).orElse("");
        Matcher forma = TITLE.matcher(escrito);
        if (forma.matches()) {
            return Optional.of(forma.group("nombre"));
        }
        return titulo.refuse(
                Codigo.TABLA_NOMBRE,
                Wording.quoted(escrito) + " no da nombre a la tabla.",
                "Escriba RuleTable y una sola palabra de letras y cifras, como RuleTable Registro.");
    }
}
