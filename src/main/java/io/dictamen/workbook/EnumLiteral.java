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
        return indice >= 0
                ? Optional.of(tipo.getEnumConstants()[indice])
                : lugar.refuse(
                        Codigo.CELDA_VALOR,
                        Wording.quoted(texto) + " no es un valor de " + tipo.getSimpleName() + ".",
                        Words.suggest(texto, nombres));
    }
}
