package io.dictamen.console;

import io.dictamen.access.Rol;
import java.util.List;

/** The pages to which the menu leads, in its order, and who may open each. */
enum Pagina {
    INICIO("Inicio", "/consola", Quienes.CADA_UNO),
    DECIDIR("Decidir", "/consola/decidir", Quienes.QUIEN_DECIDE),
    TABLAS("Tablas", "/consola/tablas", Quienes.QUIEN_LEE_TODO),
    VERSIONES("Versiones", "/consola/versiones", Quienes.QUIEN_LEE_TODO),
    ESCENARIOS("Escenarios", "/consola/escenarios", Quienes.QUIEN_LEE_TODO),
    DIARIO("Diario", "/consola/diario", Quienes.QUIEN_LEE_DICTAMENES),
    REPORTES("Reportes", "/consola/reportes", Quienes.QUIEN_LEE_REPORTES),
    LOTES("Lotes", "/consola/lotes", Quienes.QUIEN_ENVIA_LOTES),
    ADMINISTRACION("Administración", "/consola/administracion", List.of(Rol.ADMIN, Rol.AUDITOR)),
    OPERACION("Operación", "/consola/operacion", List.of(Rol.OPERADOR, Rol.ADMIN)),
    AYUDA("Ayuda", "/consola/ayuda", Quienes.CADA_UNO);

    private final String titulo;
    private final String direccion;
    private final List<String> roles;

    Pagina(String titulo, String direccion, List<String> roles) {
        this.titulo = titulo;
        this.direccion = direccion;
        this.roles = roles;
    }

    /** As the menu calls it. */
    public String titulo() {
        return titulo;
    }

    public String direccion() {
        return direccion;
    }

    List<String> roles() {
        return roles;
    }

    /** Whether that address is this page's, or of one that belongs to it. */
    boolean es(String path) {
        return path.equals(direccion) || this != INICIO && path.startsWith(direccion + "/");
    }

    /** Who does what on more than one page. */
    private static final class Quienes {
        static final List<String> CADA_UNO = List.of();
        static final List<String> QUIEN_LEE_TODO = List.of(Rol.ANALISTA, Rol.APROBADOR, Rol.QA, Rol.AUDITOR);
        static final List<String> QUIEN_DECIDE =
                List.of(Rol.FRONT, Rol.ANALISTA, Rol.APROBADOR, Rol.QA, Rol.AUDITOR, Rol.ABIERTO);
        static final List<String> QUIEN_ENVIA_LOTES =
                List.of(Rol.FRONT, Rol.ANALISTA, Rol.APROBADOR, Rol.QA, Rol.AUDITOR);
        static final List<String> QUIEN_LEE_DICTAMENES =
                List.of(Rol.FRONT, Rol.ANALISTA, Rol.APROBADOR, Rol.QA, Rol.AUDITOR, Rol.LECTOR);
        static final List<String> QUIEN_LEE_REPORTES =
                List.of(Rol.ANALISTA, Rol.APROBADOR, Rol.QA, Rol.AUDITOR, Rol.LECTOR);
    }
}
