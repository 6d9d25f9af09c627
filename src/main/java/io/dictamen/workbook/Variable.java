package io.dictamen.workbook;

import java.lang.reflect.Constructor;

/** The variable that the actions of a sheet speak to: the row that is being said. */
record Variable(String nombre, Class<?> clase, Constructor<?> constructor) {

    /** A row of which nothing has been said yet. */
    Object fresh() {
        try {
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The constructor of " + clase + " failed", e);
        }
    }
}
