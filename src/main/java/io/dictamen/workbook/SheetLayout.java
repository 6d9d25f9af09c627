package io.dictamen.workbook;

import io.dictamen.decision.Etiqueta;
import io.dictamen.workbook.SheetColumn.Clase;
import io.dictamen.workbook.SheetColumn.Forma;
import io.dictamen.workbook.TableColumns.Kind;
import io.dictamen.workbook.fault.Faults;
import io.dictamen.workbook.fault.Place;
import io.dictamen.workbook.fault.SheetFaults;
import io.dictamen.workbook.file.Content;
import io.dictamen.workbook.file.SheetData;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where the parts of a sheet with rows are, whatever is wrong with it. Rows count from 0, as in the file.
 *
 * @param nombre of the table or the look-up list; empty where it has none
 * @param titulos the row of the titles that people read
 */
public record SheetLayout(TipoDeHoja tipo, String nombre, int titulos, List<SheetColumn> columnas) {

    /** What the rows of a sheet are. */
    public enum TipoDeHoja {
        TABLA,
        COMPROBACIONES,
        CATALOGO,
        VOCABULARIO
    }

    /** The layout of a sheet; empty where it has no rows that decide anything. */
    public static Optional<SheetLayout> of(SheetData hoja, Known known) {
        SheetFaults untold = new Faults("", 0).sheet(hoja.nombre());
        if (CatalogReader.isCatalog(hoja)) {
            return Optional.of(catalogue(hoja, known));
        }
        return hoja.text(0, 0).orElse("").equals("RuleSet")
                ? TableColumns.title(hoja, untold).map(titulo -> table(hoja, titulo, known, untold))
                : Optional.empty();
    }

    public int primera() {
        return titulos + 1;
    }

    /** The last row that holds something in a column of it; the row of the titles where none does. */
    public int ultima(SheetData hoja) {
        for (int fila : hoja.filas().descendingKeySet()) {
            if (fila <= titulos) {
                break;
            }
            if (columnas.stream()
                    .anyMatch(una -> hoja.content(fila, una.columna()).isPresent())) {
                return fila;
            }
        }
        return titulos;
    }

    public Optional<SheetColumn> column(String letra) {
        return columnas.stream().filter(una -> una.letra().equals(letra)).findFirst();
    }

    SheetLayout with(List<SheetColumn> otras) {
        return new SheetLayout(tipo, nombre, titulos, List.copyOf(otras));
    }

    private static SheetLayout table(SheetData hoja, Place titulo, Known known, SheetFaults untold) {
        SheetHeader header = SheetHeader.read(hoja, titulo.fila(), untold);
        TableColumns columns = TableColumns.read(hoja, titulo.fila(), titulo.columna(), untold);
        TableCode code = TableCode.read(hoja, columns, header, untold);
        boolean comprobaciones = header.variable()
                .map(Variable::clase)
                .filter(CheckedRow.class::isAssignableFrom)
                .isPresent();
        TreeSet<Integer> todas = new TreeSet<>(columns.all().keySet());
        todas.addAll(hoja.cells(columns.filaEtiquetas()).keySet());
        List<SheetColumn> columnas = new ArrayList<>();
        for (int columna : todas) {
            String etiqueta = shown(hoja, columns.filaEtiquetas(), columna);
            columnas.add(column(columna, etiqueta, columns, code, known, comprobaciones));
        }
        String escrito = hoja.text(titulo.fila(), titulo.columna()).orElse("");
        return new SheetLayout(
                comprobaciones ? TipoDeHoja.COMPROBACIONES : TipoDeHoja.TABLA,
                escrito.substring("RuleTable".length()).strip(),
                columns.filaEtiquetas(),
                columnas);
    }

