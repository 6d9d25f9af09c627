package io.dictamen.whynot;

import com.fasterxml.jackson.databind.JsonNode;
import io.dictamen.decision.Campo;
import io.dictamen.decision.Contract;
import io.dictamen.decision.FalsoSiFalta;
import io.dictamen.decision.Personal;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * A field of a request that holds a value of its own, such as {@code direccion.zona} or {@code ordenes[0].estado}.
 *
 * @param titulo what it means; empty where nobody says
 * @param falsoSiFalta whether it is false where it is absent
 * @param personal whether it tells who a client is
 */
record Leaf(String path, Type tipo, String titulo, boolean falsoSiFalta, boolean personal) {
    private static final String MOMENT = "fechaReferencia";

    /** Those of a request; of a list of things that have fields, those of the things that it holds, and the list itself. */
    static List<Leaf> of(Contract<?> contrato, JsonNode solicitud) {
        List<Leaf> leaves = new ArrayList<>();
        add(contrato.tipo(), "", false, solicitud, leaves);
        leaves.removeIf(leaf -> leaf.path().equals(MOMENT));
        return leaves;
    }

    boolean overlaps(Leaf other) {
        return other.path().startsWith(path + "[") || path.startsWith(other.path() + "[");
    }

    private static void add(Class<?> record, String prefix, boolean personal, JsonNode node, List<Leaf> leaves) {
        for (RecordComponent one : record.getRecordComponents()) {
            String path = prefix + one.getName();
            boolean its = personal || one.isAnnotationPresent(Personal.class);
            JsonNode value = node.path(one.getName());
            if (one.getType().isRecord()) {
                add(one.getType(), path + ".", its, value, leaves);
                continue;
            }
            Campo campo = one.getAnnotation(Campo.class);
            leaves.add(new Leaf(
                    path,
                    one.getGenericType(),
                    campo == null ? "" : campo.value(),
                    one.isAnnotationPresent(FalsoSiFalta.class),
                    its));
            if (item(one.getGenericType()) instanceof Class<?> item && item.isRecord()) {
                for (int i = 0; i < value.size(); i++) {
                    add(item, path + "[" + i + "].", its, value.get(i), leaves);
                }
            }
        }
    }

    /** Of what it is a list; its own type where it is none. */
    Type item() {
        return item(tipo);
    }

    private static Type item(Type type) {
        return type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type;
    }

    boolean isList() {
        return tipo instanceof ParameterizedType;
    }
}
