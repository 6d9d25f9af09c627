package io.dictamen.decision;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The least value of a number of a request, or of a setting. */
@Target({ElementType.RECORD_COMPONENT, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Minimo {
    int value();

    /** Whether the least value itself is refused. */
    boolean excluido() default false;
}
