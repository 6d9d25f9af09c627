package io.dictamen.whynot;

import io.dictamen.witness.FieldTexts;
import io.dictamen.workbook.FieldPath;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Texts that the rules may tell apart: those that tables name, or their patterns and checklists look for. */
final class Texts {
    private static final List<String> OTHERS = List.of("Otro texto", "Otro texto distinto");
    private static final int MOST_LITERALS = 50;

    private final List<Probe.Table> tablas;
    private final Set<String> derived = new LinkedHashSet<>();
    private final Map<String, Set<String>> made = new HashMap<>();

    Texts(List<Probe.Table> tablas) {
        this.tablas = tablas;
        tablas.stream()
                .flatMap(tabla -> tabla.partes().sides().stream())
                .filter(side -> side.asked().isEmpty() && side.path().tipo() == String.class)
                .flatMap(side -> side.samples().stream())
                .limit(MOST_LITERALS)
                .forEach(text -> derived.add(text.toString()));
    }

    /** @param campo of the request */
    Set<String> of(String campo) {
        return made.computeIfAbsent(campo, path -> {
            Set<String> texts = new LinkedHashSet<>();
            for (Probe.Table tabla : tablas) {
                texts.addAll(FieldTexts.of(tabla.tabla(), one -> isThat(one, path)));
            }
            texts.addAll(derived);
            texts.addAll(OTHERS);
            return texts;
        });
    }

    private static boolean isThat(FieldPath from, String campo) {
        String path = from.toString();
        return path.equals(campo) || path.endsWith("." + campo);
    }
}
