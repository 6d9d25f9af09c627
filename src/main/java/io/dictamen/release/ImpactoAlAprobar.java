package io.dictamen.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dictamen.release.AprobacionConfig.Exigencia;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with the impact of a release that is to be approved.
 *
 * @param dias how many days it looks back on
 * @param alcanza whether an approval may do with what there is
 * @param huella what it would approve: files and report where there is one, else the files
 * @param medido null where nobody measured it
 * @param mensaje the same in words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ImpactoAlAprobar")
public record ImpactoAlAprobar(
        Exigencia exigencia,
        int dias,
        boolean alcanza,
        String huella,
        @Nullable ImpactoMedido medido,
        String mensaje) {}
