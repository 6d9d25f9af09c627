package io.dictamen.workbook;

import io.dictamen.wording.Wording;
import io.dictamen.workbook.fault.Codigo;
import io.dictamen.workbook.fault.Place;
import io.dictamen.workbook.file.CellValues;
import io.dictamen.workbook.file.Content;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

record NumberLiteral(Class<?> tipo) implements LiteralType {
    private static final Pattern THOUSANDS = Pattern.compile("-?[1-9]\\d{0,2}\\.\\d{3}");
    private static final Pattern WRITTEN = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");

    @Override
    public Marker marker() {
        return Marker.BARE;
    }

    @Override
    public boolean ordered() {
        return true;
    }

    @Override
    public Optional<Object> ofCell(Content contenido, Place lugar) {
        if (contenido instanceof Content.Quantity numero) {
            return converted(numero.valor(), lugar);
        }
        if (contenido instanceof Content.Text texto
                && WRITTEN.matcher(texto.valor()).matches()) {
            lugar.fault(
                    Codigo.CELDA_TIPO,
                    "El número " + Wording.quoted(texto.valor()) + " está guardado como texto.",
                    "Dé a la celda el formato General y vuelva a escribir el número.");
            return Optional.empty();
        }
        LiteralType.wrongKind(contenido, "La columna pide un número.", lugar);
        return Optional.empty();
    }

    @Override
    public Optional<Object> ofText(String texto, Place lugar) {
        if (THOUSANDS.matcher(texto).matches()) {
            lugar.fault(
                    Codigo.CELDA_VALOR,
                    Wording.quoted(texto) + " puede leerse con miles o con decimales.",
                    "Escriba los miles sin punto, " + texto.replace(".", "") + ", o los decimales con otro cero, "
                            + texto + "0.");
            return Optional.empty();
        }
        if (WRITTEN.matcher(texto).matches()) {
            return converted(CellValues.plain(new BigDecimal(texto)), lugar);
        }
        lugar.fault(
                Codigo.CELDA_VALOR,
                Wording.quoted(texto) + " no es un número.",
                "Escriba solo cifras, con punto para los decimales, como 98 o 98.5.");
        return Optional.empty();
    }

    private Optional<Object> converted(BigDecimal numero, Place lugar) {
        if (tipo == BigDecimal.class) {
            return Optional.of(numero);
        }
        boolean entero = tipo == Integer.class || tipo == int.class;
        try {
            return entero ? Optional.of(numero.intValueExact()) : Optional.of(numero.longValueExact());
        } catch (ArithmeticException e) {
            lugar.fault(
                    Codigo.CELDA_VALOR,
                    Wording.cut(numero.toPlainString()) + " no cabe en una columna de números enteros.",
                    "Escriba un número entero" + (entero ? " de hasta nueve cifras." : "."));
            return Optional.empty();
        }
    }
}
