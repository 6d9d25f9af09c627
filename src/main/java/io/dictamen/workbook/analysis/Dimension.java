package io.dictamen.workbook.analysis;

import java.util.List;

/**
 * Something that the conditions of a table ask about and that varies by itself.
 *
 * @param field the field's path; for what only a yes or no is known of, what is asked
 * @param label what analysts call it
 * @param columns which columns of the table ask about it, from 0; none where only a contract rule does
 * @param kind what it stands for
 */
record Dimension(String field, String label, Domain domain, List<Integer> columns, Kind kind) {

    enum Kind {
        FIELD,
        PATTERN,
        CHECK
    }
}
