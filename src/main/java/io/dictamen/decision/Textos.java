package io.dictamen.decision;

import com.fasterxml.jackson.core.JsonToken;
import io.dictamen.decision.ContractError.Codigo;
import io.dictamen.wording.Wording;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The texts that a contract may ask for. */
final class Textos {
    private static final int LONGEST = 10_000;

    private Textos() {}

    /** The text under the parser; null where it is too long or no text, which is reported. */
    static @Nullable String within(RequestReader reader, Path path, String wanted) throws IOException {
        if (reader.parser.currentToken() != JsonToken.VALUE_STRING) {
            reader.wrongType(path, wanted);
            return null;
        }
        String texto = reader.parser.getText();
        if (texto.length() > LONGEST && texto.codePointCount(0, texto.length()) > LONGEST) {
            reader.faultOfValue(
                    path,
                    Codigo.LONGITUD,
                    path + " tiene " + texto.codePointCount(0, texto.length()) + " caracteres; puede tener hasta "
                            + LONGEST + ".");
            return null;
        }
        return texto;
    }

    /** A text; blank is the same as absent. */
    record Texto() implements FieldType {
        @Override
        public @Nullable Object read(RequestReader reader, Path path) throws IOException {
            if (reader.parser.currentToken() == JsonToken.VALUE_STRING && Texts.isBlank(reader.parser.getText())) {
                return null;
            }
            String texto = within(reader, path, "un texto");
            if (texto != null && Texts.hasForbiddenCharacter(texto)) {
                reader.fault(
                        path,
                        Codigo.VALOR,
                        path + " tiene un carácter que no es texto (U+0000 o media pareja sustituta): "
                                + Wording.quoted(texto) + ".");
                return null;
            }
            return texto;
        }

        @Override
        public Map<String, Object> schema() {
            return JsonSchema.of("type", "string", "maxLength", LONGEST, "pattern", Texts.NO_NUL_PATTERN);
        }
    }

    /** A text of one form, because it becomes part of a name. */
    record TextoConForma(Pattern forma, String llamado) implements FieldType {
        @Override
        public @Nullable Object read(RequestReader reader, Path path) throws IOException {
            Object texto = new Texto().read(reader, path);
            if (texto != null && !forma.matcher((String) texto).matches()) {
                reader.faultOfValue(
                        path, Codigo.VALOR, RequestReader.received(path, llamado, Wording.quoted((String) texto)));
            }
            return texto;
        }

        @Override
        public Map<String, Object> schema() {
            return JsonSchema.of("type", "string", "maxLength", LONGEST, "pattern", "^(?:" + forma + ")$");
        }

        @Override
        public Map<String, Object> typeSchema() {
            return new Texto().schema();
        }
    }
}
