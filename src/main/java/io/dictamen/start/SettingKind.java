package io.dictamen.start;

import io.dictamen.access.Grupos;
import io.dictamen.decision.Minimo;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * What a setting may be.
 *
 * @param expected what would be right, as the end of a sentence
 */
record SettingKind<T>(Class<T> type, Predicate<T> good, String expected) {
    static final SettingKind<Integer> PORT =
            new SettingKind<>(Integer.class, port -> port >= 0 && port <= 65_535, "un puerto, de 0 a 65535");
    static final SettingKind<MemorySize> SIZE = new SettingKind<>(MemorySize.class, size -> true, "un tamaño, como 1M");
    // Whatever else is said would be read as false.
    static final SettingKind<String> YES_OR_NO =
            new SettingKind<>(String.class, SettingKind::isYesOrNo, "true o false");
    static final SettingKind<String> ZONE =
            new SettingKind<>(String.class, SettingKind::isZone, "una zona horaria, como America/La_Paz");
    private static final SettingKind<URI> ADDRESS =
            new SettingKind<>(URI.class, SettingKind::isAddress, "una dirección, como https://avisos.example.com");
    private static final SettingKind<URI[]> ADDRESSES = new SettingKind<>(
            URI[].class,
            all -> Arrays.stream(all).allMatch(SettingKind::isAddress),
            "una lista de direcciones separadas por comas, como https://avisos.example.com");
    static final SettingKind<String> GROUPS = new SettingKind<>(
            String.class,
            SettingKind::isGroups,
            "un grupo y su rol, o varios, como Calidad=analista,Jefes de área=aprobador");
    private static final SettingKind<String> TEXT = new SettingKind<>(String.class, text -> true, "un texto");

    static SettingKind<Integer> atLeast(int least) {
        return new SettingKind<>(
                Integer.class,
                number -> number >= least,
                least == 0 ? "un número entero desde 0" : "un número entero mayor que " + (least - 1));
    }

    /** The settings of a mapping by their names. A number is greater than 0 unless a {@link Minimo} says otherwise. */
    static Map<String, SettingKind<?>> of(Class<?> mapping) {
        String prefix = mapping.getAnnotation(ConfigMapping.class).prefix();
        Map<String, SettingKind<?>> kinds = new LinkedHashMap<>();
        for (Method setting : mapping.getDeclaredMethods()) {
            String name = setting.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            kinds.put(prefix + "." + name, of(setting));
        }
        return kinds;
    }

    private static SettingKind<?> of(Method setting) {
        Class<?> type = type(setting);
        if (type == int.class || type == OptionalInt.class) {
            @Nullable Minimo least = setting.getAnnotation(Minimo.class);
            return atLeast(least == null ? 1 : least.value());
        }
        if (type == long.class) {
            return new SettingKind<>(Long.class, number -> number > 0, "un número entero mayor que 0");
        }
        if (type == boolean.class) {
            return YES_OR_NO;
        }
        if (type == Duration.class) {
            String example = setting.getAnnotation(WithDefault.class).value();
            return new SettingKind<>(
                    Duration.class, time -> !time.isNegative() && !time.isZero(), "una duración, como " + example);
        }
        if (type.isEnum()) {
            return someOf(type);
        }
        if (type == MemorySize.class) {
            return SIZE;
        }
        if (type == URI.class) {
            boolean several = setting.getGenericReturnType().getTypeName().contains(List.class.getName());
            return several ? ADDRESSES : ADDRESS;
        }
        if (type == String.class) {
            return TEXT;
        }
        throw new IllegalStateException("What may " + setting + " be?");
    }

    private static SettingKind<?> someOf(Class<?> constants) {
        List<String> words = Arrays.stream(constants.getEnumConstants())
                .map(one -> ((Enum<?>) one).name().toLowerCase(Locale.ROOT))
                .toList();
        return new SettingKind<>(
                String.class,
                text -> words.containsAll(
                        Arrays.stream(text.toLowerCase(Locale.ROOT).split(","))
                                .map(String::strip)
                                .toList()),
                "una o más de estas palabras, separadas por comas: " + String.join(", ", words));
    }

    /** What is in an optional, in a set of several too. */
    private static Class<?> type(Method setting) {
        Type type = setting.getGenericReturnType();
        while (type instanceof ParameterizedType outer) {
            type = outer.getActualTypeArguments()[0];
        }
        return (Class<?>) type;
    }

    /** Whether it is not set, or to something of this kind. */
    boolean admits(Config config, String name) {
        try {
            return config.getOptionalValue(name, type).filter(good.negate()).isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isAddress(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        return (scheme.equals("https") || scheme.equals("http"))
                && address.getHost() != null
                && address.getUserInfo() == null
                && address.getFragment() == null;
    }

    private static boolean isYesOrNo(String text) {
        return text.toLowerCase(Locale.ROOT).matches("true|false|yes|no|y|n|on|off|1|0");
    }

    private static boolean isGroups(String text) {
        try {
            Grupos.de(Optional.of(text));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isZone(String zona) {
        try {
            ZoneId.of(zona);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
