package io.dictamen.workbook;

import io.dictamen.wording.Wording;
import io.dictamen.workbook.fault.Codigo;
import io.dictamen.workbook.fault.Place;
import io.dictamen.workbook.file.Content;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A cell under a CONDITION column, read as its code asks. Where the result is empty, the cell has a fault. */
record ConditionCell(ConditionCode codigo, Place lugar) {
    private static final Pattern OPERATION = Pattern.compile("(==|!=|<=|>=|<|>)\\s*(.*)", Pattern.DOTALL);
    private static final Pattern FOREIGN_SIGN = Pattern.compile("(?:[=≠≤≥~!]|<>|[<>=]=?[=<>]).*", Pattern.DOTALL);
    private static final Pattern SIGNED = Pattern.compile("[=≠≤≥!<>]+\\s*(?<valor>.+)", Pattern.DOTALL);
    private static final String SIGNS = "Los signos son ==, !=, <, <=, > y >=.";

    static Optional<Condition> read(ConditionCode codigo, Content contenido, Place lugar) {
        return new ConditionCell(codigo, lugar).read(contenido);
    }

    private Optional<Condition> read(Content contenido) {
        if (contenido instanceof Content.Refused) {
            return Optional.empty();
        }
        Optional<Operator> ausencia = absence(contenido.text());
        if (ausencia.isPresent()) {
            return absent(ausencia.get());
        }
        return codigo.literal().isPresent()
                ? read(contenido, codigo.literal().get())
                : lugar.refuse(
                        Codigo.CELDA_VALOR,
                        "De " + codigo.campo() + " solo se puede preguntar si está.",
                        "Escriba ausente o presente, o deje la celda en blanco.");
    }

    private Optional<Condition> read(Content contenido, LiteralType literal) {
        return switch (codigo.forma()) {
            case FREE -> free(contenido, literal);
            case SINGLE -> compared(contenido, literal);
            case LIST -> items(contenido, literal).flatMap(valores -> condition(codigo.operador(), valores));
            case PATTERN ->
                literal.ofCell(contenido, lugar)
                        .flatMap(texto -> SafePattern.of((String) texto, lugar))
                        .flatMap(patron -> condition(Operator.MATCHES, List.of(patron)));
        };
    }

    private Optional<Condition> absent(Operator operador) {
        return codigo.campo().opcional()
                ? condition(operador, List.of())
                : lugar.refuse(
                        Codigo.CELDA_AUSENCIA,
                        "El campo " + codigo.campo() + " nunca falta: no se puede preguntar si está " + operador.signo()
                                + ".",
                        "Escriba un valor o deje la celda en blanco.");
    }

    private Optional<Condition> free(Content contenido, LiteralType literal) {
        String texto = contenido.text();
        if (FOREIGN_SIGN.matcher(texto).matches()
                && Operator.bySign(texto.substring(0, Math.min(2, texto.length())))
                        .isEmpty()) {
            return lugar.refuse(
                    Codigo.CELDA_OPERADOR,
                    Wording.quoted(texto) + " no empieza con un signo conocido.",
                    Operator.meant(texto)
                            .map(sano -> "Escriba " + Wording.cut(sano) + ".")
                            .orElse(SIGNS));
        }
        Matcher operacion = OPERATION.matcher(texto);
        if (operacion.matches()) {
            return operation(Operator.bySign(operacion.group(1)).orElseThrow(), operacion.group(2), literal);
        }
        return single(contenido, literal).flatMap(valor -> condition(Operator.EQUAL, List.of(valor)));
    }

    private Optional<Condition> compared(Content contenido, LiteralType literal) {
        Matcher signo = SIGNED.matcher(contenido.text());
        if (signo.matches() && !(literal instanceof TextLiteral)) {
            return lugar.refuse(
                    Codigo.CELDA_OPERADOR,
                    Wording.quoted(contenido.text()) + " lleva un signo, y la columna ya compara con "
                            + codigo.operador().signo() + ".",
                    "Escriba solo el valor: " + Wording.cut(literal.near(signo.group("valor")))
                            + ". Para que cada celda lleve su signo, el código de la columna es solo " + codigo.campo()
                            + ".");
        }
        return single(contenido, literal).flatMap(valor -> condition(codigo.operador(), List.of(valor)));
    }

    private Optional<Condition> operation(Operator operador, String derecha, LiteralType literal) {
        if (operador.ordered() && !literal.ordered()) {
            return lugar.refuse(
                    Codigo.CELDA_OPERADOR,
                    "Los valores de " + codigo.campo() + " no tienen orden: " + operador.signo() + " no se les aplica.",
                    "Use == o !=.");
        }
        if (derecha.isEmpty()) {
            return lugar.refuse(
                    Codigo.CELDA_OPERADOR,
                    "Después de " + operador.signo() + " falta el valor.",
                    "Escriba el valor, o deje la celda en blanco.");
        }
        return item(derecha, literal).flatMap(valor -> condition(operador, List.of(valor)));
    }

    private Optional<Object> single(Content contenido, LiteralType literal) {
        return isQuoted(contenido.text()) ? quoted(contenido.text()) : literal.ofCell(contenido, lugar);
    }

    private Optional<List<Object>> items(Content contenido, LiteralType literal) {
        if (!(contenido instanceof Content.Text texto)) {
            return literal.ofCell(contenido, lugar).map(List::of);
        }
        return ListItems.read(texto.valor(), literal, escrito -> item(escrito, literal), lugar);
    }

    /** A value within a longer text. */
    private Optional<Object> item(String escrito, LiteralType literal) {
        if (absence(escrito).isPresent()) {
            return lugar.refuse(
                    Codigo.CELDA_AUSENCIA,
                    "La palabra " + escrito + " está junto a otra cosa.",
                    "Escríbala sola en la celda; para lo demás use otra fila.");
        }
        return isQuoted(escrito) ? quoted(escrito) : literal.ofText(escrito, lugar);
    }

    private Optional<Object> quoted(String escrito) {
        return lugar.refuse(
                Codigo.CELDA_VALOR,
                Wording.quoted(escrito) + " lleva comillas.",
                "Escriba el valor sin comillas: " + Wording.cut(escrito.replace("\"", "")) + ".");
    }

    private Optional<Condition> condition(Operator operador, List<Object> valores) {
        return Optional.of(new Condition(codigo.campo(), operador, List.copyOf(valores)));
    }

    private static boolean isQuoted(String escrito) {
        return escrito.startsWith("\"") || escrito.endsWith("\"");
    }

    private static Optional<Operator> absence(String texto) {
        return switch (texto.toLowerCase(Locale.ROOT)) {
            case "ausente" -> Optional.of(Operator.ABSENT);
            case "presente" -> Optional.of(Operator.PRESENT);
            default -> Optional.empty();
        };
    }
}
