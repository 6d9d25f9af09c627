package io.dictamen.console;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.List;
import java.util.Map;

/** The fields of a form that a page sent. Immutable. */
public final class Formulario {
    private final Map<String, List<String>> campos;

    private Formulario(Map<String, List<String>> campos) {
        this.campos = campos;
    }

    /** @param cuerpo as {@code application/x-www-form-urlencoded} */
    public static Formulario de(String cuerpo) {
        return new Formulario(new QueryStringDecoder(cuerpo, false).parameters());
    }

    /** Empty where it was left empty or is none. */
    public String texto(String nombre) {
        List<String> values = campos.getOrDefault(nombre, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    /** All that were given to it, such as the boxes that are ticked. */
    public List<String> textos(String nombre) {
        return campos.getOrDefault(nombre, List.of());
    }
}
