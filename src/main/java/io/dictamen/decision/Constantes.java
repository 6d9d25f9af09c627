package io.dictamen.decision;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Gathers the constants that records may hold, however deep. */
final class Constantes {
    private final SortedSet<String> nombres = new TreeSet<>();
    private final Set<Type> vistos = new HashSet<>();

    private Constantes() {}

    /** Those that its requests and results may hold, and the words of its reports. */
    static SortedSet<String> de(Procedure procedimiento) {
        Constantes constantes = new Constantes();
        procedimiento.decisiones().forEach(decision -> {
            constantes.add(decision.contrato().tipo());
            constantes.add(decision.salida());
        });
        constantes.nombres.addAll(procedimiento.palabras());
        return constantes.nombres;
    }

    private void add(Type tipo) {
        if (!vistos.add(tipo)) {
            return;
        }
        if (tipo instanceof ParameterizedType lista) {
            Arrays.stream(lista.getActualTypeArguments()).forEach(this::add);
        } else if (tipo instanceof Class<?> clase && clase.isRecord()) {
            Arrays.stream(clase.getRecordComponents())
                    .map(RecordComponent::getGenericType)
                    .forEach(this::add);
        } else if (tipo instanceof Class<?> clase && clase.isEnum()) {
            Arrays.stream(clase.getEnumConstants())
                    .map(constante -> ((Enum<?>) constante).name())
                    .forEach(nombres::add);
        }
    }
}
