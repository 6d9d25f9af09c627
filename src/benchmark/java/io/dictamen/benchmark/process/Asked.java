package io.dictamen.benchmark.process;

import java.util.List;

/** What a cell asks of a field, in words that every engine has. */
record Asked(String campo, Op op, List<Object> valores) {
    /** The comparisons; of an absent field only {@link #ABSENT} holds. */
    enum Op {
        EQUAL("=="),
        LESS("<"),
        LESS_OR_EQUAL("<="),
        GREATER(">"),
        GREATER_OR_EQUAL(">="),
        IN("in"),
        /** Present, and none of those. */
        OTHER("other"),
        /** Present, and not of that form. */
        MISSHAPEN("misshapen"),
        ABSENT("absent"),
        PRESENT("present");

        final String sign;

        Op(String sign) {
            this.sign = sign;
        }
    }

    static Asked of(String campo, Op op, Object... valores) {
        return new Asked(campo, op, List.of(valores));
    }

    Object valor() {
        return valores.get(0);
    }
}
