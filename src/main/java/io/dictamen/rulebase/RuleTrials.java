package io.dictamen.rulebase;

import io.dictamen.workbook.Clauses;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Texts of rules tried out: compiled in memory, by the compiler that stays behind when the service is built. */
public final class RuleTrials {
    private static final String FOLDER = "prueba";
    private static final String ENDING = ".drl";

    private RuleTrials() {}

    /**
     * The rules of each text, all compiled at once.
     *
     * @return by the place of the text; without those that do not compile
     */
    public static Map<Integer, DerivationRules> compile(List<String> textos) {
        Map<String, String> left = new HashMap<>();
        for (int i = 0; i < textos.size(); i++) {
            left.put(i + ENDING, inFolder(textos.get(i), FOLDER + i));
        }
        return compile(left);
    }

    private static Map<Integer, DerivationRules> compile(Map<String, String> some) {
        if (some.isEmpty()) {
            return Map.of();
        }
        try {
            return byPlace(Drl.compile(some, Clauses.ANY));
        } catch (RuleBaseFaults e) {
            Map<String, String> left = new HashMap<>(some);
            e.diagnosticos().forEach(falta -> left.remove(falta.libro()));
            return left.size() < some.size() ? compile(left) : halves(some);
        } catch (RuntimeException e) { // the compiler breaks down on some texts, and does not say on which
            return halves(some);
        }
    }

    private static Map<Integer, DerivationRules> halves(Map<String, String> some) {
        Map<Integer, DerivationRules> rules = new HashMap<>();
        if (some.size() > 1) {
            Map<String, String> one = new HashMap<>();
            Map<String, String> other = new HashMap<>();
            some.forEach((nombre, texto) -> (one.size() <= other.size() ? one : other).put(nombre, texto));
            rules.putAll(compile(one));
            rules.putAll(compile(other));
        }
        return rules;
    }

    /** The same rules in a package of their own, within theirs, whose classes they go on to see. */
    private static String inFolder(String texto, String folder) {
        return texto.replaceFirst("(?m)^\\s*package\\s+([\\w.]+).*$", "package $1." + folder + "\nimport $1.*");
    }

    private static Map<Integer, DerivationRules> byPlace(Map<String, byte[]> compiled) {
        ClassLoader loader = new Loader(compiled);
        String modelos = new String(Objects.requireNonNull(compiled.get(Drl.MODELS)), StandardCharsets.UTF_8);
        Map<Integer, List<String>> byFolder = modelos.lines()
                .skip(1)
                .collect(Collectors.groupingBy(
                        clase -> Integer.valueOf(clase.replaceFirst(".*\\." + FOLDER + "(\\d+)\\..*", "$1"))));
        Map<Integer, DerivationRules> rules = new HashMap<>();
        byFolder.forEach((place, clases) -> rules.put(
                place,
                DerivationRules.of(clases.stream()
                        .map(clase -> DerivationRules.model(loader, clase))
                        .toList())));
        return rules;
    }

    private static final class Loader extends ClassLoader {
        private final Map<String, byte[]> compiled;

        Loader(Map<String, byte[]> compiled) {
            super(RuleTrials.class.getClassLoader());
            this.compiled = compiled;
        }

        @Override
        protected Class<?> findClass(String clase) throws ClassNotFoundException {
            byte[] bytes = compiled.get(clase.replace('.', '/') + ".class");
            if (bytes == null) {
                throw new ClassNotFoundException(clase);
            }
            return defineClass(clase, bytes, 0, bytes.length);
        }
    }
}
