package io.dictamen.release;

import io.dictamen.decision.ContractError.Codigo;
import io.dictamen.decision.ContractViolation;
import io.dictamen.deployment.Libros;
import io.dictamen.http.IfMatch;
import io.dictamen.http.Problem;
import io.dictamen.http.ProblemException;
import io.dictamen.http.ProblemType;
import io.dictamen.wording.Wording;
import io.dictamen.workbook.diff.Difference;
import io.dictamen.workbook.diff.WorkbookDiff;
import io.dictamen.workbook.edit.ImpossibleEdit;
import io.dictamen.workbook.edit.RowChange;
import io.dictamen.workbook.edit.WorkbookEdit;
import io.dictamen.workbook.fault.Diagnostic;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes of the rows of a sheet, written into the workbook of a draft. */
@ApplicationScoped
class Ediciones {
    private final Versiones versiones;
    private final Borradores borradores;
    private final ReleaseChecks checks;

    Ediciones(Versiones versiones, Borradores borradores, ReleaseChecks checks) {
        this.versiones = versiones;
        this.borradores = borradores;
        this.checks = checks;
    }

    /**
     * Saves the workbook with these changes, as if it had been uploaded so.
     *
     * @throws ProblemException with its faults where it has any, and the draft stays as it is; with what somebody else
     *     changed where the file is no longer the one that was read
     */
    Edicion save(int numero, String archivo, Edicion.Pedido pedido, String ifMatch, String persona) {
        borradores.inState(numero, Estado.BORRADOR);
        byte[] editado = edited(numero, archivo, pedido, ifMatch);
        CheckedFile checked = borradores.save(numero, archivo, editado, ifMatch, persona);
        return told(numero, archivo, pedido, checked.huella(), true, checked.diagnosticos());
    }

    /** What would come of it; nothing is saved. */
    Edicion rehearse(int numero, String archivo, Edicion.Pedido pedido, String ifMatch) {
        borradores.inState(numero, Estado.BORRADOR);
        byte[] editado = edited(numero, archivo, pedido, ifMatch);
        List<Diagnostic> diagnosticos = checks.rehearse(versiones.contents(numero), archivo, editado);
        String huella = versiones.content(numero, archivo).orElseThrow().huella();
        return told(numero, archivo, pedido, huella, false, diagnosticos);
    }

    private byte[] edited(int numero, String archivo, Edicion.Pedido pedido, String ifMatch) {
        Versiones.Contenido now = versiones
                .content(numero, archivo)
                .orElseThrow(() -> ReleaseProblems.unknownFile(archivo, Libros.nombres()));
        if (!IfMatch.names(ifMatch, now.huella())) {
            throw changed(numero, archivo, pedido.hoja(), IfMatch.only(ifMatch), now);
        }
        List<RowChange> cambios = pedido.changes();
        try {
            return WorkbookEdit.of(now.bytes(), pedido.hoja(), cambios, Libros.known(archivo));
        } catch (ImpossibleEdit e) {
            String campo = e.cambio() < 0 ? "hoja" : "operaciones[" + e.cambio() + "]";
            throw ContractViolation.of(campo, Codigo.VALOR, String.valueOf(e.getMessage()));
        }
    }

    /** Who saved the file since it was read, and what they changed in that sheet. */
    private ProblemException changed(int numero, String archivo, String hoja, String read, Versiones.Contenido now) {
        byte @Nullable [] before = versiones.bytes(read);
        List<Difference> suyas = before == null
                ? List.of()
                : WorkbookDiff.of(archivo, before, now.bytes()).diferencias().stream()
                        .filter(una -> una.hoja().equals(hoja))
                        .toList();
        String persona = versiones.files(numero).stream()
                .filter(uno -> uno.nombre.equals(archivo))
                .map(uno -> uno.guardadoPor)
                .findFirst()
                .orElseThrow();
        String cuanto = suyas.isEmpty()
                ? "En la hoja " + hoja + " no cambió nada."
                : "errores lista lo que cambió en la hoja " + hoja + ".";
        return new ProblemException(Problem.of(
                        ProblemType.CAMBIO_AJENO,
                        Wording.quoted(persona) + " guardó " + archivo + " desde que se leyó. "
                                + (before == null ? "" : cuanto + " ")
                                + "Lea otra vez la tabla, y repita con su nuevo ETag en «If-Match».")
                .con(suyas));
    }

    private static Edicion told(
            int numero,
            String archivo,
            Edicion.Pedido pedido,
            String huella,
            boolean guardado,
            List<Diagnostic> diagnosticos) {
        int errores = (int) diagnosticos.stream().filter(Diagnostic::blocks).count();
        return new Edicion(numero, archivo, pedido.hoja(), huella, guardado, errores, diagnosticos);
    }
}
