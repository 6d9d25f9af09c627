package io.dictamen.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A release as callers see it, its moments in the zone of the service.
 *
 * @param vigenteDesde from when it decides, or decided; null while it is not published
 * @param huella of all its files: what an approval approves
 * @param reposicionDe the release that it published again
 * @param entregadaPor who handed it over, and {@code entregada} when; null for a draft
 * @param aprobada when it was approved
 * @param motivoRechazo why it was last sent back; {@code rechazadaPor} by whom, and {@code rechazada} when
 * @param diagnosticos how many faults and warnings its files have
 * @param archivos null in a short listing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Version")
public record Descripcion(
        int numero,
        Estado estado,
        boolean activa,
        String autor,
        @Nullable String aprobador,
        String nota,
        OffsetDateTime creada,
        @Nullable OffsetDateTime vigenteDesde,
        String huella,
        @Nullable Integer base,
        @Nullable Integer reposicionDe,
        @Nullable String entregadaPor,
        @Nullable OffsetDateTime entregada,
        @Nullable OffsetDateTime aprobada,
        @Nullable String motivoRechazo,
        @Nullable String rechazadaPor,
        @Nullable OffsetDateTime rechazada,
        int diagnosticos,
        @Nullable List<Archivo> archivos) {

    /** A file of a release; {@code huella} is its ETag. */
    @Schema(name = "ArchivoDeVersion")
    public record Archivo(String nombre, String huella, int bytes, String guardadoPor, OffsetDateTime guardado) {}

    static Descripcion of(
            Version version,
            @Nullable List<ArchivoDeVersion> archivos,
            @Nullable Integer active,
            OffsetDateTime now,
            ZoneId zona) {
        boolean activa = active != null && active == version.numero;
        boolean inForce = version.vigenteDesde != null && !version.vigenteDesde.isAfter(now);
        return new Descripcion(
                version.numero,
                version.estado == Estado.PUBLICADA && inForce && !activa ? Estado.RETIRADA : version.estado,
                activa,
                version.autor,
                version.aprobador,
                version.nota,
                in(zona, version.creada),
                ifAny(zona, version.vigenteDesde),
                version.huella,
                version.base,
                version.reposicionDe,
                version.entregadaPor,
                ifAny(zona, version.entregada),
                ifAny(zona, version.aprobada),
                version.motivoRechazo,
                version.rechazadaPor,
                ifAny(zona, version.rechazada),
                version.diagnosticos,
                archivos == null
                        ? null
                        : archivos.stream().map(it -> archivo(it, zona)).toList());
    }

    private static Archivo archivo(ArchivoDeVersion it, ZoneId zona) {
        return new Archivo(it.nombre, it.huella, it.bytes, it.guardadoPor, in(zona, it.guardado));
    }

    private static @Nullable OffsetDateTime ifAny(ZoneId zona, @Nullable OffsetDateTime moment) {
        return moment == null ? null : in(zona, moment);
    }

    /** A moment as answers tell it. */
    static OffsetDateTime in(ZoneId zona, OffsetDateTime moment) {
        return moment.atZoneSameInstant(zona).toOffsetDateTime().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Whether it is published and still to come into force. */
    public boolean programada() {
        return estado == Estado.PUBLICADA && !activa;
    }
}
