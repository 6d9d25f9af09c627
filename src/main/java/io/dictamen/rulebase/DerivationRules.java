package io.dictamen.rulebase;

import io.dictamen.decision.Derivado;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.model.Model;

/**
 * The DRL rules of a deployment, which derive values from a request and decide nothing. A rule with one pattern whose
 * consequence reads nothing of it is answered by the network alone; only a rule that joins facts takes a session.
 * Immutable and thread-safe.
 */
public final class DerivationRules {
    private final Map<Class<?>, SimpleRules> sencillas;
    private final JoiningRules unidas;
    private final Map<Class<?>, List<Regla>> porHecho;

    private DerivationRules(
            Map<Class<?>, SimpleRules> sencillas, JoiningRules unidas, Map<Class<?>, List<Regla>> porHecho) {
        this.sencillas = Map.copyOf(sencillas);
        this.unidas = unidas;
        this.porHecho = Map.copyOf(porHecho);
    }

    /** The rules that were compiled with the service; they serve all the releases of a deployment. */
    public static DerivationRules ofTheDeployment() {
        ClassLoader loader = DerivationRules.class.getClassLoader();
        try (BufferedReader modelos = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(loader.getResourceAsStream(Drl.MODELS), "The rules were not compiled"),
                StandardCharsets.UTF_8))) {
            return of(models(loader, modelos.lines()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The models of Drools' list of them, whose first line is the version of Drools. */
    static List<Model> models(ClassLoader loader, Stream<String> lista) {
        return lista.skip(1).map(clase -> model(loader, clase)).toList();
    }

    static DerivationRules of(List<Model> modelos) {
        List<DerivationRule> reglas = modelos.stream()
                .flatMap(modelo -> modelo.getRules().stream())
                .map(DerivationRule::new)
                .toList();
        Map<Class<?>, SimpleRules> sencillas = reglas.stream()
                .filter(DerivationRule::isSimple)
                .collect(Collectors.groupingBy(
                        DerivationRule::fact, Collectors.collectingAndThen(Collectors.toList(), SimpleRules::of)));
        return new DerivationRules(
                sencillas,
                JoiningRules.of(
                        modelos,
                        reglas.stream().filter(regla -> !regla.isSimple()).toList()),
                byFact(reglas));
    }

    private static Map<Class<?>, List<Regla>> byFact(List<DerivationRule> reglas) {
        Map<Class<?>, List<Regla>> porHecho = new HashMap<>();
        for (DerivationRule una : reglas) {
            una.facts()
                    .distinct()
                    .forEach(hechos -> porHecho.computeIfAbsent(hechos, nueva -> new ArrayList<>())
                            .add(una.citada()));
        }
        return porHecho;
    }

    /** The rules that read facts of that class. */
    List<Regla> reading(Class<?> hechos) {
        return porHecho.getOrDefault(hechos, List.of());
    }

    /** Whether any rule reads facts of that class. */
    boolean read(Class<?> hechos) {
        return porHecho.containsKey(hechos);
    }

    /** What the rules add, and how many fired. */
    record Derived(List<Derivado.Valor> valores, int disparadas) {}

    /** @param entradas the entries of catalogues that the rules read */
    Derived derive(Object hecho, List<?> entradas) {
        List<Derivado.Valor> valores = new ArrayList<>(4);
        SimpleRules suyas = sencillas.get(hecho.getClass());
        int disparadas = suyas == null ? 0 : suyas.derive(hecho, valores);
        if (unidas.read(hecho.getClass())) {
            disparadas += unidas.derive(hecho, entradas, valores);
        }
        return new Derived(valores, disparadas);
    }

    static Model model(ClassLoader loader, String clase) {
        try {
            return (Model) loader.loadClass(clase).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
