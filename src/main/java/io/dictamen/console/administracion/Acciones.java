package io.dictamen.console.administracion;

import io.dictamen.wording.Wording;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the trail calls each thing that was done, and how a person says it. */
final class Acciones {
    /** In the order in which a list shows what people read. */
    static final Map<String, String> TODAS = all();

    private Acciones() {}

    static String palabras(String accion) {
        return TODAS.getOrDefault(accion, Wording.words(accion));
    }

    private static Map<String, String> all() {
        Map<String, String> words = new HashMap<>();
        words.put("INICIAR_SESION", "Entró");
        words.put("INICIO_FRENADO", "Quiso entrar demasiadas veces");
        words.put("TERMINAR_SESION", "Terminó una sesión");
        words.put("CAMBIAR_CLAVE", "Cambió su clave");
        words.put("CAMBIAR_CLAVE_CON_ENLACE", "Cambió su clave con un enlace");
        words.put("CREAR_PERSONA", "Creó a una persona");
        words.put("CAMBIAR_PERSONA", "Cambió lo que puede una persona");
        words.put("BORRAR_PERSONA", "Borró a una persona");
        words.put("REPONER_CLAVE", "Dio una clave inicial");
        words.put("DAR_ENLACE", "Dio un enlace");
        words.put("CREAR_CLAVE", "Creó una clave de programa");
        words.put("RENOVAR_CLAVE", "Renovó una clave de programa");
        words.put("TERMINAR_CLAVE_ANTERIOR", "Terminó una clave anterior");
        words.put("REVOCAR_CLAVE", "Revocó una clave de programa");
        words.put("CREAR_VERSION", "Empezó un borrador");
        words.put("IMPORTAR_VERSION", "Trajo una versión del despliegue");
        words.put("GUARDAR_ARCHIVO", "Guardó un archivo");
        words.put("ACTUALIZAR_VERSION", "Puso al día un borrador");
        words.put("ENTREGAR_VERSION", "Entregó una versión");
        words.put("RETIRAR_ENTREGA", "Retiró una versión de la revisión");
        words.put("APROBAR_VERSION", "Aprobó una versión");
        words.put("RECHAZAR_VERSION", "Devolvió una versión");
        words.put("REPONER_VERSION", "Volvió a una versión");
        words.put("DESCARTAR_VERSION", "Descartó un borrador");
        words.put("COMENTAR_VERSION", "Comentó una versión");
        words.put("RESOLVER_COMENTARIO", "Dio por resuelto un comentario");
        words.put("REABRIR_COMENTARIO", "Abrió otra vez un comentario");
        words.put("BORRAR_COMENTARIO", "Borró un comentario");
        words.put("CARGAR_CIFRA", "Puso una cifra mensual");
        words.put("QUITAR_CIFRA", "Quitó una cifra mensual");
        words.put("CORREGIR_EVENTO", "Corrigió un evento");
        words.put("REENVIAR_EVENTO", "Reenvió un evento");
        words.put("DESCARTAR_EVENTO", "Dio por perdido un evento");
        Map<String, String> ordered = new LinkedHashMap<>();
        words.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(one -> ordered.put(one.getKey(), one.getValue()));
        return ordered;
    }
}
