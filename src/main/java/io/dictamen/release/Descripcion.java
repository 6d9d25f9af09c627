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
 * @param motivoRechazo why it was last sent back
 * @param diagnosticos how many faults and warnings its files have
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
        @Nullable String motivoRechazo,
        int diagnosticos,
        List<Archivo> archivos) {

    /** A file of a release; {@code huella} is its ETag. */
    @Schema(name = "ArchivoDeVersion")
    public record Archivo(String nombre, String huella, int bytes, String guardadoPor, OffsetDateTime guardado) {}

    static Descripcion of(
            Version version,
            List<ArchivoDeVersion> archivos,
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
                version.vigenteDesde == null ? null : in(zona, version.vigenteDesde),
                version.huella,
                version.base,
                version.reposicionDe,
                version.motivoRechazo,
                version.diagnosticos,
                archivos.stream()
                        .map(it -> new Archivo(it.nombre, it.huella, it.bytes, it.guardadoPor, in(zona, it.guardado)))
                        .toList());
    }

    private static OffsetDateTime in(ZoneId zona, OffsetDateTime moment) {
        return moment.atZoneSameInstant(zona).toOffsetDateTime().truncatedTo(ChronoUnit.MILLIS);
    }
}