    private static SheetColumn column(
            int columna, String etiqueta, TableColumns columns, TableCode code, Known known, boolean comprobaciones) {
        Kind kind = columns.all().getOrDefault(columna, Kind.UNKNOWN);
        @Nullable ConditionCode condicion = code.condiciones.get(columna);
        @Nullable ActionCode accion = code.acciones.get(columna);
        if (condicion != null) {
            return condition(columna, etiqueta, condicion);
        }
        if (accion != null) {
            boolean campos = comprobaciones && accion.nombre().equals("campo");
            return value(
                    columna,
                    etiqueta,
                    Clase.RESULTADO,
                    accion.nombre(),
                    accion.literal(),
                    !accion.opcional(),
                    campos ? code.pattern.hechos().map(FieldPath::names).orElse(List.of()) : List.of());
        }
        Clase clase = kind == Kind.CONDITION
                ? Clase.CONDICION
                : kind == Kind.ACTION ? Clase.RESULTADO : kind == Kind.METADATA ? Clase.CLAUSULA : Clase.OTRA;
        List<String> clausulas = clase == Clase.CLAUSULA ? clauses(known) : List.of();
        return value(columna, etiqueta, clase, null, new TextLiteral(), clase == Clase.CLAUSULA, clausulas);
    }

    private static SheetColumn condition(int columna, String etiqueta, ConditionCode condicion) {
        Forma forma = switch (condicion.forma()) {
            case FREE -> Forma.SIGNO_Y_VALOR;
            case SINGLE -> Forma.VALOR;
            case LIST -> Forma.LISTA;
            case PATTERN -> Forma.PATRON;
        };
        CellType tipo = forma == Forma.PATRON
                ? CellType.PATRON
                : condicion.literal().map(CellType::of).orElse(CellType.PRESENCIA);
        boolean varias = forma == Forma.LISTA && tipo == CellType.CONSTANTE;
        return new SheetColumn(
                columna,
                etiqueta,
                "",
                Clase.CONDICION,
                condicion.campo().toString(),
                forma,
                forma == Forma.SIGNO_Y_VALOR ? null : condicion.operador().signo(),
                varias ? CellType.CONSTANTES : tipo,
                condicion.campo().opcional(),
                false,
                condicion.literal().map(SheetLayout::constants).orElse(List.of()),
                List.of());
    }

    private static SheetLayout catalogue(SheetData hoja, Known known) {
        String nombre = hoja.text(0, 1).orElse("");
        @Nullable Class<? extends Record> entrada = known.catalogos().get(nombre);
        int titulos = CatalogTitles.row(hoja);
        List<SheetColumn> columnas = new ArrayList<>();
        hoja.cells(CatalogTitles.NAMES).forEach((columna, contenido) -> {
            String campo = contenido.text();
            Optional<RecordComponent> componente = Optional.ofNullable(entrada).stream()
                    .flatMap(clase -> Arrays.stream(clase.getRecordComponents()))
                    .filter(uno -> uno.getName().equals(campo))
                    .findFirst();
            boolean constante = entrada == Etiqueta.class && campo.equals("constante");
            columnas.add(value(
                    columna,
                    shown(hoja, titulos, columna),
                    Clase.OTRA,
                    campo,
                    componente.flatMap(uno -> LiteralType.of(uno.getType())).orElse(new TextLiteral()),
                    componente
                            .filter(uno -> !uno.getAnnotatedType().isAnnotationPresent(Nullable.class))
                            .isPresent(),
                    constante ? List.copyOf(known.constantes()) : List.of()));
        });
        boolean vocabulario = nombre.equals(Etiqueta.VOCABULARIO.nombre());
        return new SheetLayout(vocabulario ? TipoDeHoja.VOCABULARIO : TipoDeHoja.CATALOGO, nombre, titulos, columnas);
    }

    private static SheetColumn value(
            int columna,
            String etiqueta,
            Clase clase,
            @Nullable String campo,
            LiteralType literal,
            boolean obligatoria,
            List<String> sugerencias) {
        return new SheetColumn(
                columna,
                etiqueta,
                "",
                clase,
                campo,
                null,
                null,
                CellType.of(literal),
                false,
                obligatoria,
                constants(literal),
                sugerencias);
    }

    private static List<String> constants(LiteralType literal) {
        if (literal instanceof EnumLiteral una) {
            return una.nombres();
        }
        return literal instanceof EnumListLiteral varias ? varias.item().nombres() : List.of();
    }

    private static List<String> clauses(Known known) {
        return known.clausulas().pasos().entrySet().stream()
                .flatMap(codigo -> codigo.getValue().stream().map(paso -> codigo.getKey() + " " + paso))
                .toList();
    }

    private static String shown(SheetData hoja, int fila, int columna) {
        return hoja.content(fila, columna).map(Content::shown).orElse("");
    }
}
