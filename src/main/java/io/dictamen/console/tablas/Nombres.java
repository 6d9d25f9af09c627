package io.dictamen.console.tablas;

import io.dictamen.release.Tabla;
import io.dictamen.workbook.SheetLayout.TipoDeHoja;
import io.quarkus.qute.TemplateExtension;

/** How people call what a table is. */
@TemplateExtension
final class Nombres {
    private Nombres() {}

    static String queEs(Tabla.Listada tabla) {
        TipoDeHoja tipo = tabla.tipo();
        return switch (tipo) {
            case TABLA -> "Tabla de decisión";
            case COMPROBACIONES -> "Lista de comprobaciones";
            case CATALOGO -> "Catálogo";
            case VOCABULARIO -> "Vocabulario";
        };
    }
}
