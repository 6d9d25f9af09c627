package io.dictamen.rulebase;

/** A DRL rule as people know it: the sentence that it is named by, and the clause that it states. */
public record Regla(String nombre, String clausula) {}
