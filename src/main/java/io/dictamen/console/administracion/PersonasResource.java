package io.dictamen.console.administracion;

import io.dictamen.access.Cuentas;
import io.dictamen.access.Enlaces;
import io.dictamen.access.Personas;
import io.dictamen.access.Rol;
import io.dictamen.console.Formulario;
import io.dictamen.console.Hecho;
import io.dictamen.console.Marco;
import io.dictamen.http.Problems;
import io.dictamen.wording.Wording;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The people: who may come in, and what they may do. */
@Path(PersonasResource.PATH)
@Produces("text/html; charset=UTF-8")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Blocking
@RolesAllowed(Rol.ADMIN)
public class PersonasResource {
    static final String PATH = "/consola/administracion/personas";

    @Inject
    Cuentas cuentas;

    @Inject
    Enlaces enlaces;

    @Inject
    Marco marco;

    @Inject
    Hecho hecho;

    @CheckedTemplate(basePath = "administracion", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Lista(List<Personas.Vista> personas) implements TemplateInstance {}

    @CheckedTemplate(basePath = "administracion", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Persona(Personas.Vista persona) implements TemplateInstance {}

    /** What is shown once: the first password of somebody, and the people, among whom they are now. */
    @CheckedTemplate(basePath = "administracion", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PersonaHecha(
            String nombre, String clave, @Nullable List<Personas.Vista> personas) implements TemplateInstance {}

    @CheckedTemplate(basePath = "administracion", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record EnlaceHecho(String nombre, String direccion, OffsetDateTime expira) implements TemplateInstance {}

    @GET
    public TemplateInstance todas() {
        return new Lista(cuentas.todas());
    }

    @POST
    public TemplateInstance crea(String cuerpo) {
        Formulario form = Formulario.de(cuerpo);
        Cuentas.ConClave made = cuentas.crear(form.texto("nombre").strip(), form.textos("roles"));
        return new PersonaHecha(made.persona().nombre(), made.claveInicial(), cuentas.todas());
    }

    @GET
    @Path("{nombre}")
    public TemplateInstance una(@PathParam("nombre") String nombre) {
        return new Persona(cuentas.una(nombre)
                .orElseThrow(() -> Problems.notFound("No hay ninguna persona " + Wording.quoted(nombre) + ".")));
    }

    @POST
    @Path("{nombre}")
    public Response cambia(@PathParam("nombre") String nombre, String cuerpo) {
        Formulario form = Formulario.de(cuerpo);
        boolean activa = !form.texto("activa").isEmpty();
        cuentas.cambiar(nombre, form.textos("roles"), activa, form.texto("revision"));
        return hecho.here("Se guardó lo que puede hacer " + nombre + ".");
    }

    @POST
    @Path("{nombre}/clave")
    public TemplateInstance repone(@PathParam("nombre") String nombre) {
        Cuentas.ConClave made = cuentas.reponer(nombre);
        return new PersonaHecha(nombre, made.claveInicial(), null);
    }

    @POST
    @Path("{nombre}/enlace")
    public TemplateInstance enlaza(@Context RoutingContext http, @PathParam("nombre") String nombre) {
        Enlaces.Enlace made = enlaces.dar(nombre);
        return new EnlaceHecho(nombre, marco.servicio() + made.pagina(), made.expira());
    }

    @POST
    @Path("{nombre}/borrado")
    public Response borra(@PathParam("nombre") String nombre, String cuerpo) {
        cuentas.borrar(nombre, Formulario.de(cuerpo).texto("revision"));
        return hecho.then("Se borró a " + nombre + ".", PATH);
    }
}
