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
    public String right() {
        return "La columna pide un texto: dé a la celda el formato Texto y escríbalo.";
    }

    @Override
    public Optional<Object> ofCell(Content contenido, Place lugar) {
        return contenido instanceof Content.Quantity numero && numero.isItsText()
                ? Optional.of(numero.valor().toPlainString())
                : LiteralType.super.ofCell(contenido, lugar);
    }

    @Override
    public Optional<Object> ofText(String texto, Place lugar) {
        return Optional.of(texto);
    }
}
