package io.dictamen.decision;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a field of a request, with all that is in it, that tells who a client is or where to find them. Its schema says so
 * as {@value #EN_EL_ESQUEMA}, and whoever may not read it sees that it is there and not what it says.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Personal {
    String EN_EL_ESQUEMA = "x-personal";
}
