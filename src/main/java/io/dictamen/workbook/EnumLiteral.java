package io.dictamen.workbook;

import io.dictamen.wording.Wording;
import io.dictamen.workbook.fault.Codigo;
import io.dictamen.workbook.fault.Place;
import io.dictamen.workbook.fault.Words;
import io.dictamen.workbook.file.Content;
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
    public boolean ordered() {
        return false;
    }

    @Override
    public Optional<Object> ofCell(Content contenido, Place lugar) {
        if (contenido instanceof Content.Text texto) {
            return ofText(texto.valor(), lugar);
        }
        LiteralType.wrongKind(contenido, "Se admite: " + Words.list(nombres) + ".", lugar);
        return Optional.empty();
    }

    @Override
    public Optional<Object> ofText(String texto, Place lugar) {
        int indice = nombres.indexOf(texto);
        if (indice < 0) {
            lugar.fault(
                    Codigo.CELDA_VALOR,
                    Wording.quoted(texto) + " no es un valor de " + tipo.getSimpleName() + ".",
                    Words.suggest(texto, nombres));
            return Optional.empty();
        }
        return Optional.of(tipo.getEnumConstants()[indice]);
    }
}
