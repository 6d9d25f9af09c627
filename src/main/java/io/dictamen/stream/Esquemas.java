package io.dictamen.stream;

/** What the schemas of events are called; {@code /q/asyncapi} holds them under these names. */
final class Esquemas {
    private Esquemas() {}

    /** @param parte {@code solicitud} or {@code dictamen} */
    static String uri(String parte, String decision) {
        return "urn:dictamen:esquema:" + parte + ":" + decision;
    }
}
