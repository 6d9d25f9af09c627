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
    public boolean ordered() {
        return true;
    }

    @Override
    public String right() {
        return "La columna pide un número.";
    }

    @Override
    public Optional<Object> ofCell(Content contenido, Place lugar) {
        if (contenido instanceof Content.Quantity numero) {
            return converted(numero.valor(), lugar);
        }
        return contenido instanceof Content.Text texto ? stored(texto.valor(), lugar) : wrongKind(contenido, lugar);
    }

    private Optional<Object> stored(String texto, Place lugar) {
        if (WRITTEN.matcher(texto).matches()) {
            return lugar.refuse(
                    Codigo.CELDA_TIPO,
                    "El número " + Wording.quoted(texto) + " está guardado como texto.",
                    "Dé a la celda el formato General y vuelva a escribir el número.");
        }
        return lugar.refuse(
                Codigo.CELDA_TIPO,
                "La celda contiene el texto " + Wording.quoted(texto) + ".",
                WRITTEN.matcher(near(texto)).matches() ? "Escriba el número solo: " + near(texto) + "." : right());
    }

    /** Without the signs that people put beside a number, and with a point for its decimals. */
    @Override
    public String near(String escrito) {
        String solo = escrito.replaceAll("^[<>=≥≤≠!\\s]+|[\\s%]+$|^(?:Bs|Bs\\.)\\s*", "")
                .replaceFirst("^(-?\\d+),(\\d+)$", "$1.$2");
        return WRITTEN.matcher(solo).matches() ? solo : escrito;
    }

    @Override
    public Optional<Object> ofText(String texto, Place lugar) {
        if (THOUSANDS.matcher(texto).matches()) {
            return lugar.refuse(
                    Codigo.CELDA_VALOR,
                    Wording.quoted(texto) + " puede leerse con miles o con decimales.",
                    "Escriba los miles sin punto, " + texto.replace(".", "") + ", o los decimales con otro cero, "
                            + texto + "0.");
        }
        return WRITTEN.matcher(texto).matches()
                ? converted(CellValues.plain(new BigDecimal(texto)), lugar)
                : lugar.refuse(
                        Codigo.CELDA_VALOR,
                        Wording.quoted(texto) + " no es un número.",
                        WRITTEN.matcher(near(texto)).matches()
                                ? "Escriba " + near(texto) + "."
                                : "Escriba solo cifras, con punto para los decimales, como 98 o 98.5.");
    }

    private Optional<Object> converted(BigDecimal numero, Place lugar) {
        if (tipo == BigDecimal.class) {
            return Optional.of(numero);
        }
        boolean entero = tipo == Integer.class || tipo == int.class;
        try {
            return entero ? Optional.of(numero.intValueExact()) : Optional.of(numero.longValueExact());
        } catch (ArithmeticException e) {
            return lugar.refuse(
                    Codigo.CELDA_VALOR,
                    Wording.cut(numero.toPlainString()) + " no cabe en una columna de números enteros.",
                    "Escriba un número entero" + (entero ? " de hasta nueve cifras." : "."));
        }
    }
}
