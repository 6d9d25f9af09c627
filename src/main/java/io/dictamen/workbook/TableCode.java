package io.dictamen.workbook;

import io.dictamen.tabular.TableCell;
import io.dictamen.wording.Wording;
import io.dictamen.workbook.ConditionCode.Shape;
import io.dictamen.workbook.DecisionTable.Column;
import io.dictamen.workbook.TableColumns.Kind;
import io.dictamen.workbook.fault.Codigo;
import io.dictamen.workbook.fault.Place;
import io.dictamen.workbook.fault.SheetFaults;
import io.dictamen.workbook.file.Content;
import io.dictamen.workbook.file.SheetData;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the code and label rows of a table say of its columns. Columns with a fault are left out. */
final class TableCode {
    private static final Pattern CLAUSE = Pattern.compile("clausula\\s*\\(\\s*(\"\\$param\"|\\$param)\\s*\\)");

    final FactPattern pattern;
    final SheetHeader header;
    final TreeMap<Integer, ConditionCode> condiciones = new TreeMap<>();
    final TreeMap<Integer, ActionCode> acciones = new TreeMap<>();

    private final SheetData hoja;
    private final TableColumns columns;
    private final SheetFaults faults;
    private final Map<String, Integer> porMetodo = new HashMap<>();

    private TableCode(SheetData hoja, TableColumns columns, SheetHeader header, SheetFaults faults) {
        this.hoja = hoja;
        this.columns = columns;
        this.header = header;
        this.faults = faults;
        this.pattern = FactPattern.read(hoja, columns, header.imports(), faults);
    }

    static TableCode read(SheetData hoja, TableColumns columns, SheetHeader header, SheetFaults faults) {
        TableCode code = new TableCode(hoja, columns, header, faults);
        columns.all().forEach(code::column);
        header.variable().ifPresent(code::checkEveryResult);
        return code;
    }

    List<Column> columns() {
        return condiciones.entrySet().stream()
                .map(columna -> new Column(
                        label(columna.getKey()),
                        columna.getValue().campo(),
                        columna.getValue().forma() == Shape.FREE
                                ? null
                                : columna.getValue().operador(),
                        TableCell.letras(columna.getKey())))
                .toList();
    }

    /** The columns of outcome of a table without faults. */
    Outcomes outcomes(Map<String, CatalogSheet> catalogos) {
        List<Outcomes.Outcome> resultados = acciones.entrySet().stream()
                .map(columna -> outcome(columna.getKey(), columna.getValue()))
                .toList();
        return Outcomes.of(
                resultados,
                List.copyOf(acciones.values()),
                header.variable().orElseThrow(),
                pattern.hechos().orElseThrow(),
                catalogos,
                columns.of(Kind.METADATA).stream()
                        .map(TableCell::letras)
                        .findFirst()
                        .orElse(""));
    }

    private static Outcomes.Outcome outcome(int columna, ActionCode accion) {
        return new Outcomes.Outcome(
                accion.nombre(), accion.tipo(), accion.lista(), accion.opcional(), TableCell.letras(columna));
    }

    /** Whether no column was left out, so that rows can be compared. */
    boolean isWhole() {
        return condiciones.size() == columns.of(Kind.CONDITION).size()
                && acciones.size() == columns.of(Kind.ACTION).size()
                && columns.of(Kind.UNKNOWN).isEmpty();
    }

    /** The column of an outcome; empty where it has none that could be read. */
    Optional<Integer> column(String accion) {
        return Optional.ofNullable(porMetodo.get(accion));
    }

