package io.dictamen.workbook;

import io.dictamen.wording.Wording;
import io.dictamen.workbook.fault.Codigo;
import io.dictamen.workbook.fault.Place;
import io.dictamen.workbook.fault.SheetFaults;
import io.dictamen.workbook.fault.Words;
import io.dictamen.workbook.file.Content;
import io.dictamen.workbook.file.SheetData;
import io.dictamen.workbook.file.SheetData.SheetRow;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines above the table: what the sheet imports, and the variable on which its actions call methods. */
final class SheetHeader {
    private static final List<String> KEYWORDS = List.of("RuleSet", "Import", "Variables");
    private static final Pattern PACKAGE =
            Pattern.compile(Pattern.quote(Imports.ROOT) + "(\\.[a-z][a-z0-9]{0,60}){0,8}");
    private static final Pattern VARIABLE = Pattern.compile("([\\w.]+)\\s+([A-Za-z]\\w*)");

    // The class loader keeps every name that it was ever asked for.
    private static final int MOST_IMPORTS = 100;

    private final SheetFaults faults;
    private final Imports imports = new Imports();
    private final Set<String> vistas = new HashSet<>();
    private Optional<Variable> variable = Optional.empty();
    private int importadas;

    private SheetHeader(SheetFaults faults) {
        this.faults = faults;
    }

    /** Reads the rows above {@code tabla}, the row of the RuleTable cell. */
    static SheetHeader read(SheetData hoja, int tabla, SheetFaults faults) {
        SheetHeader header = new SheetHeader(faults);
        hoja.filas().headMap(tabla).values().forEach(header::line);
        return header;
    }

    /** The first line, counted from 0, that no header may hold; empty where there is none. */
    static Optional<Integer> end(SheetData hoja) {
        return hoja.filas().values().stream()
                .filter(fila -> !KEYWORDS.contains(fila.first().text()))
                .map(SheetRow::numero)
                .findFirst();
    }

    Imports imports() {
        return imports;
    }

    /** Empty where the sheet declares none, or has a fault in that line. */
    Optional<Variable> variable() {
        return variable;
    }

    boolean declaresVariable() {
        return vistas.contains("Variables");
    }

    private void line(SheetRow fila) {
        Map.Entry<Integer, Content> primera = fila.celdas().firstEntry();
        Place lugar = faults.at(fila.numero(), primera.getKey());
        if (primera.getValue() instanceof Content.Refused) {
            return;
        }
        String palabra = primera.getValue().text();
        if (!KEYWORDS.contains(palabra)) {
            lugar.fault(
                    Codigo.PALABRA_DESCONOCIDA,
                    "Sobre la tabla está " + primera.getValue().describe() + ", que no se admite allí.",
                    Words.suggest(palabra, KEYWORDS));
            return;
        }
        if (!vistas.add(palabra) && !palabra.equals("Import")) {
            lugar.fault(
                    Codigo.PALABRA_REPETIDA, palabra + " ya está más arriba.", "Deje una sola línea " + palabra + ".");
            return;
        }
        value(palabra, fila, primera.getKey() + 1);
    }

    private void value(String palabra, SheetRow fila, int columna) {
        Place lugar = faults.at(fila.numero(), columna);
        fila.celdas()
                .tailMap(columna, false)
                .keySet()
                .forEach(sobra -> faults.at(fila.numero(), sobra)
                        .fault(
                                Codigo.CELDA_FUERA,
                                "En la línea " + palabra + " sobra una celda.",
                                "Deje la palabra en una celda y su valor en la siguiente."));
        Optional<Content> contenido = fila.content(columna);
        if (contenido.isPresent() && contenido.get() instanceof Content.Refused) {
            return;
        }
        String valor = contenido.map(Content::text).orElse("");
        switch (palabra) {
            case "RuleSet" -> ruleSet(valor, lugar);
            case "Import" -> imports(valor, lugar);
            default -> variable(valor, lugar);
        }
    }

    private void ruleSet(String paquete, Place lugar) {
        if (PACKAGE.matcher(paquete).matches()) {
            imports.insidePackage(paquete);
        } else {
            lugar.fault(
                    Codigo.PAQUETE_INVALIDO,
                    Wording.quoted(paquete) + " no es el paquete de un procedimiento.",
                    "Escriba uno como " + Imports.ROOT + ".anulacion.");
        }
    }

    private void imports(String nombres, Place lugar) {
        String[] clases = nombres.split(",", -1);
        importadas += clases.length;
        if (importadas > MOST_IMPORTS) {
            lugar.fault(
                    Codigo.HOJA_LIMITE,
                    "La hoja importa más de " + MOST_IMPORTS + " clases.",
                    "Deje las que la tabla usa.");
            return;
        }
        for (String nombre : clases) {
            imports.add(nombre.strip(), lugar);
        }
    }

    private void variable(String declaracion, Place lugar) {
        Matcher partes = VARIABLE.matcher(declaracion);
        if (!partes.matches()) {
            lugar.fault(
                    Codigo.VARIABLE_INVALIDA,
                    Wording.quoted(declaracion) + " no declara una variable.",
                    "Escriba una sola clase y un nombre, como " + Imports.ROOT + ".anulacion.FilaRegistro fila.");
            return;
        }
        Optional<Class<?>> clase = imports.byName(partes.group(1));
        if (clase.isEmpty()) {
            lugar.fault(
                    Codigo.VARIABLE_INVALIDA,
                    "La clase " + Wording.quoted(partes.group(1)) + " no está importada.",
                    imports.suggest(partes.group(1)));
            return;
        }
        variable = constructed(partes.group(2), clase.get(), lugar);
    }

    private static Optional<Variable> constructed(String nombre, Class<?> clase, Place lugar) {
        try {
            if (!Modifier.isAbstract(clase.getModifiers())) {
                return Optional.of(new Variable(nombre, clase, clase.getConstructor()));
            }
        } catch (NoSuchMethodException e) {
            // A record or an enum: no row, like any other class below.
        }
        return lugar.refuse(
                Codigo.VARIABLE_INVALIDA,
                clase.getSimpleName() + " no guarda lo que dice una fila.",
                "Nombre la clase Fila… de la tabla.");
    }
}
