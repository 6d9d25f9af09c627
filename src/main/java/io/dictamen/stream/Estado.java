package io.dictamen.stream;

/** What the stream is at, the worst last; an operator reads these words. */
public enum Estado {
    APAGADO("Los eventos están apagados"),
    ACTIVO("Decide los eventos que llegan"),
    EMPEZANDO("Busca al broker de Kafka por primera vez"),
    SIN_VERSION("Espera que una versión de las reglas esté activa; los eventos quedan en su tema"),
    SIN_TEMA("Espera un tema que no existe en Kafka"),
    SIN_BASE("La base de datos no responde: los eventos esperan en su tema, y siguen solos cuando vuelva"),
    SIN_BROKER("El broker de Kafka no responde: se espera por él, y nada más espera por ello"),
    DETENIDO("Se detuvo");

    private final String frase;

    Estado(String frase) {
        this.frase = frase;
    }

    public String frase() {
        return frase;
    }
}
