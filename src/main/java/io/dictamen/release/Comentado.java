package io.dictamen.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dictamen.decision.Campo;
import io.dictamen.decision.Minimo;
import io.dictamen.decision.Patron;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A comment as people read it: a text and nothing else, whatever stands in it.
 *
 * @param respuestaA the comment that it answers
 * @param resueltoPor who took it as settled; null while it is open, and in an answer
 * @param borrable whether the caller may take it back
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Comentario")
public record Comentado(
        long id,
        @Nullable Long respuestaA,
        @Nullable Lugar lugar,
        String texto,
        String autor,
        OffsetDateTime creado,
        @Nullable String resueltoPor,
        @Nullable OffsetDateTime resuelto,
        boolean borrable) {

    /** Where it stands: at a file, and there at a sheet with a cell or a row; or at a clause. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "LugarDeComentario")
    public record Lugar(
            @Campo("el libro o el archivo de escenarios") @Nullable
            String archivo,

            @Campo("la hoja del libro") @Nullable String hoja,

            @Campo("la celda, como D12")
            @Patron(value = "[A-Z]{1,3}[1-9][0-9]{0,6}", llamado = "una celda, como D12")
            @Nullable
            String celda,

            @Campo("la fila de la hoja, o la línea del archivo") @Minimo(1) @Nullable
            Long fila,

            @Campo("la cláusula") @Nullable String clausula) {

        /** As a person reads it. */
        public String enPalabras() {
            StringBuilder words = new StringBuilder(archivo == null ? "" : archivo);
            if (hoja != null) {
                words.append(" · ").append(hoja);
            }
            if (celda != null) {
                words.append('!').append(celda);
            }
            if (fila != null) {
                words.append(hoja == null ? ", línea " : ", fila ").append(fila);
            }
            if (clausula != null) {
                words.append(words.isEmpty() ? "" : ", ").append("cláusula ").append(clausula);
            }
            return words.toString();
        }
    }

    /** What somebody says. */
    @Schema(name = "ComentarioNuevo")
    public record Nuevo(
            @Campo("lo que se dice, texto sin formato de hasta 4000 caracteres")
            String texto,

            @Campo("dónde; si falta, de la versión entera") @Nullable
            Lugar lugar,

            @Campo("el id del comentario al que responde") @Minimo(1) @Nullable
            Long respuestaA) {}

    static Comentado of(Comentario uno, boolean answered, String caller, ZoneId zona) {
        boolean somewhere = uno.archivo != null || uno.clausula != null;
        return new Comentado(
                uno.id,
                uno.respuestaA,
                somewhere
                        ? new Lugar(
                                uno.archivo,
                                uno.hoja,
                                uno.celda,
                                uno.fila == null ? null : Long.valueOf(uno.fila),
                                uno.clausula)
                        : null,
                uno.texto,
                uno.autor,
                Descripcion.in(zona, uno.creado),
                uno.resueltoPor,
                uno.resuelto == null ? null : Descripcion.in(zona, uno.resuelto),
                uno.autor.equals(caller) && !answered);
    }
}
