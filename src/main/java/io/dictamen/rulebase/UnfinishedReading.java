package io.dictamen.rulebase;

import io.dictamen.decision.CamposPedidos;
import io.dictamen.decision.ContractError;
import io.dictamen.workbook.CheckedRow;
import io.dictamen.workbook.Condition;
import io.dictamen.workbook.FieldPath;
import io.dictamen.workbook.Row;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads tables against a request that breaks its contract, because somebody still types it: a row that one sound field
 * excludes is not met, whatever the others will be.
 */
final class UnfinishedReading {
    private static final String SOLICITUD = "solicitud.";

    private final CamposPedidos campos;
    private final List<String> faltas;
    private final Set<String> pendientes = new LinkedHashSet<>();

    UnfinishedReading(CamposPedidos campos, List<ContractError> faltas) {
        this.campos = campos;
        this.faltas = faltas.stream().map(ContractError::campo).toList();
    }

    /** The fields of the rows that nobody can judge yet. */
    Set<String> pendientes() {
        return pendientes;
    }

    /** Whether the row is certainly met; one that may yet be is pending. */
    boolean meets(Row fila, Object hecho) {
        List<Condition> preguntas = fila.asked().toList();
        if (preguntas.stream().anyMatch(una -> isKnown(una.campo()) && !una.test(hecho))) {
            return false;
        }
        boolean sabida = preguntas.stream().allMatch(una -> isKnown(una.campo()));
        if (!(fila.salida() instanceof CheckedRow comprobada)) {
            return sabida;
        }
        boolean juzgada = isJudged(comprobada, hecho);
        if (juzgada && !comprobada.applies(hecho)) {
            return false;
        }
        if (sabida && juzgada) {
            return true;
        }
        pendientes.add(comprobada.campo());
        return false;
    }

    private boolean isJudged(CheckedRow comprobada, Object hecho) {
        List<FieldPath> vistos = comprobada.reads();
        return vistos.stream().allMatch(this::isKnown)
                || vistos.stream().anyMatch(visto -> isKnown(visto) && visto.get(hecho) == null);
    }

    private boolean isKnown(FieldPath campo) {
        String nombre = campo.toString();
        String path = campos.ruta(nombre.startsWith(SOLICITUD) ? nombre.substring(SOLICITUD.length()) : nombre);
        return faltas.stream().noneMatch(falta -> CamposPedidos.isWithin(path, falta));
    }
}
