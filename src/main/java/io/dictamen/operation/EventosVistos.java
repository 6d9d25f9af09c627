package io.dictamen.operation;

import io.dictamen.stream.Estado;
import io.dictamen.stream.Eventos;
import io.dictamen.wording.Amounts;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/** The events over Kafka, where they are on. */
@Singleton
class EventosVistos {
    private final Eventos eventos;

    EventosVistos(Eventos eventos) {
        this.eventos = eventos;
    }

    /** None where they are off. */
    List<Medida> medidas() {
        return eventos.isOn() ? List.of(state(), waiting(), oldest()) : List.of();
    }

    private Medida state() {
        Estado estado = eventos.estado();
        return Medida.text(
                "eventos.estado",
                "Eventos",
                estado.frase(),
                estado == Estado.ACTIVO ? Salud.BIEN : estado == Estado.EMPEZANDO ? Salud.ATENCION : Salud.MAL,
                switch (estado) {
                    case SIN_BROKER, EMPEZANDO ->
                        "Vea si Kafka está en marcha y si DICTAMEN_EVENTOS_KAFKA lleva a él; los eventos siguen solos. Las"
                                + " llamadas por HTTP no lo notan.";
                    case SIN_TEMA ->
                        "Cree los temas que docs/eventos.md nombra, o diga los suyos en DICTAMEN_EVENTOS_SOLICITUDES y las"
                                + " demás.";
                    default ->
                        "Nada se pierde: los eventos esperan en su tema. Atienda lo que esta página dice además.";
                });
    }

    private Medida waiting() {
        long count = eventos.waiting();
        return Medida.number(
                "eventos.atraso",
                "Eventos que esperan en su tema",
                count,
                Amounts.number(count),
                Salud.BIEN,
                "Llegan más de los que se deciden: agregue réplicas, hasta una por partición.");
    }

    private Medida oldest() {
        Duration oldest = eventos.oldest();
        return Medida.number(
                "eventos.masViejo",
                "Espera del evento más viejo",
                oldest.toSeconds(),
                oldest.isZero() ? "Ninguno espera" : Amounts.span(oldest),
                Salud.of(oldest.toSeconds(), 60, 600),
                "Los eventos se atrasan: mire el disco de PostgreSQL, y agregue réplicas hasta una por partición.");
    }
}
