package io.dictamen.benchmark.process;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request as the other engines take it: flat, its constants as texts, its derived values at hand. */
interface Prepared {

    /** Its components, in their order. */
    @Nullable
    Object[] valores();

    /** The components of such a record as inputs of tables. */
    static List<Table.Input> inputs(Class<? extends Record> tipo) {
        return Arrays.stream(tipo.getRecordComponents())
                .map(componente -> new Table.Input(componente.getName(), componente.getType()))
                .toList();
    }

    static Map<String, @Nullable Object> map(List<Table.Input> entradas, Prepared datos) {
        @Nullable Object[] valores = datos.valores();
        Map<String, @Nullable Object> map = new HashMap<>(valores.length * 2);
        for (int i = 0; i < valores.length; i++) {
            map.put(entradas.get(i).campo(), valores[i]);
        }
        return map;
    }
}
