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

/** A cell under a CONDITION column, read as its code asks. Empty results are told as faults. */
final class ConditionCell {
    private static final Pattern OPERATION = Pattern.compile("(==|!=|<=|>=|<|>)\\s*(.*)", Pattern.DOTALL);
    private static final Pattern FOREIGN_SIGN = Pattern.compile("(?:[=≠≤≥~!]|<>|[<>=]=?[=<>]).*", Pattern.DOTALL);
    private static final String SIGNS = "Los signos son ==, !=, <, <=, > y >=.";

    private final ConditionCode codigo;
    private final Place lugar;

    private ConditionCell(ConditionCode codigo, Place lugar) {
        this.codigo = codigo;
        this.lugar = lugar;
    }

    static Optional<Condition> read(ConditionCode codigo, Content contenido, Place lugar) {
        return new ConditionCell(codigo, lugar).read(contenido);
    }

    private Optional<Condition> read(Content contenido) {
        if (contenido instanceof Content.Refused) {
            return Optional.empty();
        }
        if (contenido instanceof Content.Text texto && absence(texto.valor()).isPresent()) {
            return absent(absence(texto.valor()).get());
        }
        return codigo.literal().flatMap(literal -> read(contenido, literal)).or(() -> {
            if (codigo.literal().isEmpty()) {
                lugar.fault(
                        Codigo.CELDA_VALOR,
                        "De " + codigo.campo() + " solo se puede preguntar si está.",
                        "Escriba ausente o presente, o deje la celda en blanco.");
            }
            return Optional.empty();
        });
    }

    private Optional<Condition> read(Content contenido, LiteralType literal) {
        return switch (codigo.forma()) {
            case FREE -> free(contenido, literal);
            case SINGLE -> single(contenido, literal).flatMap(valor -> condition(codigo.operador(), List.of(valor)));
            case LIST -> items(contenido, literal).flatMap(valores -> condition(codigo.operador(), valores));
            case PATTERN ->
                literal.ofCell(contenido, lugar)
                        .flatMap(texto -> SafePattern.of((String) texto, lugar))
                        .flatMap(patron -> condition(Operator.MATCHES, List.of(patron)));
        };
    }

    private Optional<Condition> absent(Operator operador) {
        if (!codigo.campo().opcional()) {
            lugar.fault(
                    Codigo.CELDA_AUSENCIA,
                    "El campo " + codigo.campo() + " nunca falta: no se puede preguntar si está " + operador.signo()
                            + ".",
                    "Escriba un valor o deje la celda en blanco.");
            return Optional.empty();
        }
        return condition(operador, List.of());
    }

    private Optional<Condition> free(Content contenido, LiteralType literal) {
        if (contenido instanceof Content.Text texto) {
            Matcher operacion = OPERATION.matcher(texto.valor());
            if (FOREIGN_SIGN.matcher(texto.valor()).matches()
                    && Operator.bySign(texto.valor()
                                    .substring(0, Math.min(2, texto.valor().length())))
                            .isEmpty()) {
                lugar.fault(
                        Codigo.CELDA_OPERADOR,
                        Wording.quoted(texto.valor()) + " no empieza con un signo conocido.",
                        SIGNS);
                return Optional.empty();
            }
            if (operacion.matches()) {
                return operation(Operator.bySign(operacion.group(1)).orElseThrow(), operacion.group(2), literal);
            }
        }
        return single(contenido, literal).flatMap(valor -> condition(Operator.EQUAL, List.of(valor)));
    }

    private Optional<Condition> operation(Operator operador, String derecha, LiteralType literal) {
        if (operador.ordered() && !literal.ordered()) {
            lugar.fault(
                    Codigo.CELDA_OPERADOR,
                    "Los valores de " + codigo.campo() + " no tienen orden: " + operador.signo() + " no se les aplica.",
                    "Use == o !=.");
            return Optional.empty();
        }
        if (derecha.isEmpty()) {
            lugar.fault(
                    Codigo.CELDA_OPERADOR,
                    "Después de " + operador.signo() + " falta el valor.",
                    "Escriba el valor, o deje la celda en blanco.");
            return Optional.empty();
        }
        return item(derecha, literal).flatMap(valor -> condition(operador, List.of(valor)));
    }

    private Optional<Object> single(Content contenido, LiteralType literal) {
        if (contenido instanceof Content.Text texto && isQuoted(texto.valor())) {
            return quoted(texto.valor());
        }
        return literal.ofCell(contenido, lugar);
    }

    private Optional<List<Object>> items(Content contenido, LiteralType literal) {
        if (!(contenido instanceof Content.Text texto)) {
            return literal.ofCell(contenido, lugar).map(List::of);
        }
        return ListItems.read(texto.valor(), escrito -> item(escrito, literal), lugar);
    }

    /** A value within a longer text. */
    private Optional<Object> item(String escrito, LiteralType literal) {
        if (absence(escrito).isPresent()) {
            lugar.fault(
                    Codigo.CELDA_AUSENCIA,
                    "La palabra " + escrito + " está junto a otra cosa.",
                    "Escríbala sola en la celda; para lo demás use otra fila.");
            return Optional.empty();
        }
        return isQuoted(escrito) ? quoted(escrito) : literal.ofText(escrito, lugar);
    }

    private Optional<Object> quoted(String escrito) {
        lugar.fault(
                Codigo.CELDA_VALOR,
                Wording.quoted(escrito) + " lleva comillas.",
                "Escriba el valor sin comillas: " + Wording.cut(escrito.replace("\"", "")) + ".");
        return Optional.empty();
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
