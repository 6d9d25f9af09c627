package io.dictamen.whynot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dictamen.whynot.PorQueNo.Alternativa;
import io.dictamen.whynot.PorQueNo.Cambio;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Tries the changes of one field, then those of two, and so on, each by the rules themselves, until some give what is
 * wished. All that change the same fields and give the same outcome are compared, and the nearest are kept.
 */
final class Search {
    static final int MOST_FIELDS = 3;
    private static final int MOST_OF_A_GROUP = 50;

    private final Probe<?, ?> probe;
    private final ObjectNode solicitud;
    private final Probe.Answer now;
    private final Deseo deseo;
    private final List<List<Choice>> choices;
    private final BooleanSupplier over;
    private final Map<Group, Nearest> found = new LinkedHashMap<>();
    private long left;
    private long tried;

    private record Group(List<String> campos, String desenlace) {}

    /** The changes of a group that are as near as any; {@code more} are not kept. */
    private record Nearest(BigDecimal distancia, List<Alternativa> alternativas, int more) {}

    private static final class Exhausted extends RuntimeException {
        Exhausted() {
            super(null, null, false, false);
        }
    }

    private Search(
            Probe<?, ?> probe, ObjectNode solicitud, JsonNode ejemplo, Deseo deseo, long most, BooleanSupplier over) {
        this.probe = probe;
        this.solicitud = solicitud;
        this.now = probe.decided(solicitud);
        this.deseo = deseo.checked(probe.decision(), now);
        this.choices = Choices.of(probe, solicitud, ejemplo);
        this.left = most;
        this.over = over;
    }

    /**
     * @param ejemplo a request that keeps the contract
     * @param most how many requests are decided at most
     * @param limite how many changes are shown at most
     * @param over whether nobody waits for it any more
     */
    static PorQueNo of(
            Probe<?, ?> probe,
            ObjectNode solicitud,
            JsonNode ejemplo,
            Deseo deseo,
            long most,
            int limite,
            BooleanSupplier over) {
        Search search = new Search(probe, solicitud, ejemplo, deseo, most, over);
        int done = search.run();
        return search.result(done, limite);
    }

    /** Up to how many fields all was tried. */
    private int run() {
        int fields = 1;
        try {
            for (; fields <= MOST_FIELDS; fields++) {
                combine(0, fields, solicitud, List.of());
                if (!found.isEmpty()) {
                    return fields;
                }
            }
        } catch (Exhausted e) {
            return fields - 1;
        }
        return MOST_FIELDS;
    }

    private void combine(int from, int more, ObjectNode made, List<Choice> chosen) {
        if (more == 0) {
            ask(made, chosen);
            return;
        }
        for (int i = from; i <= choices.size() - more; i++) {
            for (Choice choice : choices.get(i)) {
                if (chosen.stream().noneMatch(one -> one.campo().overlaps(choice.campo()))) {
                    List<Choice> all = new ArrayList<>(chosen);
                    all.add(choice);
                    combine(i + 1, more - 1, Edit.with(made, choice.campo().path(), choice.valor()), all);
                }
            }
        }
    }

    private void ask(ObjectNode made, List<Choice> chosen) {
        if (left-- <= 0 || over.getAsBoolean()) {
            throw new Exhausted();
        }
        tried++;
        Optional<Probe.Answer> answer = probe.answer(made);
        if (answer.isEmpty() || !deseo.isGranted(answer.get(), now)) {
            return;
        }
        Alternativa one = alternativa(chosen, answer.get());
        Group group = new Group(one.cambios().stream().map(Cambio::campo).toList(), one.desenlace());
        found.merge(group, new Nearest(one.distancia(), List.of(one), 0), Search::nearest);
    }

    private Alternativa alternativa(List<Choice> chosen, Probe.Answer answer) {
        List<Cambio> cambios = chosen.stream()
                .map(one -> new Cambio(
                        one.campo().path(),
                        one.campo().titulo(),
                        Edit.get(solicitud, one.campo().path()),
                        one.valor(),
                        one.distancia()))
                .toList();
        BigDecimal distancia = cambios.stream().map(Cambio::distancia).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Alternativa(cambios, distancia, answer.desenlace(), answer.motivos());
    }

    private static Nearest nearest(Nearest known, Nearest one) {
        int compared = one.distancia().compareTo(known.distancia());
        if (compared != 0) {
            return compared < 0 ? one : known;
        }
        if (known.alternativas().size() >= MOST_OF_A_GROUP) {
            return new Nearest(known.distancia(), known.alternativas(), known.more() + 1);
        }
        List<Alternativa> both = new ArrayList<>(known.alternativas());
        both.addAll(one.alternativas());
        return new Nearest(known.distancia(), both, known.more());
    }

    private PorQueNo result(int done, int limite) {
        List<Nearest> groups = found.values().stream()
                .sorted(Comparator.comparing(Nearest::distancia))
                .toList();
        List<Alternativa> all =
                groups.stream().flatMap(group -> group.alternativas().stream()).toList();
        int more = groups.stream().mapToInt(Nearest::more).sum();
        int fields = all.isEmpty() ? 0 : all.get(0).cambios().size();
        List<Alternativa> shown = all.subList(0, Math.min(limite, all.size()));
        return new PorQueNo(
                probe.decision().nombre(),
                probe.version(),
                now.desenlace(),
                deseo.enPalabras(),
                fields,
                List.copyOf(shown),
                all.size() - shown.size() + more,
                tried,
                done,
                Unproved.of(probe, solicitud, done, fields));
    }
}
