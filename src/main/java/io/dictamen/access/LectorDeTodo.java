package io.dictamen.access;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Locale;

/** The roles that read what others asked for too. */
public enum LectorDeTodo {
    AUDITOR,
    ANALISTA,
    QA,
    APROBADOR,
    LECTOR;

    boolean es(SecurityIdentity caller) {
        return caller.hasRole(name().toLowerCase(Locale.ROOT));
    }
}
