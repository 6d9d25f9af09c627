package io.dictamen.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the groups of the house may do here. Immutable. */
public final class Grupos {
    private final Map<String, Set<String>> roles;

    private Grupos(Map<String, Set<String>> roles) {
        this.roles = roles;
    }

    /**
     * @param escritos such as {@code Calidad=analista,Calidad=qa,Jefes de área=aprobador}; empty where groups are called as
     *     roles are
     * @throws IllegalArgumentException where it is not written so, or names no role
     */
    public static Grupos de(Optional<String> escritos) {
        Map<String, Set<String>> roles = new LinkedHashMap<>();
        Stream<String> pairs = escritos.map(all -> Arrays.stream(all.split(",")))
                .orElseGet(() -> Rol.ASIGNABLES.stream().map(rol -> rol + "=" + rol));
        pairs.forEach(pair -> {
            int equals = pair.lastIndexOf('=');
            String grupo = equals < 0 ? "" : pair.substring(0, equals).strip();
            String rol = pair.substring(equals + 1).strip();
            if (grupo.isEmpty() || !Rol.ASIGNABLES.contains(rol)) {
                throw new IllegalArgumentException(pair);
            }
            roles.computeIfAbsent(grupo, one -> new TreeSet<>()).add(rol);
        });
        return new Grupos(roles);
    }

    /** In the order in which roles are listed; none where no group is known. */
    List<String> roles(Collection<String> grupos) {
        Set<String> some = new TreeSet<>();
        grupos.forEach(grupo -> some.addAll(roles.getOrDefault(grupo, Set.of())));
        return Rol.ASIGNABLES.stream().filter(some::contains).toList();
    }
}
