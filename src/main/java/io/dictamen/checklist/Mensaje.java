package io.dictamen.checklist;

import io.dictamen.wording.Wording;
import io.dictamen.workbook.CheckedRow.RowFaults;
import io.dictamen.workbook.FieldPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The message of a row, with what the request says in the places of its braces: {@code {valor}} the field's value,
 * {@code {otro}} what was expected, {@code {sugerencia}} what was probably meant, or the name of any field.
 */
final class Mensaje {
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)\\}");

    private final List<Function<Object, String>> partes = new ArrayList<>();

    private Mensaje() {}

    static Mensaje compile(String texto, Optional<FieldPath> campo, Check check, Class<?> hechos, RowFaults faults) {
        Mensaje mensaje = new Mensaje();
        Matcher lugar = PLACE.matcher(texto);
        int desde = 0;
        while (lugar.find()) {
            String antes = texto.substring(desde, lugar.start());
            // Where there is nothing to suggest, the space before it goes too.
            mensaje.literal(lugar.group(1).equals("sugerencia") ? antes.stripTrailing() : antes);
            mensaje.place(lugar.group(1), campo, check, hechos, faults);
            desde = lugar.end();
        }
        mensaje.literal(texto.substring(desde));
        return mensaje;
    }

    String of(Object hecho) {
        StringBuilder texto = new StringBuilder();
        partes.forEach(parte -> texto.append(parte.apply(hecho)));
        return texto.toString().strip();
    }

    private void literal(String texto) {
        if (!texto.isEmpty()) {
            partes.add(hecho -> texto);
        }
    }

    private void place(String nombre, Optional<FieldPath> campo, Check check, Class<?> hechos, RowFaults faults) {
        switch (nombre) {
            case "valor" -> partes.add(hecho -> shown(campo.map(uno -> uno.get(hecho))));
            case "otro" -> partes.add(hecho -> shown(check.expected(hecho)));
            case "sugerencia" ->
                partes.add(hecho -> check.suggestion(hecho)
                        .map(palabra -> " ¿Quiso decir «" + palabra + "»?")
                        .orElse(""));
            default ->
                Row.path(hechos, nombre)
                        .ifPresentOrElse(
                                otro -> partes.add(hecho -> shown(Optional.ofNullable(otro.get(hecho)))),
                                () -> faults.fault(
                                        "mensaje",
                                        "El mensaje nombra {" + Wording.cut(nombre)
                                                + "}, que no es un campo de la solicitud.",
                                        "Escriba {valor}, {otro}, {sugerencia} o el nombre de un campo entre llaves."));
        }
    }

    private static String shown(Optional<Object> valor) {
        return valor.map(v -> Wording.cut(Lists.text(v))).orElse("");
    }
}
