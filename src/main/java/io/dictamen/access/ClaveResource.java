package io.dictamen.access;

import io.dictamen.access.ClavesApi.Vista;
import io.dictamen.decision.Campo;
import io.dictamen.decision.Contract;
import io.dictamen.decision.Patron;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/claves}: the keys of front-ends. */
@Path("/api/v1/claves")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Rol.ADMIN)
@Tag(name = "Personas y claves")
public class ClaveResource {
    private static final Contract<Nueva> NUEVA = Contract.de(Nueva.class, List.of());
    private static final Contract<Renovacion> RENOVACION = Contract.de(Renovacion.class, List.of());

    @Inject
    Llaves llaves;

    @Inject
    Clock clock;

    /** A key to be. {@code venceEn} is read here: the dates of a contract are never in the future. */
    @Schema(name = "ClaveNueva")
    public record Nueva(
            @Campo("el nombre con que queda en el diario") @Patron(value = Nombres.FORMA, llamado = Nombres.LLAMADO)
            String nombre,

            @Campo("lo que puede hacer; front si falta") @Nullable
            List<String> roles,

            @Campo("hasta cuándo vale, como 2027-12-31T23:59:59-04:00; siempre si falta") @Nullable
            String venceEn) {}

    /** All of them, the revoked ones included. */
    @Schema(name = "Claves")
    public record Todas(List<Vista> claves) {}

    /** A new key, shown this once. */
    @Schema(name = "ClaveCreada")
    public record Creada(
            String nombre, List<String> roles, @Nullable OffsetDateTime venceEn, String clave) {}

    /** A renewal; both moments are read here, as that of {@link Nueva}. */
    @Schema(name = "Renovacion")
    public record Renovacion(
            @Campo("hasta cuándo vale también la anterior; un día si falta") @Nullable
            String anteriorHasta,

            @Campo("hasta cuándo vale la nueva; como la anterior si falta") @Nullable
            String venceEn) {}

    /** A renewed key, shown this once. */
    @Schema(name = "ClaveRenovada")
    public record Renovada(
            String nombre,
            List<String> roles,
            @Nullable OffsetDateTime venceEn,
            OffsetDateTime anteriorHasta,
            String clave) {}

    @GET
    @Operation(operationId = "listarClaves", summary = "Las claves, también las revocadas")
    public Todas todas() {
        return new Todas(llaves.todas());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(value = Creada.class, responseCode = "201", responseDescription = "La clave, esta única vez.")
    @APIResponse(responseCode = "409", description = "El nombre es o fue de otra.")
    @Operation(
            operationId = "crearClave",
            summary = "Crea una clave para un front-end",
            description = "La responde esta única vez; va en el encabezado X-API-Key. Su nombre queda en el diario como"
                    + " emisor.")
    public Creada crear(@RequestBodySchema(Nueva.class) String cuerpo) throws InterruptedException {
        Nueva nueva = NUEVA.read(cuerpo, clock);
        Llaves.Hecha hecha = llaves.crear(nueva.nombre(), nueva.roles(), nueva.venceEn());
        Vista made = hecha.vista();
        return new Creada(made.nombre(), made.roles(), made.venceEn(), hecha.clave());
    }

    @POST
    @Path("{nombre}/renovacion")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @APIResponseSchema(
            value = Renovada.class,
            responseCode = "201",
            responseDescription = "La clave nueva, esta única vez.")
    @Operation(
            operationId = "renovarClave",
            summary = "Da otra clave con el mismo nombre",
            description =
                    "La anterior vale lo mismo hasta anteriorHasta; un día si falta. El nombre sigue siendo el emisor, y"
                            + " lee lo suyo de antes.")
    public Renovada renovar(@PathParam("nombre") String nombre, @RequestBodySchema(Renovacion.class) String cuerpo)
            throws InterruptedException {
        Renovacion pedida = RENOVACION.read(cuerpo, clock);
        Llaves.Hecha hecha = llaves.renovar(nombre, pedida.anteriorHasta(), pedida.venceEn());
        Vista made = hecha.vista();
        return new Renovada(
                made.nombre(),
                made.roles(),
                made.venceEn(),
                Objects.requireNonNull(hecha.anteriorHasta()),
                hecha.clave());
    }

    @DELETE
    @Path("{nombre}/anteriores")
    @Operation(
            operationId = "terminarClavesAnteriores",
            summary = "Termina ya lo que la clave era antes de renovarse",
            description = "Deja de valer en todas las réplicas en un segundo; la de ahora sigue.")
    public void terminarAnteriores(@PathParam("nombre") String nombre) throws InterruptedException {
        llaves.terminarAnteriores(nombre);
    }

    @DELETE
    @Path("{nombre}")
    @Operation(
            operationId = "revocarClave",
            summary = "Revoca una clave",
            description = "Deja de valer en todas las réplicas en un segundo.")
    public void revocar(@PathParam("nombre") String nombre) throws InterruptedException {
        llaves.revocar(nombre);
    }
}
