package io.dictamen.workbook;

import io.dictamen.wording.Wording;
import io.dictamen.workbook.fault.Codigo;
import io.dictamen.workbook.fault.Place;
import io.dictamen.workbook.file.Content;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/** @param soloDia whether the field counts days and has no hour */
record DateLiteral(boolean soloDia) implements LiteralType {

    // Stock Drools puts the quotes around a date itself; with those of the code it would have two pairs.
    @Override
    public boolean takes(Marker otro) {
        return otro == Marker.BARE || otro == Marker.QUOTED;
    }

    @Override
    public boolean ordered() {
        return true;
    }

    @Override
    public String right() {
        return "La columna pide una fecha: dé a la celda el formato Fecha.";
    }

    @Override
    public Optional<Object> ofCell(Content contenido, Place lugar) {
        return contenido instanceof Content.Moment fecha
                ? converted(fecha.valor(), lugar)
                : wrongKind(contenido, lugar);
    }

    @Override
    public Optional<Object> ofText(String texto, Place lugar) {
        try {
            return converted(LocalDateTime.parse(texto.contains("T") ? texto : texto + "T00:00"), lugar);
        } catch (DateTimeException e) {
            return lugar.refuse(
                    Codigo.CELDA_VALOR,
                    Wording.quoted(texto) + " no es una fecha.",
                    near(texto).equals(texto)
                            ? "Escríbala como año, mes y día: "
                                    + (soloDia ? "2026-01-31." : "2026-01-31 o 2026-01-31T08:30.")
                            : "Escriba " + near(texto) + ".");
        }
    }

    @Override
    public String near(String escrito) {
        return escrito.replaceFirst("^(\\d{2})[/.-](\\d{2})[/.-](\\d{4})$", "$3-$2-$1");
    }

    private Optional<Object> converted(LocalDateTime fecha, Place lugar) {
        if (!soloDia) {
            return Optional.of(fecha);
        }
        return fecha.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? Optional.of(fecha.toLocalDate())
                : lugar.refuse(Codigo.CELDA_VALOR, "La fecha " + fecha + " lleva hora.", "Escriba solo el día.");
    }
}
