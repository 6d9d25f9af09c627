package io.dictamen.decision;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The least value of a number of a request. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Minimo {
    int value();

    /** Whether the least value itself is refused. */
    boolean excluido() default false;
}
