package io.dictamen.checklist;

import io.dictamen.workbook.FieldPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The checks that ask whether a field is there. */
final class Presence {
    private Presence() {}

    static Check absent(Row row) {
        List<FieldPath> campos = new ArrayList<>();
        campos.add(row.field());
        if (!row.parametro().isEmpty()) {
            for (String otro : row.list()) {
                Optional<FieldPath> path = row.parameterField(otro);
                path.ifPresent(campos::add);
            }
        }
        if (!row.field().opcional()) {
            return row.unfit("un campo que puede faltar");
        }
        FieldPath[] todos = campos.toArray(FieldPath[]::new);
        return new Check.Of(List.copyOf(campos), hecho -> {
            for (FieldPath campo : todos) {
                if (campo.get(hecho) == null) {
                    return true;
                }
            }
            return false;
        });
    }

    static Check present(Row row) {
        FieldPath campo = row.field();
        return campo.opcional()
                ? Check.of(campo, hecho -> campo.get(hecho) != null)
                : row.unfit("un campo que puede faltar");
    }

    static Check notTrue(Row row) {
        FieldPath campo = row.field();
        return campo.tipo() == Boolean.class
                ? Check.of(campo, hecho -> !Boolean.TRUE.equals(campo.get(hecho)))
                : row.unfit("un campo verdadero o falso");
    }
}
