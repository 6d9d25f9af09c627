package io.dictamen.checklist;

import io.dictamen.wording.Wording;
import io.dictamen.workbook.Condition;
import io.dictamen.workbook.FieldPath;
import io.dictamen.workbook.Operator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** What a row of a checklist looks for in its field; but for the first four, only where the field is present. */
public enum Clase {
    /** The field is absent, or one of those that {@code parametro} lists. */
    AUSENTE(Parametro.OPTATIVO, Presence::absent),
    /** The field is not true. */
    FALSO_O_AUSENTE(Parametro.NINGUNO, Presence::notTrue),
    /** The field is present. */
    PRESENTE(Parametro.NINGUNO, Presence::present),
    /** The conditions of the row say it all. */
    SIEMPRE(Parametro.NINGUNO, row -> Check.constant(true)),
    /** The text, trimmed, does not match the regular expression from end to end. */
    PATRON(Parametro.NECESARIO, Form::pattern),
    /** The text, trimmed, is shorter or longer than {@code 3..60}, {@code 3..} or {@code ..60} characters. */
    LONGITUD(Parametro.NECESARIO, Form::length),
    /** The text has fewer words than the number. */
    PALABRAS(Parametro.NECESARIO, Form::words),
    /** The text has something that no name of a person has. */
    FORMATO_NOMBRE(Parametro.NINGUNO, Form::name),
    /** The value is none of those listed. */
    LISTA(Parametro.NECESARIO, Lists::outside),
    /** The value is one of those listed. */
    LISTA_PROHIBIDA(Parametro.NECESARIO, Lists::inside),
    /** No entry of the look-up sheet has the values of the fields that its columns name. */
    CATALOGO(Parametro.NECESARIO, Lists::notInCatalog),
    /** The value differs from the field of the same name in {@code respaldo}. */
    RESPALDO(Parametro.NINGUNO, row -> Difference.of(row, "respaldo." + row.campo())),
    /** The value differs from the field that {@code parametro} names. */
    IGUAL_A(Parametro.NECESARIO, row -> Difference.of(row, row.parametro()));

    private enum Parametro {
        NINGUNO,
        OPTATIVO,
        NECESARIO
    }

    private final Parametro parametro;
    private final Function<Row, Check> check;

    Clase(Parametro parametro, Function<Row, Check> check) {
        this.parametro = parametro;
        this.check = check;
    }

    /** Reports a parameter that is missing, or that goes with no such row. */
    void checkParameter(Row row) {
        boolean blank = row.parametro().isEmpty();
        if (parametro == Parametro.NECESARIO && blank) {
            row.fault(
                    "Falta el parámetro.",
                    "Escriba contra qué se comprueba " + Objects.requireNonNullElse(row.campo(), "el campo") + ".");
        } else if (parametro == Parametro.NINGUNO && !blank) {
            row.fault(
                    "Esa clase no lleva parámetro: " + Wording.quoted(row.parametro()) + ".",
                    "Deje la celda en blanco.");
        }
    }

    /**
     * Which fields are certainly there, or are not, where a row finds something.
     *
     * @param propio its own field; none where it could not be read
     * @param leidos all that it looks at
     */
    List<Condition> implied(String parametro, List<FieldPath> propio, List<FieldPath> leidos) {
        return switch (this) {
            case SIEMPRE, FALSO_O_AUSENTE -> List.of();
            case AUSENTE -> parametro.isEmpty() ? all(propio, Operator.ABSENT) : List.of();
            case RESPALDO, IGUAL_A -> all(leidos, Operator.PRESENT);
            default -> all(propio, Operator.PRESENT);
        };
    }

    private static List<Condition> all(List<FieldPath> campos, Operator presencia) {
        return campos.stream()
                .map(campo -> new Condition(campo, presencia, List.of()))
                .toList();
    }

    /** Whether it matters which values count as the same. */
    boolean compara(boolean texto) {
        return switch (this) {
            case CATALOGO -> true;
            case LISTA, LISTA_PROHIBIDA, RESPALDO, IGUAL_A -> texto;
            default -> false;
        };
    }

    /** Makes the check of a row, or reports what is wrong with the row. */
    Check compile(Row row) {
        return check.apply(row);
    }
}
