package io.dictamen.replica;

import java.util.OptionalInt;

/** Which release decides in this process. */
public interface RunningRelease {

    /** Its number; empty where none can decide. */
    OptionalInt numero();
}
