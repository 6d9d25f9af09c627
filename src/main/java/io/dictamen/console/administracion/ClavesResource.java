package io.dictamen.console.administracion;

import io.dictamen.access.ClavesApi;
import io.dictamen.access.Llaves;
import io.dictamen.access.Rol;
import io.dictamen.console.Formulario;
import io.dictamen.console.Hecho;
import io.dictamen.console.Marco;
import io.dictamen.http.Problems;
import io.dictamen.wording.Wording;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The keys of programs. */
@Path(ClavesResource.PATH)
@Produces("text/html; charset=UTF-8")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Blocking
@RolesAllowed(Rol.ADMIN)
public class ClavesResource {
    static final String PATH = "/consola/administracion/claves";

    @Inject
    Llaves llaves;

    @Inject
    Marco marco;

    @Inject
    Hecho hecho;

    @Inject
    Clock clock;

    @CheckedTemplate(basePath = "administracion", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Claves(List<Fila> claves) implements TemplateInstance {}

    @CheckedTemplate(basePath = "administracion", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Clave(Fila fila) implements TemplateInstance {}

    /** What is shown once. */
    @CheckedTemplate(basePath = "administracion", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ClaveHecha(
            String nombre,
            String clave,
            String curl,
            @Nullable OffsetDateTime anteriorHasta,
            @Nullable List<Fila> claves)
            implements TemplateInstance {}

    /** A key and how it is now. */
    public record Fila(ClavesApi.Vista clave, boolean revocada, boolean vencida) {
        boolean vigente() {
            return !revocada && !vencida;
        }
    }

    @GET
    public TemplateInstance todas() {
        return new Claves(filas());
    }

    @POST
    public TemplateInstance crea(String cuerpo) throws InterruptedException {
        Formulario form = Formulario.de(cuerpo);
        Llaves.Hecha made =
                llaves.crear(form.texto("nombre").strip(), form.textos("roles"), endOfDay(form.texto("venceEn")));
        return hecha(made, filas());
    }

    @GET
    @Path("{nombre}")
    public TemplateInstance una(@PathParam("nombre") String nombre) {
        return new Clave(filas().stream()
                .filter(fila -> fila.clave().nombre().equals(nombre))
                .findFirst()
                .orElseThrow(() -> Problems.notFound("No hay ninguna clave " + Wording.quoted(nombre) + ".")));
    }

    @POST
    @Path("{nombre}/renovacion")
    public TemplateInstance renueva(@PathParam("nombre") String nombre, String cuerpo) throws InterruptedException {
        Formulario form = Formulario.de(cuerpo);
        return hecha(
                llaves.renovar(nombre, endOfDay(form.texto("anteriorHasta")), endOfDay(form.texto("venceEn"))), null);
    }

    @POST
    @Path("{nombre}/anteriores")
    public Response terminaAnteriores(@PathParam("nombre") String nombre) throws InterruptedException {
        llaves.terminarAnteriores(nombre);
        return hecho.here("Las claves anteriores de " + nombre + " ya no valen.");
    }

    @POST
    @Path("{nombre}/revocacion")
    public Response revoca(@PathParam("nombre") String nombre) throws InterruptedException {
        llaves.revocar(nombre);
        return hecho.then("La clave " + nombre + " ya no vale en ninguna réplica.", PATH);
    }

    private List<Fila> filas() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return llaves.todas().stream()
                .map(clave -> new Fila(
                        clave,
                        clave.revocada() != null,
                        clave.venceEn() != null && !clave.venceEn().isAfter(now)))
                .sorted(Comparator.comparing(Fila::revocada))
                .toList();
    }

    private ClaveHecha hecha(Llaves.Hecha made, @Nullable List<Fila> claves) {
        List<String> roles = made.vista().roles();
        String asks = roles.contains(Rol.FRONT)
                ? "/api/v1/decisiones"
                : roles.contains(Rol.OPERADOR) ? "/q/metrics" : "/api/v1/reportes/ccccc?formato=csv";
        String curl = "curl -H 'X-API-Key: " + made.clave() + "' '" + marco.servicio() + asks + "'";
        return new ClaveHecha(made.vista().nombre(), made.clave(), curl, made.anteriorHasta(), claves);
    }

    /** What a field for a day holds, its day included; null where it was left empty. */
    private @Nullable String endOfDay(String day) {
        return day.isEmpty() ? null : Dias.fin(day, clock.getZone());
    }
}
