package io.dictamen.operation;

import io.dictamen.http.Limit;
import io.dictamen.operation.Operacion.LimiteTopado;
import io.dictamen.wording.Amounts;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The limits that calls met since the process started, each with the setting that moves it. */
final class LimitesVistos {
    private static final Duration RECENT = Duration.ofMinutes(10);

    private LimitesVistos() {}

    static List<LimiteTopado> all() {
        return Arrays.stream(Limit.values()).map(LimitesVistos::of).toList();
    }

    private static LimiteTopado of(Limit limit) {
        Optional<Duration> ago = limit.ago();
        boolean recent = ago.filter(it -> it.compareTo(RECENT) < 0).isPresent();
        return new LimiteTopado(
                limit.name().toLowerCase(Locale.ROOT),
                titulo(limit),
                limit.status(),
                limit.times(),
                ago.map(Duration::toSeconds).orElse(null),
                ago.map(it -> Amounts.count(limit.times(), "vez", "veces") + ", la última hace " + Amounts.span(it))
                        .orElse("Nunca desde el arranque"),
                !recent ? Salud.BIEN : limit == Limit.DISCO ? Salud.MAL : Salud.ATENCION,
                accion(limit));
    }

    private static String titulo(Limit limit) {
        return switch (limit) {
            case SOLICITUDES -> "Llamadas por segundo de una clave";
            case INTENTOS -> "Claves de personas equivocadas";
            case ENVIOS -> "Lotes y cruces a la vez";
            case LOTES -> "Lotes que se deciden a la vez";
            case CRUCES -> "Cruces a la vez";
            case IMPACTOS -> "Impactos a la vez";
            case REVISIONES -> "Revisiones de libros a la vez";
            case TAMANO -> "Cuerpos demasiado grandes";
            case LENTITUD -> "Solicitudes demasiado lentas";
            case DISCO -> "Sin espacio en disco";
            case MEMORIA -> "Memoria de los cuerpos";
        };
    }

    private static String accion(Limit limit) {
        return switch (limit) {
            case SOLICITUDES -> "Busque en las métricas qué clave llama tanto; DICTAMEN_ACCESO_POR_SEGUNDO la sube.";
            case INTENTOS ->
                "Mire INICIO_FRENADO en el registro de auditoría: alguien prueba claves, o un programa lleva una vieja.";
            case ENVIOS ->
                "Envíos lentos ocupan los lugares; DICTAMEN_LIMITE_ENVIOS y DICTAMEN_LIMITE_ENVIOS_POR_CLAVE los"
                        + " suben.";
            case LOTES ->
                "Los lotes esperan a otros; DICTAMEN_LOTE_SIMULTANEOS y DICTAMEN_LOTE_POR_CLAVE suben el tope.";
            case CRUCES -> "Espere a que termine un cruce, o suba DICTAMEN_CRUCE_SIMULTANEOS.";
            case IMPACTOS -> "Espere a que termine un impacto, o suba DICTAMEN_IMPACTO_SIMULTANEOS.";
            case REVISIONES -> "Varios libros se revisan a la vez: pasa solo; si es constante, dé más procesador.";
            case TAMANO ->
                "Si lo enviado es legítimo, suba el límite de su dirección: DICTAMEN_LIMITE_… o"
                        + " QUARKUS_HTTP_LIMITS_MAX_BODY_SIZE.";
            case LENTITUD ->
                "Redes lentas, o alguien que ocupa conexiones; DICTAMEN_LIMITE_CUERPO y"
                        + " DICTAMEN_LIMITE_ENCABEZADO dan más tiempo.";
            case DISCO ->
                "Libere o amplíe el disco de la carpeta temporal (java.io.tmpdir): lo que pedía escribir en él falló.";
            case MEMORIA -> "Muchos cuerpos grandes a la vez: suba -Xmx o DICTAMEN_LIMITE_MEMORIA.";
        };
    }
}
