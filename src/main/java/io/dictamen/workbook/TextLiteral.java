package io.dictamen.workbook;

import io.dictamen.workbook.fault.Place;
import io.dictamen.workbook.file.Content;
import java.util.Optional;

record TextLiteral() implements LiteralType {
    @Override
    public Marker marker() {
        return Marker.QUOTED;
    }

    @Override
    public boolean ordered() {
        return false;
    }

    @Override
    public Optional<Object> ofCell(Content contenido, Place lugar) {
        if (contenido instanceof Content.Text texto) {
            return Optional.of(texto.valor());
        }
        if (contenido instanceof Content.Quantity numero && numero.isItsText()) {
            return Optional.of(numero.valor().toPlainString());
        }
        LiteralType.wrongKind(
                contenido, "La columna pide un texto: dé a la celda el formato Texto y escríbalo.", lugar);
        return Optional.empty();
    }

    @Override
    public Optional<Object> ofText(String texto, Place lugar) {
        return Optional.of(texto);
    }
}
