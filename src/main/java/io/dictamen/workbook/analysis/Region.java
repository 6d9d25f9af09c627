package io.dictamen.workbook.analysis;

import io.dictamen.decision.Contract;
import io.dictamen.decision.Stage;
import io.dictamen.workbook.DecisionTable;
import io.dictamen.workbook.FieldPath;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Inputs of a table that none of its conditions tells apart, as what each field may be. Of a pattern, and of what a row of a
 * checklist looks for, it says nothing. Immutable.
 */
public record Region(List<Side> sides) {

    /** What one field may be. */
    public static final class Side {
        private final FieldPath path;
        private final @Nullable String asked;
        private final Domain domain;
        private final BitSet classes;

        private Side(FieldPath path, @Nullable String asked, Domain domain, BitSet classes) {
            this.path = path;
            this.asked = asked;
            this.domain = domain;
            this.classes = classes;
        }

        /** The field, from the fact that the table reads. */
        public FieldPath path() {
            return path;
        }

        /** Where it stands in the request; empty for what is derived. */
        public Optional<String> asked() {
            return Optional.ofNullable(asked);
        }

        public boolean admits(@Nullable Object value) {
            int its = domain.classOf(value);
            return its >= 0 && classes.get(its);
        }

        public boolean admitsAbsence() {
            return classes.intersects(domain.absent());
        }

        /** Which of the values that the conditions tell apart it is; -1 for one that no request has. */
        public int classOf(@Nullable Object value) {
            return domain.classOf(value);
        }

        /**
         * What it may be instead of a value, absence left out: of each class of values that the conditions tell apart, but
         * for its own, the one that is nearest to it. A text that no condition names has none.
         *
         * @param value null where it is absent
         */
        public List<Object> others(@Nullable Object value) {
            int own = domain.classOf(value);
            return classes.stream()
                    .filter(i -> i != own)
                    .mapToObj(i -> domain.isOrdered()
                            ? Nearest.in(domain, i, value)
                            : domain.part(i).sample())
                    .filter(Objects::nonNull)
                    .map(Object.class::cast)
                    .toList();
        }

        /** Some values that it may be, one of each class that the conditions tell apart; a text that none names has none. */
        public List<Object> samples() {
            return classes.stream()
                    .mapToObj(i -> domain.part(i).sample())
                    .filter(Objects::nonNull)
                    .map(Object.class::cast)
                    .toList();
        }
    }

    /** All that a table can be asked. */
    public static Region whole(DecisionTable table, Stage<?> stage, Contract<?> contract) {
        Request request = Request.in(table.hechos(), contract, stage.coherencias());
        Space space = SpaceBuilder.build(table, request);
        return of(space, request, space.whole());
    }

    static Region of(Space space, Request request, Box box) {
        List<Side> sides = new ArrayList<>();
        for (int d = 0; d < space.dimensions().size(); d++) {
            Dimension one = space.dimensions().get(d);
            if (one.kind() == Dimension.Kind.FIELD) {
                FieldPath path = FieldPath.resolve(request.facts(), one.field()).orElseThrow();
                String asked = request.isAsked(one.field()) ? request.name(one.field()) : null;
                sides.add(new Side(path, asked, one.domain(), box.side(d)));
            }
        }
        return new Region(List.copyOf(sides));
    }
}
