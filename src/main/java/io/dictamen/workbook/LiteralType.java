package io.dictamen.workbook;

import io.dictamen.workbook.fault.Codigo;
import io.dictamen.workbook.fault.Place;
import io.dictamen.workbook.file.Content;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;

/** How values of one Java type are written in cells. A reading that comes back empty has added a fault. */
interface LiteralType {

    /** How a code row must mark the place of such a value. */
    default Marker marker() {
        return Marker.BARE;
    }

    default boolean takes(Marker otro) {
        return otro == marker();
    }

    /** Whether {@code <} and its kin make sense. */
    default boolean ordered() {
        return false;
    }

    /** What a cell should hold instead of a value of another kind. */
    String right();

    /** What was probably meant by a text that is no value, or the text itself. */
    default String near(String escrito) {
        return escrito;
    }

    /** The value of a cell that holds nothing else. */
    default Optional<Object> ofCell(Content contenido, Place lugar) {
        return contenido instanceof Content.Text texto ? ofText(texto.valor(), lugar) : wrongKind(contenido, lugar);
    }

    /** The value of an item of a list, or of what follows an operator. */
    Optional<Object> ofText(String texto, Place lugar);

    /** A cell with a value of another kind; one that was refused already has its fault. */
    default Optional<Object> wrongKind(Content contenido, Place lugar) {
        return contenido instanceof Content.Refused
                ? Optional.empty()
                : lugar.refuse(Codigo.CELDA_TIPO, "La celda contiene " + contenido.describe() + ".", right());
    }

    /** The way to write that type; empty where no cell can hold it. */
    static Optional<LiteralType> of(Class<?> tipo) {
        if (tipo.isEnum()) {
            return Optional.of(new EnumLiteral(tipo));
        }
        if (tipo.isArray() && tipo.getComponentType().isEnum()) {
            return Optional.of(new EnumListLiteral(new EnumLiteral(tipo.getComponentType())));
        }
        if (tipo == String.class) {
            return Optional.of(new TextLiteral());
        }
        if (tipo == Boolean.class || tipo == boolean.class) {
            return Optional.of(new BooleanLiteral());
        }
        if (Set.<Class<?>>of(LocalDate.class, LocalDateTime.class).contains(tipo)) {
            return Optional.of(new DateLiteral(tipo == LocalDate.class));
        }
        return Set.<Class<?>>of(Integer.class, int.class, Long.class, long.class, BigDecimal.class)
                        .contains(tipo)
                ? Optional.of(new NumberLiteral(tipo))
                : Optional.empty();
    }

    /** What stands for the cell's value in a code row: {@code $param}, {@code "$param"}, {@code Tipo.$param}, … */
    enum Marker {
        BARE,
        QUOTED,
        CONSTANT,
        CONSTANTS
    }
}
