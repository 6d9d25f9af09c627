package io.dictamen.workbook;

import io.dictamen.wording.Wording;
import io.dictamen.workbook.fault.Codigo;
import io.dictamen.workbook.fault.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A cell that holds a list: its items with commas between them. */
public final class ListItems {
    // A cell with thousands of faults would leave no room for those of other cells.
    private static final int MOST_TOLD = 20;
    private static final Pattern FOREIGN = Pattern.compile("[;|/]|\\R|\\s(?:[yeou]|[YEOU])\\s");

    private ListItems() {}

    /** Every item as {@code item} reads it; empty where one could not be read: the first of those get a fault. */
    static Optional<List<Object>> read(
            String texto, LiteralType literal, Function<String, Optional<Object>> item, Place lugar) {
        // A text may hold any of these signs, no other value does.
        if (!(literal instanceof TextLiteral) && isForeign(texto)) {
            return lugar.refuse(
                    Codigo.CELDA_LISTA,
                    Wording.quoted(texto) + " no separa los valores con comas.",
                    "Use comas: " + withCommas(texto, literal::near) + ".");
        }
        String[] escritos = texto.split(",", -1);
        if (Arrays.stream(escritos).anyMatch(String::isBlank)) {
            lugar.fault(
                    Codigo.CELDA_LISTA,
                    "A la lista le falta un valor entre dos comas o en un extremo.",
                    "Separe los valores con una sola coma: " + withCommas(texto, literal::near) + ".");
        }
        List<Object> valores = new ArrayList<>();
        int faltas = 0;
        for (int i = 0; i < escritos.length && faltas < MOST_TOLD; i++) {
            Optional<Object> valor = escritos[i].isBlank() ? Optional.empty() : item.apply(escritos[i].strip());
            valor.ifPresent(valores::add);
            faltas += valor.isPresent() || escritos[i].isBlank() ? 0 : 1;
        }
        return valores.size() == escritos.length ? Optional.of(List.copyOf(valores)) : Optional.empty();
    }

    /** Whether something else than commas parts the items. */
    public static boolean isForeign(String texto) {
        return FOREIGN.matcher(texto).find();
    }

    /** The same list as it should be written. */
    public static String withCommas(String texto, Function<String, String> item) {
        return Wording.cut(String.join(", ", items(texto).stream().map(item).toList()));
    }

    /** The items, whatever parts them. */
    static List<String> items(String texto) {
        return Arrays.stream(texto.split(",|" + FOREIGN.pattern(), -1))
                .map(String::strip)
                .filter(escrito -> !escrito.isEmpty())
                .toList();
    }
}
