package io.dictamen.workbook;

import io.dictamen.wording.Wording;
import io.dictamen.workbook.fault.Codigo;
import io.dictamen.workbook.fault.Place;
import io.dictamen.workbook.file.Content;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/** @param soloDia whether the field counts days and has no hour */
record DateLiteral(boolean soloDia) implements LiteralType {

    @Override
    public Marker marker() {
        return Marker.BARE;
    }

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
    public Optional<Object> ofCell(Content contenido, Place lugar) {
        if (contenido instanceof Content.Moment fecha) {
            return converted(fecha.valor(), lugar);
        }
        LiteralType.wrongKind(contenido, "La columna pide una fecha: dé a la celda el formato Fecha.", lugar);
        return Optional.empty();
    }

    @Override
    public Optional<Object> ofText(String texto, Place lugar) {
        try {
            return converted(LocalDateTime.parse(texto.contains("T") ? texto : texto + "T00:00"), lugar);
        } catch (DateTimeException e) {
            lugar.fault(
                    Codigo.CELDA_VALOR,
                    Wording.quoted(texto) + " no es una fecha.",
                    "Escríbala como año, mes y día: " + (soloDia ? "2026-01-31." : "2026-01-31 o 2026-01-31T08:30."));
            return Optional.empty();
        }
    }

    private Optional<Object> converted(LocalDateTime fecha, Place lugar) {
        if (!soloDia) {
            return Optional.of(fecha);
        }
        if (!fecha.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            lugar.fault(Codigo.CELDA_VALOR, "La fecha " + fecha + " lleva hora.", "Escriba solo el día.");
            return Optional.empty();
        }
        LocalDate dia = fecha.toLocalDate();
        return Optional.of(dia);
    }
}
