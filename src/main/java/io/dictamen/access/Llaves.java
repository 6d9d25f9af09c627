package io.dictamen.access;

import io.dictamen.decision.ContractError.Codigo;
import io.dictamen.decision.ContractViolation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The keys of programs, as an administrator keeps them. What is done holds at this replica when the call returns. */
@Singleton
public class Llaves {
    private static final String PREFIX = "dck_";
    private static final Duration BOTH = Duration.ofDays(1);

    @Inject
    ClavesApi claves;

    @Inject
    KeyRing ring;

    @Inject
    Clock clock;

    /**
     * A key that was made or renewed, with the only copy of it.
     *
     * @param anteriorHasta until when the one before opens the same; null where there was none
     */
    public record Hecha(ClavesApi.Vista vista, @Nullable OffsetDateTime anteriorHasta, String clave) {}

    public List<ClavesApi.Vista> todas() {
        return claves.todas();
    }

    /**
     * @param roles front where there are none
     * @param venceEn as ISO 8601; never where null
     */
    public Hecha crear(String nombre, @Nullable List<String> roles, @Nullable String venceEn)
            throws InterruptedException {
        if (!Nombres.isOne(nombre)) {
            throw ContractViolation.of("nombre", Codigo.VALOR, "El nombre es " + Nombres.LLAMADO + ".");
        }
        List<String> asked = roles == null ? List.of(Rol.FRONT) : Rol.asked(roles);
        String clave = Secreto.nuevo(PREFIX);
        String huella = Secreto.huella(clave);
        ClavesApi.Vista made = claves.crear(nombre, asked, future("venceEn", venceEn), huella);
        ring.await(huella, true);
        return new Hecha(made, null, clave);
    }

    /**
     * @param anteriorHasta as ISO 8601; a day from now where null
     * @param venceEn of the new one; as the one before where null
     */
    public Hecha renovar(String nombre, @Nullable String anteriorHasta, @Nullable String venceEn)
            throws InterruptedException {
        OffsetDateTime asked = future("anteriorHasta", anteriorHasta);
        OffsetDateTime until = asked == null ? OffsetDateTime.now(clock).plus(BOTH) : asked;
        String clave = Secreto.nuevo(PREFIX);
        String huella = Secreto.huella(clave);
        ClavesApi.Vista made = claves.renovar(nombre, huella, until, future("venceEn", venceEn));
        ring.await(huella, true);
        return new Hecha(made, until, clave);
    }

    /** What it was before it was renewed opens nothing any more. */
    public void terminarAnteriores(String nombre) throws InterruptedException {
        Optional<String> one = claves.olvidarAnteriores(nombre);
        if (one.isPresent()) {
            ring.await(one.get(), false);
        }
    }

    public void revocar(String nombre) throws InterruptedException {
        ring.await(claves.revocar(nombre), false);
    }

    private @Nullable OffsetDateTime future(String campo, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            OffsetDateTime moment = OffsetDateTime.parse(text);
            if (moment.isAfter(OffsetDateTime.now(clock)) && moment.getYear() <= 9999) {
                return moment;
            }
        } catch (DateTimeException e) {
            // Refused below, as one that is over.
        }
        throw ContractViolation.of(
                campo,
                Codigo.VALOR,
                campo + " lleva una fecha y hora futura con su desfase, como 2027-12-31T23:59:59-04:00.");
    }
}
