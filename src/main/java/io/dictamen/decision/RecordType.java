package io.dictamen.decision;

import com.fasterxml.jackson.core.JsonToken;
import io.dictamen.decision.ContractError.Codigo;
import io.dictamen.wording.Wording;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A JSON object read into a record: a request, or a part of one. Immutable and thread-safe. */
final class RecordType<R extends Record> implements FieldType {
    private static final Fechas.FechaHora FECHA_HORA = new Fechas.FechaHora();

    private final Class<R> tipo;
    private final Map<String, Field> campos = new LinkedHashMap<>();
    private final MethodHandle constructor;

    RecordType(Class<R> tipo) {
        this.tipo = tipo;
        RecordComponent[] componentes = tipo.getRecordComponents();
        for (int i = 0; i < componentes.length; i++) {
            Field campo = Field.of(i, componentes[i]);
            campos.put(campo.nombre(), campo);
        }
        constructor = constructor(tipo, componentes);
    }

    Class<R> tipo() {
        return tipo;
    }

    @Override
    public @Nullable Object read(RequestReader reader, Path path) throws IOException {
        if (reader.parser.currentToken() != JsonToken.START_OBJECT) {
            reader.wrongType(path, "un objeto");
            return null;
        }
        return construct(whole(readFields(reader, path)));
    }

    Leido leido(@Nullable Object[] valores, RequestReader reader) {
        return new Leido(campos, valores, reader);
    }

    /** The same values, with a substitute for each required one that is missing, so that the record can be made. */
    @Nullable
    Object[] whole(@Nullable Object[] valores) {
        for (Field campo : campos.values()) {
            if (valores[campo.indice()] == null && campo.requerido()) {
                valores[campo.indice()] = campo.tipo().none();
            }
        }
        return valores;
    }

    @Override
    public @Nullable Object none() {
        return construct(whole(new Object[campos.size()]));
    }

    /** The paths of its fields, those of the records in it included; a list's own path only. */
    Stream<String> paths() {
        return campos.values().stream()
                .flatMap(campo -> campo.tipo() instanceof RecordType<?> parte
                        ? Stream.concat(
                                Stream.of(campo.nombre()), parte.paths().map(path -> campo.nombre() + "." + path))
                        : Stream.of(campo.nombre()));
    }

    /** Whether the field that these names lead to, from record to record, is a free note. */
    boolean esGlosa(List<String> nombres) {
        Field campo = campos.get(nombres.get(0));
        if (campo == null || nombres.size() == 1) {
            return campo != null && campo.glosa();
        }
        FieldType tipo = campo.tipo() instanceof FieldTypes.Lista lista ? lista.item() : campo.tipo();
        return tipo instanceof RecordType<?> parte && parte.esGlosa(nombres.subList(1, nombres.size()));
    }

    /** @param padre null for the whole request, in which {@code fechaReferencia} stands beside the fields of its record */
    @Nullable
    Object[] readFields(RequestReader reader, @Nullable Path padre) throws IOException {
        @Nullable Object[] valores = new Object[campos.size()];
        boolean[] vistos = new boolean[campos.size()];
        while (reader.parser.nextToken() == JsonToken.FIELD_NAME) {
            String nombre = reader.parser.currentName();
            JsonToken valor = reader.parser.nextToken();
            Field campo = campos.get(nombre);
            if (campo != null) {
                readField(reader, Path.field(padre, nombre), campo, valores, vistos);
            } else if (padre == null && nombre.equals(Contract.FECHA_REFERENCIA)) {
                if (valor != JsonToken.VALUE_NULL) {
                    reader.reference(FECHA_HORA.readUndated(reader, Path.field(null, nombre)));
                }
            } else {
                unknown(reader, padre, nombre);
            }
        }
        complete(reader, padre, valores, vistos);
        return valores;
    }

    private static void readField(
            RequestReader reader, Path path, Field campo, @Nullable Object[] valores, boolean[] vistos)
            throws IOException {
        if (reader.parser.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        int antes = reader.faults();
        Object valor = campo.tipo().read(reader, path);
        valores[campo.indice()] = valor;
        vistos[campo.indice()] = valor != null || reader.faults() > antes;
    }

    private void complete(RequestReader reader, @Nullable Path padre, @Nullable Object[] valores, boolean[] vistos) {
        for (Field campo : campos.values()) {
            int i = campo.indice();
            if (!vistos[i] && campo.requerido()) {
                reader.fault(
                        Path.field(padre, campo.nombre()),
                        Codigo.REQUERIDO,
                        "Falta " + Path.field(padre, campo.nombre()) + campo.explicado() + ".");
            }
            if (valores[i] == null && campo.falsoSiFalta()) {
                valores[i] = false;
            }
        }
    }

    private void unknown(RequestReader reader, @Nullable Path padre, String nombre) throws IOException {
        reader.parser.skipChildren();
        List<String> conocidos = new ArrayList<>(campos.keySet());
        if (padre == null) {
            conocidos.add(Contract.FECHA_REFERENCIA);
        }
        Path path = Path.field(padre, Wording.cut(nombre));
        reader.fault(
                path,
                Codigo.DESCONOCIDO,
                Wording.quoted(path.toString()) + " no es un campo de este pedido."
                        + Wording.didYouMean(nombre, conocidos));
    }

    R construct(@Nullable Object[] valores) {
        try {
            return tipo.cast((Object) constructor.invokeExact(valores));
        } catch (Throwable e) {
            throw new IllegalStateException("The constructor of " + tipo + " failed", e);
        }
    }

    private static MethodHandle constructor(Class<?> tipo, RecordComponent[] componentes) {
        Class<?>[] tipos =
                Arrays.stream(componentes).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return MethodHandles.publicLookup()
                    .findConstructor(tipo, MethodType.methodType(void.class, tipos))
                    .asSpreader(Object[].class, tipos.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(tipo + " is no public record", e);
        }
    }

    @Override
    public Map<String, Object> schema() {
        return schema(Map.of(), Set.of());
    }

    /** The schema of the whole request, the rules between its fields included. */
    Map<String, Object> requestSchema(List<Coherencia> coherencias) {
        Map<String, Object> schema = schema(
                Map.of(
                        Contract.FECHA_REFERENCIA,
                        Field.nullable(Field.described(
                                FECHA_HORA.schema(),
                                "El momento para el que se decide; si falta, ahora. No puede ser posterior a ahora.",
                                ""))),
                Coherencia.typeOnly(coherencias));
        Map<String, Map<String, Object>> requeridos = new LinkedHashMap<>();
        campos.values().forEach(campo -> requeridos.put(campo.nombre(), campo.requiredSchema()));
        List<Object> requisitos = new ArrayList<>();
        List<String> palabras = new ArrayList<>();
        for (Coherencia una : coherencias) {
            una.schema(requeridos, requisitos);
            palabras.add(una.enPalabras());
        }
        if (!requisitos.isEmpty()) {
            schema.put("allOf", requisitos);
        }
        String description = String.join(" ", palabras).strip();
        if (!description.isEmpty()) {
            schema.put("description", description);
        }
        return schema;
    }

    private Map<String, Object> schema(Map<String, Object> extra, Set<String> soloTipo) {
        Map<String, Object> properties = new LinkedHashMap<>();
        campos.values()
                .forEach(campo -> properties.put(campo.nombre(), campo.schema(soloTipo.contains(campo.nombre()))));
        properties.putAll(extra);
        return JsonSchema.object(
                properties,
                campos.values().stream()
                        .filter(Field::requerido)
                        .map(Field::nombre)
                        .toList());
    }
}
