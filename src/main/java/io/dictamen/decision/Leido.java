package io.dictamen.decision;

import io.dictamen.decision.ContractError.Codigo;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The fields of a request as they were read, which may not yet be a record: some may be absent or faulty. */
public final class Leido {
    private final Map<String, Field> campos;
    private final @Nullable Object[] valores;
    private final RequestReader reader;

    Leido(Map<String, Field> campos, @Nullable Object[] valores, RequestReader reader) {
        this.campos = campos;
        this.valores = valores;
        this.reader = reader;
    }

    /** The value of a field; null where it is absent or has a fault. */
    @Nullable
    Object valor(String campo) {
        return sano(campo) ? valores[campo(campo).indice()] : null;
    }

    Field campo(String nombre) {
        Field campo = campos.get(nombre);
        if (campo == null) {
            throw new IllegalArgumentException("The contract has no field " + nombre);
        }
        return campo;
    }

    /** Whether that field has no fault so far. */
    boolean sano(String campo) {
        return !reader.isFaulty(campo);
    }

    void falta(String campo, Codigo codigo, String mensaje) {
        reader.fault(Path.field(null, campo), codigo, mensaje);
    }

    void falta(Path path, Codigo codigo, String mensaje) {
        reader.fault(path, codigo, mensaje);
    }

    /** Forgets the faults of a field that go beyond its JSON type, and looks for no more of them. */
    void soloTipo(String campo) {
        reader.typeOnly(campo);
    }

    /** Visits the sound dates at the paths that read like {@code campo}, such as {@code reportes[].fecha}. */
    void fechas(String campo, BiConsumer<Path, LocalDate> visita) {
        reader.dates(campo, visita);
    }
}
