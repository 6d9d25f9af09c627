package io.dictamen.workbook;

import io.dictamen.wording.Wording;
import io.dictamen.workbook.fault.Codigo;
import io.dictamen.workbook.fault.Place;
import io.dictamen.workbook.fault.Words;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The classes that a sheet may name: records, enums and row builders of the procedures, and nothing else. */
final class Imports {
    static final String ROOT = "io.dictamen.procedure";

    private static final Pattern ALLOWED = Pattern.compile("io\\.dictamen\\.checklist\\.[A-Z][A-Za-z0-9]{0,120}|"
            + Pattern.quote(ROOT) + "(?:\\.[a-z][a-z0-9]{0,60}){0,8}\\.[A-Z][A-Za-z0-9]{0,120}");

    private final Map<String, Class<?>> porNombre = new LinkedHashMap<>();
    private String paquete = "";

    void insidePackage(String nombre) {
        paquete = nombre;
    }

    void add(String nombre, Place lugar) {
        if (!ALLOWED.matcher(nombre).matches()) {
            lugar.fault(
                    Codigo.IMPORT_PROHIBIDO,
                    Wording.quoted(nombre) + " no se puede importar.",
                    "Solo se importan clases de " + ROOT + ", con su nombre completo y separadas por comas.");
            return;
        }
        Optional<Class<?>> clase = find(nombre);
        if (clase.isEmpty()) {
            lugar.fault(
                    Codigo.IMPORT_DESCONOCIDO,
                    "La clase " + Wording.quoted(nombre) + " no existe.",
                    "Revise el nombre, también sus mayúsculas, o quítelo.");
            return;
        }
        Class<?> anterior = porNombre.put(clase.get().getSimpleName(), clase.get());
        if (anterior != null && anterior != clase.get()) {
            lugar.fault(
                    Codigo.IMPORT_AMBIGUO,
                    clase.get().getSimpleName() + " puede ser " + anterior.getName() + " o " + nombre + ".",
                    "Deje solo uno de los dos.");
        }
    }

    Optional<Class<?>> bySimpleName(String nombre) {
        return Optional.ofNullable(porNombre.get(nombre));
    }

    /** The class of that name, full or simple. */
    Optional<Class<?>> byName(String nombre) {
        return porNombre.values().stream()
                .filter(clase -> clase.getName().equals(nombre))
                .findFirst()
                .or(() -> bySimpleName(nombre));
    }

    /** Whether the sheet may call that class by its simple name. */
    boolean sees(Class<?> clase) {
        return porNombre.containsValue(clase)
                || (clase.getPackageName().equals(paquete) && !porNombre.containsKey(clase.getSimpleName()));
    }

    /** What would be right instead of a name that no class has. */
    String suggest(String nombre) {
        return porNombre.isEmpty() ? "Agregue la clase a la línea Import." : Words.suggest(nombre, porNombre.keySet());
    }

    private static Optional<Class<?>> find(String nombre) {
        try {
            Class<?> clase = Class.forName(nombre, false, Imports.class.getClassLoader());
            return Modifier.isPublic(clase.getModifiers()) ? Optional.of(clase) : Optional.empty();
        } catch (ClassNotFoundException | LinkageError e) { // a name of the wrong case is an error on some disks
            return Optional.empty();
        }
    }
}
