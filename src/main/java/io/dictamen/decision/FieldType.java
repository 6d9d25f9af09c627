package io.dictamen.decision;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A type that a field of a contract may have: how its JSON is read, and how its schema says so. */
interface FieldType {

    /**
     * Reads the value on which the parser stands, which is not null, and leaves the parser on its last token.
     *
     * @return null where it is the same as absent, or where a fault was reported
     */
    @Nullable
    Object read(RequestReader reader, Path path) throws IOException;

    Map<String, Object> schema();

    /** What stands for a value that is not there, where a record must be made without it. */
    default @Nullable Object none() {
        return null;
    }

    /** The schema of the JSON type alone, whatever the value. */
    default Map<String, Object> typeSchema() {
        return schema();
    }
}
