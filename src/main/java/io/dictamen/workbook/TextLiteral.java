package io.dictamen.workbook;

import java.math.BigDecimal;
import java.util.Optional;

record TextLiteral() implements LiteralType {
    // From twelve digits on, Excel shows a number of the General format as a power of ten.
    private static final BigDecimal SHOWN_WHOLE = new BigDecimal("100000000000");

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
        if (contenido instanceof Content.Quantity numero && isShownWhole(numero)) {
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

    private static boolean isShownWhole(Content.Quantity numero) {
        return numero.formato() == NumberFormat.GENERAL
                && numero.valor().scale() == 0
                && numero.valor().abs().compareTo(SHOWN_WHOLE) < 0;
    }
}
