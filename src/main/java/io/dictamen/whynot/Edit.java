package io.dictamen.whynot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Fields of a request put, taken away and read by their path. */
final class Edit {
    private Edit() {}

    /** A copy of the request with another value in that field; null takes it away. */
    static ObjectNode with(ObjectNode solicitud, String path, @Nullable JsonNode value) {
        ObjectNode copy = solicitud.deepCopy();
        set(copy, path, value);
        return copy;
    }

    /** Null where it is absent. */
    static @Nullable JsonNode get(JsonNode solicitud, String path) {
        JsonNode at = solicitud;
        for (String name : path.split("[.\\[]")) {
            at = name.endsWith("]") ? at.path(Integer.parseInt(name.substring(0, name.length() - 1))) : at.path(name);
        }
        return at.isMissingNode() || at.isNull() ? null : at;
    }

    private static void set(ObjectNode object, String path, @Nullable JsonNode value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            if (value == null) {
                object.remove(path);
            } else {
                object.set(path, value);
            }
            return;
        }
        String name = path.substring(0, dot);
        String rest = path.substring(dot + 1);
        int bracket = name.indexOf('[');
        if (bracket >= 0) {
            JsonNode item = object.path(name.substring(0, bracket))
                    .path(Integer.parseInt(name.substring(bracket + 1, name.length() - 1)));
            set((ObjectNode) item, rest, value);
            return;
        }
        boolean there = object.get(name) instanceof ObjectNode;
        if (value == null && !there) {
            return;
        }
        ObjectNode within = there ? (ObjectNode) object.get(name) : object.putObject(name);
        set(within, rest, value);
        if (within.isEmpty()) {
            object.remove(name);
        }
    }
}
