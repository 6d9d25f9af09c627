package io.dictamen.tarea;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** How a task that is being done comes along. Told by its threads, and read by the one that writes it down. */
public final class Marcha {
    private final int hilos;
    private final AtomicLong hechos = new AtomicLong();
    private volatile long total;
    private volatile @Nullable String apunte;
    private volatile boolean cancelada;

    /** @param apunte what whoever began with it noted down last; null where it begins */
    public Marcha(int hilos, @Nullable String apunte) {
        this.hilos = hilos;
        this.apunte = apunte;
    }

    /** How many threads may work at it: fewer than the machine has processors. */
    public int hilos() {
        return hilos;
    }

    /** How much there is to do; not known before it is said. */
    public void total(long cuanto) {
        total = cuanto;
    }

    public void hecho(long cuanto) {
        hechos.addAndGet(cuanto);
    }

    /** Whether nobody wants it any more. Looked at often: until then it keeps the next task waiting. */
    public boolean cancelada() {
        return cancelada;
    }

    /** @throws InterruptedException where nobody wants it any more */
    public void seguir() throws InterruptedException {
        if (cancelada) {
            throw new InterruptedException();
        }
    }

    /** Notes down how far it is, as JSON, so that whoever goes on need not begin again. */
    public void apuntar(String json) {
        apunte = json;
    }

    /** The last note of whoever began with it, or of this one. */
    public Optional<String> apunte() {
        return Optional.ofNullable(apunte);
    }

    void cancelar() {
        cancelada = true;
    }

    long hechos() {
        return hechos.get();
    }

    long total() {
        return total;
    }
}
