package io.dictamen.console.version;

import io.dictamen.access.Rol;
import io.dictamen.console.Formato;
import io.dictamen.console.Formulario;
import io.dictamen.console.Hecho;
import io.dictamen.console.Marco;
import io.dictamen.decision.ContractError.Codigo;
import io.dictamen.decision.ContractViolation;
import io.dictamen.release.Actualizacion;
import io.dictamen.release.Borradores;
import io.dictamen.release.Comentado;
import io.dictamen.release.Conversacion;
import io.dictamen.release.Descripcion;
import io.dictamen.release.Publicacion;
import io.dictamen.release.ReleaseQuery;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The steps of a release, as buttons of its page take them. */
@Path("/consola/versiones/{n}")
@Produces("text/html; charset=UTF-8")
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.WILDCARD})
@Blocking
public class PasosResource {
    @Inject
    Publicacion publicacion;

    @Inject
    Borradores borradores;

    @Inject
    Actualizacion actualizacion;

    @Inject
    Conversacion conversacion;

    @Inject
    SecurityIdentity caller;

    @Inject
    Marco marco;

    @Inject
    Clock clock;

    @Inject
    Hecho hecho;

    @POST
    @Path("entregar")
    @RolesAllowed({Rol.ANALISTA, Rol.QA})
    public Response entregar(@PathParam("n") String n) {
        publicacion.review(ReleaseQuery.number(n), marco.quien());
        return here(n, "La versión " + n + " espera que otra persona la apruebe.");
    }

    @POST
    @Path("retirar")
    @RolesAllowed({Rol.ANALISTA, Rol.QA})
    public Response retirar(@PathParam("n") String n) {
        publicacion.withdraw(ReleaseQuery.number(n));
        return here(n, "La versión " + n + " es otra vez un borrador.");
    }

    @POST
    @Path("actualizar")
    @RolesAllowed({Rol.ANALISTA, Rol.QA})
    public Response actualizar(@PathParam("n") String n) {
        Actualizacion.Hecha hecha = actualizacion.update(ReleaseQuery.number(n), marco.quien());
        String conflicto = hecha.enConflicto().isEmpty()
                ? ""
                : " Cambiaron los dos, y quedan como los tiene el borrador: " + String.join(", ", hecha.enConflicto())
                        + ".";
        return here(n, "Tomó " + hecha.tomados().size() + " archivos de la que decide." + conflicto);
    }

    @POST
    @Path("descartar")
    @RolesAllowed({Rol.ANALISTA, Rol.QA})
    public Response descartar(@PathParam("n") String n) {
        borradores.discard(ReleaseQuery.number(n), marco.quien(), caller.hasRole(Rol.ANALISTA));
        return hecho.then("El borrador " + n + " se descartó.", "/consola/versiones");
    }

    @POST
    @Path("aprobar")
    @RolesAllowed(Rol.APROBADOR)
    public Response aprobar(@PathParam("n") String n, String cuerpo) {
        Formulario form = Formulario.de(cuerpo);
        OffsetDateTime desde = form.texto("cuando").equals("despues") ? moment(form.texto("vigenteDesde")) : null;
        Descripcion now = publicacion.approve(ReleaseQuery.number(n), form.texto("huella"), desde, marco.quien());
        OffsetDateTime vigente = now.vigenteDesde();
        return here(
                n,
                now.activa() || vigente == null
                        ? "La versión " + n + " decide desde ahora."
                        : "La versión " + n + " decidirá desde el " + Formato.momento(vigente) + ".");
    }

    private @Nullable OffsetDateTime moment(String local) {
        try {
            return LocalDateTime.parse(local).atZone(clock.getZone()).toOffsetDateTime();
        } catch (DateTimeException e) {
            throw ContractViolation.of(
                    "vigenteDesde", Codigo.TIPO, "Elija el día y la hora desde los que decide, que están por venir.");
        }
    }

    @POST
    @Path("rechazar")
    @RolesAllowed(Rol.APROBADOR)
    public Response rechazar(@PathParam("n") String n, String cuerpo) {
        String motivo = Formulario.de(cuerpo).texto("motivo").strip();
        if (motivo.isEmpty()) {
            throw ContractViolation.of("motivo", Codigo.REQUERIDO, "Escriba qué hay que corregir.");
        }
        publicacion.reject(ReleaseQuery.number(n), motivo, marco.quien());
        return here(n, "La versión " + n + " es otra vez un borrador, con su motivo.");
    }

    @POST
    @Path("reponer")
    @RolesAllowed(Rol.APROBADOR)
    public Response reponer(@PathParam("n") String n) {
        Descripcion nueva = publicacion.restore(ReleaseQuery.number(n), marco.quien());
        return here(
                String.valueOf(nueva.numero()),
                "La versión " + nueva.numero() + ", con los archivos de la " + n + ", decide desde ahora.");
    }

    @POST
    @Path("comentarios")
    @RolesAllowed({Rol.ANALISTA, Rol.APROBADOR, Rol.QA})
    public Response comentar(@PathParam("n") String n, String cuerpo) {
        Formulario form = Formulario.de(cuerpo);
        String texto = form.texto("texto").strip();
        if (texto.isEmpty()) {
            throw ContractViolation.of("texto", Codigo.REQUERIDO, "Escriba el comentario.");
        }
        Comentado.Lugar lugar = new Comentado.Lugar(
                given(form, "archivo"),
                given(form, "hoja"),
                given(form, "celda"),
                number(form, "fila"),
                given(form, "clausula"));
        conversacion.add(
                ReleaseQuery.number(n), new Comentado.Nuevo(texto, lugar, number(form, "respuestaA")), marco.quien());
        return here(n, "Comentario agregado.");
    }

    @POST
    @Path("comentarios/{id}/resolver")
    @RolesAllowed({Rol.ANALISTA, Rol.APROBADOR, Rol.QA})
    public Response resolver(@PathParam("n") String n, @PathParam("id") String id, String cuerpo) {
        int numero = ReleaseQuery.number(n);
        boolean resuelto = Formulario.de(cuerpo).texto("resuelto").equals("si");
        conversacion.settle(numero, ReleaseQuery.comment(numero, id), resuelto, marco.quien());
        return here(n, resuelto ? "Queda resuelto." : "Queda abierto otra vez.");
    }

    @POST
    @Path("comentarios/{id}/borrar")
    @RolesAllowed({Rol.ANALISTA, Rol.APROBADOR, Rol.QA})
    public Response borrar(@PathParam("n") String n, @PathParam("id") String id) {
        int numero = ReleaseQuery.number(n);
        conversacion.remove(numero, ReleaseQuery.comment(numero, id), marco.quien());
        return here(n, "El comentario se borró.");
    }

    private static @Nullable String given(Formulario form, String nombre) {
        String texto = form.texto(nombre).strip();
        return texto.isEmpty() ? null : texto;
    }

    private static @Nullable Long number(Formulario form, String nombre) {
        String texto = given(form, nombre);
        if (texto != null && !texto.matches("[1-9][0-9]{0,8}")) {
            throw ContractViolation.of(nombre, Codigo.TIPO, nombre + " es un número, como 12.");
        }
        return texto == null ? null : Long.valueOf(texto);
    }

    private Response here(String n, String said) {
        return hecho.then(said, direccion(n));
    }

    private static String direccion(String n) {
        return "/consola/versiones/" + n;
    }
}
