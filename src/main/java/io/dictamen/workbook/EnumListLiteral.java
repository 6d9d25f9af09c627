package io.dictamen.workbook;

import io.dictamen.workbook.fault.Place;
import java.util.Optional;

/** A list of constants, which a result may be; conditions have lists of their own. */
record EnumListLiteral(EnumLiteral item) implements LiteralType {
    @Override
    public Marker marker() {
        return Marker.CONSTANTS;
    }

    @Override
    public String right() {
        return item.right();
    }

    @Override
    public Optional<Object> ofText(String texto, Place lugar) {
        return ListItems.read(texto, item, escrito -> item.ofText(escrito, lugar), lugar)
                .map(lista -> lista);
    }
}
