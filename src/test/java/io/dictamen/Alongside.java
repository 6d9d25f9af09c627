package io.dictamen;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.ResourceLockTarget;

/**
 * A test that only computes, for a long time: it runs on the core that those leave idle that wait for a browser or a
 * service, one method at a time. Those that measure this JVM take {@link #JVM} for themselves.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(value = Alongside.JVM, mode = ResourceAccessMode.READ)
@ResourceLock(value = "turn", target = ResourceLockTarget.CHILDREN)
public @interface Alongside {
    String JVM = "jvm";
}
