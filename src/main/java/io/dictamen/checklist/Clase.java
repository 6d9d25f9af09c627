package io.dictamen.checklist;

/** What a row of a checklist looks for in its field; but for the first four, only where the field is present. */
public enum Clase {
    /** The field is absent, or one of those that {@code parametro} lists. */
    AUSENTE {
        @Override
        Check compile(Row row) {
            return Presence.absent(row);
        }
    },
    /** The field is not true. */
    FALSO_O_AUSENTE {
        @Override
        Check compile(Row row) {
            return Presence.notTrue(row);
        }
    },
    /** The field is present. */
    PRESENTE {
        @Override
        Check compile(Row row) {
            return Presence.present(row);
        }
    },
    /** The conditions of the row say it all. */
    SIEMPRE {
        @Override
        Check compile(Row row) {
            row.noParameter();
            return Check.constant(true);
        }
    },
    /** The text, trimmed, does not match the regular expression from end to end. */
    PATRON {
        @Override
        Check compile(Row row) {
            return Form.pattern(row);
        }
    },
    /** The text, trimmed, is shorter or longer than {@code 3..60}, {@code 3..} or {@code ..60} characters. */
    LONGITUD {
        @Override
        Check compile(Row row) {
            return Form.length(row);
        }
    },
    /** The text has fewer words than the number. */
    PALABRAS {
        @Override
        Check compile(Row row) {
            return Form.words(row);
        }
    },
    /** The text has something that no name of a person has. */
    FORMATO_NOMBRE {
        @Override
        Check compile(Row row) {
            row.noParameter();
            return Form.name(row);
        }
    },
    /** The value is none of those listed. */
    LISTA {
        @Override
        Check compile(Row row) {
            return Lists.outside(row);
        }
    },
    /** The value is one of those listed. */
    LISTA_PROHIBIDA {
        @Override
        Check compile(Row row) {
            return Lists.inside(row);
        }
    },
    /** No entry of the look-up sheet has the values of the fields that its columns name. */
    CATALOGO {
        @Override
        Check compile(Row row) {
            return Lists.notInCatalog(row);
        }
    },
    /** The value differs from the field of the same name in {@code respaldo}. */
    RESPALDO {
        @Override
        Check compile(Row row) {
            row.noParameter();
            return Difference.of(row, "respaldo." + row.campo());
        }
    },
    /** The value differs from the field that {@code parametro} names. */
    IGUAL_A {
        @Override
        Check compile(Row row) {
            return Difference.of(row, row.requiredParameter());
        }
    };

    /** Makes the check of a row, or tells what of the row is wrong. */
    abstract Check compile(Row row);
}
