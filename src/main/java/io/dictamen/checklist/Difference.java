package io.dictamen.checklist;

import io.dictamen.workbook.FieldPath;
import java.util.List;
import java.util.Optional;

/** The checks that two fields of a request say the same. Where either is absent there is nothing to compare. */
record Difference(FieldPath campo, FieldPath otro, Comparacion comparacion) implements Check {

    static Check of(Row row, String nombre) {
        FieldPath campo = row.field();
        Optional<FieldPath> otro = row.parameterField(nombre);
        if (otro.isEmpty()) {
            return Check.constant(false);
        }
        if (otro.get().tipo() != campo.tipo()) {
            return row.fault(
                    nombre + " y " + row.campo() + " son de tipos distintos.", "Nombre un campo del mismo tipo.");
        }
        return new Difference(campo, otro.get(), row.comparacion());
    }

    @Override
    public boolean fails(Object hecho) {
        Object valor = campo.get(hecho);
        Object esperado = otro.get(hecho);
        return valor != null && esperado != null && !comparacion.same(valor, esperado);
    }

    @Override
    public List<FieldPath> reads() {
        return List.of(campo, otro);
    }

    @Override
    public Optional<Object> expected(Object hecho) {
        return Optional.ofNullable(otro.get(hecho));
    }
}
