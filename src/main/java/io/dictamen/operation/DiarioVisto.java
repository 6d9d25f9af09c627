package io.dictamen.operation;

import io.dictamen.journal.Journal;
import io.dictamen.journal.JournalFigures;
import io.dictamen.wording.Amounts;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/** The log of verdicts, as an operator watches it. */
@Singleton
class DiarioVisto {
    private static final Duration RECENT = Duration.ofMinutes(10);

    private final Journal journal;

    DiarioVisto(Journal journal) {
        this.journal = journal;
    }

    List<Medida> medidas() {
        JournalFigures diario = journal.figures();
        return List.of(state(diario), queue(diario), oldest(diario), commit(diario), refused(diario));
    }

    private static Medida state(JournalFigures diario) {
        String texto = diario.activo()
                ? "Registra los dictámenes"
                : diario.alcanzado()
                        ? "No llega a la base de datos: lo que se debe registrar recibe 503"
                        : "Aún no ha encontrado la base de datos";
        return Medida.text(
                "diario.activo",
                "Diario de dictámenes",
                texto,
                diario.activo() ? Salud.BIEN : Salud.MAL,
                "Levante PostgreSQL o su red: el diario vuelve solo, sin reiniciar el servicio. Mientras tanto se decide"
                        + " con registrar=false.");
    }

    private static Medida queue(JournalFigures diario) {
        double part = (double) diario.pendientes() / Math.max(1, diario.cola());
        return Medida.number(
                "diario.pendientes",
                "Dictámenes que esperan ser escritos",
                diario.pendientes(),
                Amounts.number(diario.pendientes()) + " de " + Amounts.number(diario.cola()),
                Salud.of(part, 0.5, 0.9),
                "Llega más de lo que PostgreSQL escribe: mire el disco del servidor y quién envía tanto. Llena la cola"
                        + " (DICTAMEN_DIARIO_COLA), las llamadas reciben 503.");
    }

    private static Medida oldest(JournalFigures diario) {
        double part = (double) diario.masViejo().toMillis()
                / Math.max(1, diario.plazo().toMillis());
        return Medida.number(
                "diario.masViejo",
                "Espera del más viejo",
                diario.masViejo().toMillis(),
                diario.pendientes() == 0 ? "Ninguno espera" : Amounts.span(diario.masViejo()),
                Salud.of(part, 0.2, 0.8),
                "A los " + Amounts.span(diario.plazo())
                        + " (DICTAMEN_DIARIO_PLAZO) su llamada recibe 503: mire si PostgreSQL responde y si algo lo bloquea.");
    }

    private static Medida commit(JournalFigures diario) {
        return Medida.number(
                "diario.confirmacion",
                "Retraso de la escritura",
                diario.confirmacion().toMillis(),
                diario.confirmacion().isZero()
                        ? "Nada escrito en los últimos minutos"
                        : "Hasta " + Amounts.span(diario.confirmacion()) + " por lote en los últimos minutos",
                Salud.of(diario.confirmacion().toMillis(), 500, 2_000),
                "Cada confirmación espera al disco de PostgreSQL: mire su carga y su latencia.");
    }

    private static Medida refused(JournalFigures diario) {
        Duration ago = diario.rechazo();
        boolean recent = ago != null && ago.compareTo(RECENT) < 0;
        return Medida.number(
                "diario.rechazados",
                "Dictámenes no registrados",
                diario.rechazados(),
                ago == null
                        ? "Ninguno desde el arranque"
                        : Amounts.number(diario.rechazados()) + " desde el arranque, el último hace "
                                + Amounts.span(ago),
                recent ? Salud.MAL : ago == null ? Salud.BIEN : Salud.ATENCION,
                "Sus llamadas recibieron 503 y las repiten con su Idempotency-Key: busque en el registro cuándo se perdió"
                        + " la base de datos.");
    }
}