    private void column(int columna, Kind tipo) {
        if (tipo == Kind.UNKNOWN) {
            return;
        }
        Optional<Content> contenido = hoja.content(columns.filaCodigo(), columna);
        Place lugar = faults.at(columns.filaCodigo(), columna);
        if (tipo != Kind.DESCRIPTION) {
            checkLabel(columna);
            if (contenido.isEmpty()) {
                lugar.fault(
                        Codigo.CODIGO_AUSENTE,
                        "La columna " + tipo + " no tiene código.",
                        "Escriba el código, o borre la columna.");
            } else if (contenido.get() instanceof Content.Text texto) {
                code(texto.valor(), columna, tipo);
            } else if (!(contenido.get() instanceof Content.Refused)) {
                lugar.fault(
                        Codigo.CODIGO_INVALIDO,
                        "El código es " + contenido.get().describe() + ".",
                        "Escriba una de las formas de código que se admiten.");
            }
        } else if (contenido.isPresent() && !(contenido.get() instanceof Content.Refused)) {
            lugar.fault(Codigo.CODIGO_INVALIDO, "Una columna DESCRIPTION no lleva código.", "Deje la celda en blanco.");
        }
    }

    private void checkLabel(int columna) {
        Optional<Content> titulo = hoja.content(columns.filaEtiquetas(), columna);
        if (titulo.isEmpty() || !(titulo.get() instanceof Content.Text || titulo.get() instanceof Content.Refused)) {
            faults.at(columns.filaEtiquetas(), columna)
                    .fault(
                            Codigo.ETIQUETA_AUSENTE,
                            "La columna no tiene un texto por título.",
                            "Escriba qué es, en palabras de quien usa la tabla.");
        }
    }

    private void code(String codigo, int columna, Kind tipo) {
        Place lugar = faults.at(columns.filaCodigo(), columna);
        if (tipo == Kind.CONDITION && !pattern.isAnothers(columna, hoja.content(columns.filaPatron(), columna))) {
            pattern.hechos()
                    .flatMap(hechos -> ConditionCode.parse(codigo, hechos, header.imports(), lugar))
                    .ifPresent(condicion -> condiciones.put(columna, condicion));
        } else if (tipo == Kind.ACTION) {
            header.variable()
                    .flatMap(variable -> ActionCode.parse(codigo, variable, header.imports(), lugar))
                    .ifPresent(accion -> action(columna, accion, lugar));
        } else if (tipo == Kind.METADATA && !CLAUSE.matcher(codigo).matches()) {
            lugar.fault(
                    Codigo.CODIGO_INVALIDO,
                    Wording.quoted(codigo) + " no es el código de la cláusula.",
                    "Escriba clausula(\"$param\").");
        }
    }

    private void action(int columna, ActionCode accion, Place lugar) {
        Integer anterior = porMetodo.putIfAbsent(accion.nombre(), columna);
        if (anterior == null) {
            acciones.put(columna, accion);
        } else {
            lugar.fault(
                    Codigo.METODO_REPETIDO,
                    "El resultado " + accion.nombre() + " ya tiene columna en "
                            + faults.at(columns.filaCodigo(), anterior) + ".",
                    "Deje una sola de las dos.");
        }
    }

    /** A result that may not be missing needs a column; looked at only when every ACTION column is sound. */
    private void checkEveryResult(Variable variable) {
        if (acciones.size() != columns.of(Kind.ACTION).size()
                || !columns.of(Kind.UNKNOWN).isEmpty()
                || acciones.isEmpty()) {
            return;
        }
        Set<String> dichos = acciones.values().stream().map(ActionCode::nombre).collect(Collectors.toSet());
        ActionCode.settable(variable.clase()).stream()
                .filter(metodo -> !ActionCode.isOptional(metodo))
                .map(Method::getName)
                .filter(nombre -> !dichos.contains(nombre))
                .distinct()
                .sorted()
                .forEach(nombre -> faults.at(columns.filaTabla, columns.primera)
                        .fault(
                                Codigo.COLUMNA_AUSENTE,
                                "La tabla no tiene columna para el resultado " + nombre + ", que no puede faltar.",
                                "Agregue una columna ACTION con el código " + variable.nombre() + "." + nombre
                                        + "(…)."));
    }

    private String label(int columna) {
        return hoja.text(columns.filaEtiquetas(), columna).orElse("");
    }
}
