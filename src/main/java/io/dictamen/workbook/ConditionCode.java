package io.dictamen.workbook;

import io.dictamen.wording.Wording;
import io.dictamen.workbook.fault.Codigo;
import io.dictamen.workbook.fault.Place;
import io.dictamen.workbook.fault.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the code cell of a CONDITION column asks, in one of the forms of the grammar.
 *
 * @param operador the comparison; {@code EQUAL} where the cells bring their own
 */
record ConditionCode(FieldPath campo, Optional<LiteralType> literal, Shape forma, Operator operador) {

    /** What the cells below hold. */
    enum Shape {
        FREE,
        SINGLE,
        LIST,
        PATTERN
    }

    private static final String CAMPO = "(?<campo>\\p{L}[\\p{L}\\w]*(?:\\.\\p{L}[\\p{L}\\w]*){0,20})";
    private static final Pattern FREE = Pattern.compile(CAMPO);
    private static final Pattern SINGLE =
            Pattern.compile(CAMPO + "\\s*(?<signo>==|!=|<=|>=|<|>)\\s*(?<valor>\"\\$param\"|(?:\\w+\\.)?\\$param)");
    private static final Pattern NUMBERS =
            Pattern.compile(CAMPO + "\\s+(?<signo>in|not\\s+in)\\s*\\(\\s*(?<valor>\\$param)\\s*\\)");
    // Stock Drools knows forall only without blanks between its brackets.
    private static final Pattern LIST = Pattern.compile("forall\\(\\s*(?<union>\\|\\||&&)\\s*\\)\\{\\s*" + CAMPO
            + "\\s*(?<signo>==|!=)\\s*(?<valor>\"\\$\"|\\w+\\.\\$)\\s*\\}");
    private static final Pattern MATCHES = Pattern.compile(CAMPO + "\\s+matches\\s*(?<valor>\"\\$param\")");

    private static final String FORMS = "Se admite: campo; campo == $param (o !=, <, <=, >, >=), con \"$param\" para"
            + " textos y Tipo.$param para constantes; campo in ($param); campo not in ($param);"
            + " forall(||){campo == Tipo.$}; forall(&&){campo != Tipo.$}; campo matches \"$param\".";

    static Optional<ConditionCode> parse(String codigo, Class<?> hechos, Imports imports, Place lugar) {
        if (FREE.matcher(codigo).matches()) {
            return free(codigo, hechos, lugar);
        }
        for (Pattern forma : List.of(SINGLE, NUMBERS, LIST, MATCHES)) {
            Matcher partes = forma.matcher(codigo);
            if (partes.matches()) {
                return form(forma, partes, hechos, imports, lugar);
            }
        }
        return lugar.refuse(
                Codigo.CODIGO_INVALIDO, Wording.quoted(codigo) + " no es una condición que se admita.", FORMS);
    }

    private static Optional<ConditionCode> free(String codigo, Class<?> hechos, Place lugar) {
        return field(codigo, hechos, lugar).flatMap(campo -> {
            Optional<LiteralType> literal = LiteralType.of(campo.tipo());
            return literal.isEmpty() && !campo.opcional()
                    ? incomparable(campo, lugar)
                    : Optional.of(new ConditionCode(campo, literal, Shape.FREE, Operator.EQUAL));
        });
    }

    private static Optional<ConditionCode> form(
            Pattern forma, Matcher partes, Class<?> hechos, Imports imports, Place lugar) {
        return field(partes.group("campo"), hechos, lugar).flatMap(campo -> {
            Optional<LiteralType> literal = LiteralType.of(campo.tipo());
            if (literal.isEmpty()) {
                return incomparable(campo, lugar);
            }
            Operator operador = operator(forma, partes);
            // The cells are read whatever is wrong with the form, so that their faults come with it.
            if (CodeMarker.of(partes.group("valor")).fits(campo.tipo(), literal.get(), imports, lugar)) {
                suits(forma, partes, operador, campo, literal.get(), lugar);
            }
            Shape cual = forma == SINGLE ? Shape.SINGLE : forma == MATCHES ? Shape.PATTERN : Shape.LIST;
            return cual == Shape.PATTERN && !(literal.get() instanceof TextLiteral)
                    ? Optional.empty()
                    : Optional.of(new ConditionCode(campo, literal, cual, operador));
        });
    }

    private static Operator operator(Pattern forma, Matcher partes) {
        if (forma == MATCHES) {
            return Operator.MATCHES;
        }
        String signo = partes.group("signo").replaceAll("\\s+", " ");
        if (forma == LIST) {
            return signo.equals("==") ? Operator.IN : Operator.NOT_IN;
        }
        return Operator.bySign(signo).orElseThrow();
    }

    private static void suits(
            Pattern forma, Matcher partes, Operator operador, FieldPath campo, LiteralType literal, Place lugar) {
        String tipo = Words.type(campo.tipo());
        if (operador.ordered() && !literal.ordered()) {
            lugar.fault(
                    Codigo.TIPO_INCORRECTO,
                    "Los valores de " + campo + " (" + tipo + ") no tienen orden.",
                    "Use == o !=; <, <=, > y >= son de números y fechas.");
            return;
        }
        if ((forma == NUMBERS && !(literal instanceof NumberLiteral))
                || (forma == MATCHES && !(literal instanceof TextLiteral))
                || (forma == LIST && literal instanceof DateLiteral)) {
            lugar.fault(
                    Codigo.TIPO_INCORRECTO,
                    "Esa forma no es para un campo de tipo " + tipo + ".",
                    "in es de números, matches de textos y forall de constantes y textos.");
            return;
        }
        if (forma == LIST && partes.group("union").equals("||") != (operador == Operator.IN)) {
            lugar.fault(
                    Codigo.CODIGO_INVALIDO,
                    "Con forall(" + partes.group("union") + ") el signo no puede ser " + partes.group("signo") + ".",
                    "Escriba forall(||){… == …} o forall(&&){… != …}.");
        }
    }

    private static Optional<FieldPath> field(String texto, Class<?> hechos, Place lugar) {
        Optional<FieldPath> campo = FieldPath.resolve(hechos, texto);
        if (campo.isEmpty()) {
            lugar.fault(
                    Codigo.CAMPO_DESCONOCIDO,
                    "El campo " + Wording.quoted(texto) + " no existe en " + hechos.getSimpleName() + ".",
                    suggestion(texto, FieldPath.names(hechos)));
        }
        return campo;
    }

    private static String suggestion(String texto, List<String> nombres) {
        List<String> cercanos = FieldPath.near(texto, nombres);
        return cercanos.isEmpty() ? Words.suggest(texto, nombres) : "¿Quiso decir " + Wording.anyOf(cercanos) + "?";
    }

    private static Optional<ConditionCode> incomparable(FieldPath campo, Place lugar) {
        return lugar.refuse(
                Codigo.TIPO_INCORRECTO,
                "Un valor de " + campo + " (" + Words.type(campo.tipo()) + ") no se puede escribir en una celda.",
                "Use otro campo, o pida uno derivado que se pueda comparar.");
    }
}
