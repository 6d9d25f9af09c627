package io.dictamen.workbook;

import java.lang.reflect.Constructor;

/** The variable on which the actions of a sheet call methods: the row that is being built. */
record Variable(String nombre, Class<?> clase, Constructor<?> constructor) {

    Object fresh() {
        try {
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The constructor of " + clase + " failed", e);
        }
    }
}
