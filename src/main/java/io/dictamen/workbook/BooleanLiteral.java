package io.dictamen.workbook;

import io.dictamen.wording.Wording;
import io.dictamen.workbook.fault.Codigo;
import io.dictamen.workbook.fault.Place;
import io.dictamen.workbook.file.Content;
import java.util.Locale;
import java.util.Optional;

record BooleanLiteral() implements LiteralType {
    private static final String RIGHT = "Escriba VERDADERO o FALSO.";

    @Override
    public Marker marker() {
        return Marker.BARE;
    }

    @Override
    public boolean ordered() {
        return false;
    }

    @Override
    public Optional<Object> ofCell(Content contenido, Place lugar) {
        if (contenido instanceof Content.Flag logico) {
            return Optional.of(logico.valor());
        }
        if (contenido instanceof Content.Text texto) {
            return ofText(texto.valor(), lugar);
        }
        LiteralType.wrongKind(contenido, RIGHT, lugar);
        return Optional.empty();
    }

    @Override
    public Optional<Object> ofText(String texto, Place lugar) {
        return switch (texto.toUpperCase(Locale.ROOT)) {
            case "TRUE", "VERDADERO" -> Optional.of(true);
            case "FALSE", "FALSO" -> Optional.of(false);
            default -> {
                lugar.fault(Codigo.CELDA_TIPO, Wording.quoted(texto) + " no es un valor lógico.", RIGHT);
                yield Optional.empty();
            }
        };
    }
}
