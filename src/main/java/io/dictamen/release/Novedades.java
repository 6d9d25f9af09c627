package io.dictamen.release;

import io.dictamen.aviso.Salientes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes known, in the transaction of a change, that a release waits for somebody or no longer does. */
@ApplicationScoped
class Novedades {
    private final Versiones versiones;
    private final Salientes salientes;

    Novedades(Versiones versiones, Salientes salientes) {
        this.versiones = versiones;
        this.salientes = salientes;
    }

    /** Other systems are told numbers and states only: notes and names may stand nowhere but here. */
    private enum Evento {
        VERSION_ENTREGADA("aprobador"),
        ENTREGA_RETIRADA("nadie"),
        VERSION_RECHAZADA("autores"),
        VERSION_APROBADA("nadie"),
        VERSION_PROGRAMADA("nadie"),
        VERSION_COMENTADA("participantes");

        private final String espera;

        Evento(String espera) {
            this.espera = espera;
        }
    }

    void handedOver(Descripcion version) {
        tell(Evento.VERSION_ENTREGADA, version.numero(), version.estado(), Map.of());
    }

    void withdrawn(Descripcion version) {
        tell(Evento.ENTREGA_RETIRADA, version.numero(), version.estado(), Map.of());
    }

    void rejected(Descripcion version) {
        tell(Evento.VERSION_RECHAZADA, version.numero(), version.estado(), Map.of());
    }

    void published(Descripcion version) {
        tell(
                version.programada() ? Evento.VERSION_PROGRAMADA : Evento.VERSION_APROBADA,
                version.numero(),
                version.estado(),
                Map.of("vigenteDesde", String.valueOf(version.vigenteDesde())));
    }

    void commented(int numero, Estado estado) {
        tell(Evento.VERSION_COMENTADA, numero, estado, Map.of());
    }

    private void tell(Evento evento, int numero, Estado estado, Map<String, ?> more) {
        Map<String, Object> datos = new LinkedHashMap<>();
        datos.put("version", numero);
        datos.put("estado", estado);
        datos.put("espera", evento.espera);
        datos.putAll(more);
        salientes.queue(evento.name(), "/consola/versiones/" + numero, datos);
        versiones.announce(numero);
    }
}
