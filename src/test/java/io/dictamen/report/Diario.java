package io.dictamen.report;

import io.dictamen.decision.Momento;
import io.dictamen.evaluation.Catalogue;
import io.dictamen.journal.Entry;
import io.dictamen.journal.Journal;
import io.dictamen.journal.Stamps;
import io.dictamen.journal.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;

/** Writes verdicts of the shapes of the contract into the real journal. */
@ApplicationScoped
public class Diario {
    static final ZoneId ZONA = ZoneId.of("America/La_Paz");

    @Inject
    Journal journal;

    UUID anotar(String fecha, String decision, String asunto, String desenlace, String entrada, String resultado) {
        return anotar(
                UuidV7.of(OffsetDateTime.parse(fecha).toInstant()),
                fecha,
                decision,
                asunto,
                desenlace,
                entrada,
                resultado);
    }

    UUID anotar(
            UUID id, String fecha, String decision, String asunto, String desenlace, String entrada, String resultado) {
        OffsetDateTime moment =
                OffsetDateTime.parse(fecha).atZoneSameInstant(ZONA).toOffsetDateTime();
        Entry entry = new Entry(
                new Stamps.Stamp(moment.toInstant(), id),
                Catalogue.decision(decision),
                asunto,
                new Entry.Asked(entrada, new Momento(moment, ZONA)),
                new Entry.Answered(
                        1,
                        desenlace,
                        ("{\"id\":\"" + id + "\",\"resultado\":" + resultado + ",\"motivos\":[]}")
                                .getBytes(StandardCharsets.UTF_8)),
                new Entry.Caller("", null, null),
                null);
        journal.record(entry).toCompletableFuture().join();
        return id;
    }

    /** A check of a sale; {@code errores} are codes, those with a leading ? are warnings. */
    UUID venta(String fecha, String numero, String... errores) {
        return validacion("validacion-venta", fecha, numero, "VENTA_INDIVIDUAL", errores);
    }

    UUID validacion(String decision, String fecha, String numero, String tramite, String... errores) {
        String counter = "Ana Ñuñez";
        String solicitud = """
                {"numeroSolicitud": "%s", "fechaSolicitud": "2026-03-01T09:00:00-04:00",
                 "fechaAtencion": "2026-03-02T10:30:00Z", "estadoSolicitud": "REGISTRADA", "tipoSolicitud": "%s",
                 "puntoVenta": "Plaza Colón", "counter": "%s", "canal": "PLATAFORMA", "segmento": "RESIDENCIAL"}
                """.formatted(numero.replace("\"", "\\\""), tramite, counter);
        return anotar(
                fecha, decision, numero, conforme(errores) ? "CONFORME" : "CON_ERRORES", solicitud, hallazgos(errores));
    }

    static String hallazgos(String... errores) {
        StringBuilder lista = new StringBuilder();
        for (String error : errores) {
            boolean advertencia = error.startsWith("?");
            lista.append(lista.isEmpty() ? "" : ",")
                    .append("{\"codigo\":\"%s\",\"campo\":\"nombre\",\"severidad\":\"%s\",\"mensaje\":\"m\"}"
                            .formatted(
                                    advertencia ? error.substring(1) : error, advertencia ? "ADVERTENCIA" : "ERROR"));
        }
        return "{\"conforme\":" + conforme(errores) + ",\"errores\":[" + lista + "]}";
    }

    private static boolean conforme(String... errores) {
        for (String error : errores) {
            if (!error.startsWith("?")) {
                return false;
            }
        }
        return true;
    }
}
