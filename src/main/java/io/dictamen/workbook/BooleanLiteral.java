package io.dictamen.workbook;

import io.dictamen.wording.Wording;
import io.dictamen.workbook.fault.Codigo;
import io.dictamen.workbook.fault.Place;
import io.dictamen.workbook.file.Content;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

record BooleanLiteral() implements LiteralType {
    private static final String TRUE = "VERDADERO";
    private static final String FALSE = "FALSO";

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
            default ->
                lugar.refuse(Codigo.CELDA_TIPO, Wording.quoted(texto) + " no es un valor lógico.", meant(near(texto)));
        };
    }

    @Override
    public Optional<Object> wrongKind(Content contenido, Place lugar) {
        return contenido instanceof Content.Quantity numero
                ? lugar.refuse(
                        Codigo.CELDA_TIPO,
                        "La celda contiene " + contenido.describe() + ".",
                        meant(near(numero.valor().toPlainString())))
                : LiteralType.super.wrongKind(contenido, lugar);
    }

    @Override
    public String near(String escrito) {
        return switch (Wording.withoutAccents(escrito).toUpperCase(Locale.ROOT)) {
            case "SI", "S", "X", "V", "1", "YES" -> TRUE;
            case "NO", "N", "F", "0" -> FALSE;
            default -> Wording.nearest(escrito, List.of(TRUE, FALSE)).orElse(escrito);
        };
    }

    private String meant(String valor) {
        return valor.equals(TRUE) || valor.equals(FALSE) ? "Escriba " + valor + "." : right();
    }
}
