package io.dictamen.workbook;

import io.dictamen.wording.Wording;
import io.dictamen.workbook.fault.Codigo;
import io.dictamen.workbook.fault.Place;
import io.dictamen.workbook.file.Content;
import java.util.Locale;
import java.util.Optional;

record BooleanLiteral() implements LiteralType {
    @Override
    public String right() {
        return "Escriba VERDADERO o FALSO.";
    }

    @Override
    public Optional<Object> ofCell(Content contenido, Place lugar) {
        return contenido instanceof Content.Flag logico
                ? Optional.of(logico.valor())
                : LiteralType.super.ofCell(contenido, lugar);
    }

    @Override
    public Optional<Object> ofText(String texto, Place lugar) {
        return switch (texto.toUpperCase(Locale.ROOT)) {
            case "TRUE", "VERDADERO" -> Optional.of(true);
            case "FALSE", "FALSO" -> Optional.of(false);
            default -> lugar.refuse(Codigo.CELDA_TIPO, Wording.quoted(texto) + " no es un valor lógico.", right());
        };
    }
}
