package io.dictamen.workbook;

import io.dictamen.wording.Wording;
import io.dictamen.workbook.fault.Codigo;
import io.dictamen.workbook.fault.Place;
import io.dictamen.workbook.fault.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

record EnumLiteral(Class<?> tipo, List<String> nombres) implements LiteralType {

    EnumLiteral(Class<?> tipo) {
        this(
                tipo,
                Arrays.stream(tipo.getEnumConstants())
                        .map(constante -> ((Enum<?>) constante).name())
                        .toList());
    }

    @Override
    public Marker marker() {
        return Marker.CONSTANT;
    }

    @Override
    public String right() {
        return "Se admite: " + Words.list(nombres) + ".";
    }

    @Override
    public Optional<Object> ofText(String texto, Place lugar) {
        int indice = nombres.indexOf(texto);
        if (indice >= 0) {
            return Optional.of(tipo.getEnumConstants()[indice]);
        }
        return isSeveral(texto)
                ? lugar.refuse(
                        Codigo.CELDA_VALOR,
                        Wording.quoted(texto) + " son varios valores, y la columna admite uno por celda.",
                        "Escriba una fila para cada uno; en una condición, el código forall(||){campo == "
                                + tipo.getSimpleName() + ".$} admite una lista.")
                : lugar.refuse(
                        Codigo.CELDA_VALOR,
                        Wording.quoted(texto) + " no es un valor de " + tipo.getSimpleName() + ".",
                        Words.suggest(texto, nombres));
    }

    @Override
    public String near(String escrito) {
        return Wording.nearest(escrito, nombres).orElse(escrito);
    }

    private boolean isSeveral(String texto) {
        List<String> escritos = ListItems.items(texto);
        return escritos.size() > 1
                && escritos.stream()
                        .allMatch(escrito -> Wording.nearest(escrito, nombres).isPresent());
    }
}
