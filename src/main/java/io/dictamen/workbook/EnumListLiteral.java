package io.dictamen.workbook;

import io.dictamen.workbook.fault.Place;
import io.dictamen.workbook.file.Content;
import java.util.Optional;

/** A list of constants, which a result may be; conditions have lists of their own. */
record EnumListLiteral(EnumLiteral item) implements LiteralType {
    @Override
    public Marker marker() {
        return Marker.CONSTANTS;
    }

    @Override
    public boolean ordered() {
        return false;
    }

    @Override
    public Optional<Object> ofCell(Content contenido, Place lugar) {
        return contenido instanceof Content.Text texto ? ofText(texto.valor(), lugar) : item.ofCell(contenido, lugar);
    }

    @Override
    public Optional<Object> ofText(String texto, Place lugar) {
        return ListItems.read(texto, escrito -> item.ofText(escrito, lugar), lugar)
                .map(lista -> lista);
    }
}
