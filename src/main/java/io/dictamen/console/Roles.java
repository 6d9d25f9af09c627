package io.dictamen.console;

import io.dictamen.access.Rol;
import io.quarkus.qute.TemplateData;
import java.util.List;

/** The roles that can be given, as people read them. */
@TemplateData(namespace = "roles")
public final class Roles {
    /** In the order of what they may do. */
    private static final List<Uno> TODOS = List.of(
            new Uno(Rol.ANALISTA, "Analista", "trabaja en los borradores de las tablas y carga las cifras del mes"),
            new Uno(Rol.APROBADOR, "Aprobador", "publica, devuelve y repone versiones"),
            new Uno(Rol.QA, "QA", "trabaja en los escenarios"),
            new Uno(Rol.AUDITOR, "Auditor", "lee todo, también el rastro de quién cambió qué"),
            new Uno(Rol.LECTOR, "Lector", "lee los reportes, y los dictámenes sin los datos personales"),
            new Uno(Rol.OPERADOR, "Operador", "ve cómo anda el servicio y qué versión decide"),
            new Uno(Rol.ADMIN, "Admin", "crea personas y claves, y nada más"),
            new Uno(Rol.FRONT, "Front", "pide decisiones y lee solo las suyas"));

    private Roles() {}

    /** A role and what whoever has it may do. */
    public record Uno(String rol, String nombre, String puede) {}

    public static List<Uno> todos() {
        return TODOS;
    }

    /** What is ticked before anybody chooses: nothing, for a person. */
    public static List<String> ninguno() {
        return List.of();
    }

    /** And for a program, what most of them do. */
    public static List<String> front() {
        return List.of(Rol.FRONT);
    }

    /** Those of that list. */
    public static List<Uno> de(List<String> roles) {
        return TODOS.stream().filter(uno -> roles.contains(uno.rol())).toList();
    }
}
