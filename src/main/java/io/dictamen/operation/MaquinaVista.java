package io.dictamen.operation;

import io.dictamen.wording.Amounts;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.ArrayList;
import java.util.List;

/** What this process has of its machine: memory, and disk for what is written aside. */
final class MaquinaVista {
    private static final long MIB = 1 << 20;

    private MaquinaVista() {}

    static List<Medida> medidas() {
        List<Medida> medidas = new ArrayList<>();
        medidas.add(memory());
        medidas.add(disk());
        return medidas;
    }

    /** After a collection: what is used in between is mostly rubbish. */
    private static Medida memory() {
        long used = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            MemoryUsage after = pool.getType() == MemoryType.HEAP ? pool.getCollectionUsage() : null;
            used += after == null ? 0 : after.getUsed();
        }
        long most = Runtime.getRuntime().maxMemory();
        return Medida.number(
                "maquina.memoria",
                "Memoria en uso tras la última recolección",
                used,
                Amounts.size(used) + " de " + Amounts.size(most),
                Salud.of((double) used / most, 0.75, 0.9),
                "Suba -Xmx en JAVA_OPTS: unas tablas muy grandes o muchos lotes a la vez la llenan, y sin memoria el servicio"
                        + " termina.");
    }

    private static Medida disk() {
        File folder = new File(System.getProperty("java.io.tmpdir", "/tmp"));
        long free = folder.getUsableSpace();
        return Medida.number(
                "maquina.disco",
                "Espacio libre en la carpeta temporal",
                free,
                Amounts.size(free) + " en " + folder,
                free < 200 * MIB ? Salud.MAL : free < 1_024 * MIB ? Salud.ATENCION : Salud.BIEN,
                "Libere espacio: libros, lotes y reportes esperan allí, y sin él reciben 507.");
    }
}
