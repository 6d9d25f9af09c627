package io.dictamen.decision;

import io.dictamen.decision.ContractError.Codigo;
import io.dictamen.wording.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A rule of a contract between fields, as data: the contract check, the JSON Schema and the analysis of the tables read
 * the same. It is checked only between sound fields.
 */
public sealed interface Coherencia {

    /** Reports the faults of a request that breaks the rule. */
    void check(Leido leido);

    /**
     * Adds the rule to the schema of the request, unless JSON Schema cannot say it.
     *
     * @param campos the schema that each field has where it is required
     * @param requisitos the list of schemas that a request must meet, all of them
     */
    default void schema(Map<String, Map<String, Object>> campos, List<Object> requisitos) {}

    /** What JSON Schema cannot say of the rule; empty where it says it all. */
    default String enPalabras() {
        return "";
    }

    /** The fields of which only the JSON type is sure to be checked. */
    static Set<String> typeOnly(List<Coherencia> coherencias) {
        return coherencias.stream()
                .filter(SoloTipoSalvo.class::isInstance)
                .flatMap(una -> ((SoloTipoSalvo) una).campos().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Fields that are required where the condition holds. */
    record Requiere(Cuando cuando, List<String> campos) implements Coherencia {
        @Override
        public void check(Leido leido) {
            if (!cuando.seCumple(leido)) {
                return;
            }
            for (String campo : campos) {
                if (leido.valor(campo) == null && leido.sano(campo)) {
                    String que = leido.campo(campo).explicado();
                    leido.falta(campo, Codigo.REQUERIDO, "Falta " + campo + que + ". Se pide cuando " + cuando + ".");
                }
            }
        }

        @Override
        public void schema(Map<String, Map<String, Object>> schemas, List<Object> requisitos) {
            Map<String, Object> properties = new LinkedHashMap<>();
            campos.forEach(campo -> properties.put(campo, schemas.get(campo)));
            requisitos.add(cuando.schemaOf(JsonSchema.of("properties", properties, "required", campos)));
        }
    }

    /**
     * Fields that decide nothing where the condition does not hold: of them only the JSON type is checked then. Requiere,
     * which always goes with it, states in the schema what the fields must be where they count.
     */
    record SoloTipoSalvo(Cuando cuando, List<String> campos) implements Coherencia {
        @Override
        public void check(Leido leido) {
            if (!cuando.seCumple(leido)) {
                campos.forEach(leido::soloTipo);
            }
        }
    }

    /** A field whose constants depend on another field, in the order of whose constants the schema lists them. */
    record Admite(String campo, String segun, Map<?, ? extends Set<?>> admitidos) implements Coherencia {
        public Admite {
            admitidos = new TreeMap<Object, Set<?>>(admitidos);
        }

        @Override
        public void check(Leido leido) {
            Object valor = leido.valor(campo);
            Object otro = leido.valor(segun);
            if (valor == null || otro == null) {
                return;
            }
            Set<?> suyos = admitidos.get(otro);
            if (suyos == null || !suyos.contains(valor)) {
                leido.falta(
                        campo,
                        Codigo.INCOHERENTE,
                        campo + " " + valor + " no corresponde a " + segun + " " + otro + ", que admite "
                                + Wording.anyOf(suyos == null ? List.of() : palabras(suyos)) + ".");
            }
        }

        @Override
        public void schema(Map<String, Map<String, Object>> schemas, List<Object> requisitos) {
            admitidos.forEach((otro, suyos) -> requisitos.add(Cuando.es(segun, otro)
                    .schemaOf(JsonSchema.of(
                            "properties", JsonSchema.of(campo, JsonSchema.of("enum", palabras(suyos)))))));
        }

        private static List<String> palabras(Set<?> valores) {
            return valores.stream().map(String::valueOf).sorted().toList();
        }
    }

    /** A number that is at most another where the condition holds. */
    record NoMayor(Cuando cuando, String campo, String que) implements Coherencia {
        @Override
        public void check(Leido leido) {
            if (cuando.seCumple(leido)
                    && leido.valor(campo) instanceof BigDecimal valor
                    && leido.valor(que) instanceof BigDecimal tope
                    && valor.compareTo(tope) > 0) {
                leido.falta(
                        campo,
                        Codigo.INCOHERENTE,
                        campo + " (" + plain(valor) + ") no puede ser mayor que " + que + " (" + plain(tope) + ").");
            }
        }

        private static String plain(BigDecimal numero) {
            return Wording.cut(numero.toPlainString());
        }

        @Override
        public String enPalabras() {
            return "Cuando " + cuando + ", " + campo + " no puede ser mayor que " + que + ".";
        }
    }

    /** Booleans of which at least one is true. */
    record AlgunoVerdadero(List<String> campos) implements Coherencia {
        @Override
        public void check(Leido leido) {
            if (campos.stream().allMatch(campo -> Boolean.FALSE.equals(leido.valor(campo)))) {
                campos.forEach(campo -> leido.falta(
                        campo,
                        Codigo.INCOHERENTE,
                        Wording.anyOf(campos) + " tiene que ser true: no pueden ser los dos false."));
            }
        }

        @Override
        public void schema(Map<String, Map<String, Object>> schemas, List<Object> requisitos) {
            List<Object> opciones = new ArrayList<>();
            campos.forEach(campo -> opciones.add(Cuando.es(campo, true).schema()));
            requisitos.add(JsonSchema.of("anyOf", opciones));
        }
    }

    /** Dates at a path such as {@code reportes[].fecha} that are not after a date of the request. */
    record NoPosterior(String campo, String que) implements Coherencia {
        @Override
        public void check(Leido leido) {
            if (leido.valor(que) instanceof LocalDate tope) {
                leido.fechas(campo, (path, fecha) -> {
                    if (fecha.isAfter(tope)) {
                        leido.falta(
                                path,
                                Codigo.INCOHERENTE,
                                path + " (" + fecha + ") es posterior a " + que + " (" + tope + ").");
                    }
                });
            }
        }

        @Override
        public String enPalabras() {
            return campo + " no puede ser posterior a " + que + ".";
        }
    }
}
