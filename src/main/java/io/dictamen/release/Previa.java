package io.dictamen.release;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a release before somebody approves it.
 *
 * @param huella what an approval would approve: the files, and the report of their impact where there is one
 * @param impacto how it stands with the impact on what is really asked
 * @param puede whether the caller may approve it as it is now
 * @param razones why not; empty where they may
 * @param atraso what others published since it was made and it would undo
 * @param programadas what else is to come into force, and what one would undo of the other
 * @param guardaron who saved what in it, the last first
 * @param impedimentos what the checks have against it
 * @param filasSinEscenario the rows that it adds or changes and that no case makes decide
 * @param advertencias what hinders nothing and whoever approves should know: every row without a case, cases that were
 *     removed or expect less than before
 */
@Schema(name = "AprobacionPrevista")
public record Previa(
        int version,
        Estado estado,
        String huella,
        ImpactoAlAprobar impacto,
        boolean puede,
        List<Razon> razones,
        @Nullable Atrasada atraso,
        List<Programada> programadas,
        List<Trabajo> guardaron,
        List<Impedimento> impedimentos,
        List<Fila> filasSinEscenario,
        List<Advertencia> advertencias) {

    /** A row of a table. */
    @Schema(name = "FilaSinEscenario")
    public record Fila(String libro, String hoja, int fila, String clausula) {}

    /** Why somebody may not approve, in words. */
    @Schema(name = "RazonDeNoAprobar")
    public record Razon(Codigo codigo, String mensaje) {}

    /** Kinds of reasons. */
    @Schema(name = "CodigoDeRazon")
    public enum Codigo {
        ESTADO,
        SIN_ROL,
        TRABAJO_PROPIO,
        ATRASADA,
        SIN_IMPACTO,
        IMPEDIMENTOS
    }

    /** That others published meanwhile. */
    @Schema(name = "VersionAtrasada")
    public record Atrasada(int base, int activa, List<String> archivos) {}

    /**
     * A release that is to come into force.
     *
     * @param deshace the files of the release in question that it would undo when it comes after it
     * @param deshecha its files that the release in question would undo by coming after it
     */
    @Schema(name = "VersionProgramada")
    public record Programada(
            int version,
            OffsetDateTime vigenteDesde,
            String nota,
            List<String> deshace,
            List<String> deshecha,
            String mensaje) {}

    /** A file that somebody saved. */
    @Schema(name = "TrabajoEnVersion")
    public record Trabajo(String persona, String archivo, OffsetDateTime guardado) {}

    /** The same, with what the checks have against it. */
    Previa with(List<Impedimento> encontrados, List<Fila> filas, List<Advertencia> avisos) {
        List<Razon> todas = new ArrayList<>(razones);
        if (!encontrados.isEmpty()) {
            todas.add(new Razon(
                    Codigo.IMPEDIMENTOS,
                    encontrados.size() == 1
                            ? "Tiene un impedimento, que hay que corregir antes."
                            : "Tiene " + encontrados.size() + " impedimentos, que hay que corregir antes."));
        }
        return new Previa(
                version,
                estado,
                huella,
                impacto,
                todas.isEmpty(),
                todas,
                atraso,
                programadas,
                guardaron,
                List.copyOf(encontrados),
                filas,
                avisos);
    }
}
