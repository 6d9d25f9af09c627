package io.dictamen.console.operacion;

import io.dictamen.access.Rol;
import io.dictamen.operation.Medida;
import io.dictamen.operation.Operacion;
import io.dictamen.operation.Operacion.LimiteTopado;
import io.dictamen.operation.OperacionVista;
import io.dictamen.operation.Salud;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.stream.Stream;

/** How the service is doing, for whoever operates it; also while the database is away. */
@Path("/consola/operacion")
@Produces("text/html; charset=UTF-8")
@Blocking
@RolesAllowed({Rol.OPERADOR, Rol.ADMIN})
public class OperacionPage {
    @Inject
    OperacionVista vista;

    @Inject
    SecurityIdentity caller;

    /** Some numbers that belong together. */
    public record Grupo(String titulo, List<Medida> medidas) {}

    @CheckedTemplate(basePath = "operacion", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Servicio(
            Operacion todo,
            List<Grupo> grupos,
            List<LimiteTopado> topados,
            List<LimiteTopado> sinTopar,
            boolean conEventos)
            implements TemplateInstance {}

    @GET
    public TemplateInstance operacion() {
        Operacion todo = vista.now();
        return new Servicio(
                todo,
                Stream.of(
                                new Grupo("Reglas", todo.version()),
                                new Grupo("Diario", todo.diario()),
                                new Grupo("Eventos", todo.eventos()),
                                new Grupo("Base de datos", todo.baseDeDatos()),
                                new Grupo("Máquina", todo.maquina()))
                        .filter(grupo -> !grupo.medidas().isEmpty())
                        .toList(),
                todo.limites().stream().filter(limite -> limite.veces() > 0).toList(),
                todo.limites().stream().filter(limite -> limite.veces() == 0).toList(),
                !todo.eventos().isEmpty() && caller.hasRole(Rol.OPERADOR));
    }

    /** How the style calls it. */
    @TemplateExtension
    static String clase(Salud salud) {
        return switch (salud) {
            case BIEN -> "bien";
            case ATENCION -> "espera";
            case MAL -> "mal";
        };
    }

    @TemplateExtension
    static String palabra(Salud salud) {
        return switch (salud) {
            case BIEN -> "Bien";
            case ATENCION -> "Atención";
            case MAL -> "Mal";
        };
    }

    @TemplateExtension
    static boolean bien(Salud salud) {
        return salud == Salud.BIEN;
    }
}
