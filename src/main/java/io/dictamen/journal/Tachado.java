package io.dictamen.journal;

import io.dictamen.wording.Wording;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Hides some values wherever a text has one of them as words of its own: a message may say what a request said. */
public final class Tachado {
    // One or two letters stand in every text; they are hidden where they are quoted.
    private static final int WORD = 3;

    private final @Nullable Pattern valores;

    private Tachado(@Nullable Pattern valores) {
        this.valores = valores;
    }

    static Tachado de(Collection<String> valores) {
        TreeSet<String> forms =
                new TreeSet<>(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        for (String valor : valores) {
            String one = valor.strip();
            forms.add(one);
            forms.add(Wording.cut(one));
            forms.add(withoutAccents(one));
        }
        forms.remove("");
        return new Tachado(
                forms.isEmpty()
                        ? null
                        : Pattern.compile(
                                forms.stream().map(Tachado::found).collect(Collectors.joining("|")),
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    public String en(String texto) {
        return valores == null ? texto : valores.matcher(texto).replaceAll(Personales.OCULTO);
    }

    private static String found(String valor) {
        String quoted = Pattern.quote(valor);
        return valor.length() < WORD
                ? "(?<=«)" + quoted + "(?=»)"
                : "(?<![\\p{L}\\p{N}])" + quoted + "(?![\\p{L}\\p{N}])";
    }

    private static String withoutAccents(String texto) {
        return Normalizer.normalize(texto, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }
}
