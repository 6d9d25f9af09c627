package io.dictamen.operation;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an operator watches.
 *
 * @param clave which, for a program
 * @param titulo which, for a person
 * @param valor as a number, where it is one
 * @param texto as a person reads it
 * @param accion what to do where it is not well
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Medida(String clave, String titulo, @Nullable Double valor, String texto, Salud estado, String accion) {

    static Medida number(String clave, String titulo, double valor, String texto, Salud estado, String accion) {
        return new Medida(clave, titulo, valor, texto, estado, accion);
    }

    static Medida text(String clave, String titulo, String texto, Salud estado, String accion) {
        return new Medida(clave, titulo, null, texto, estado, accion);
    }
}
