package io.dictamen.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** In which format to answer, as the header {@code Accept} asks (RFC 9110, 12.5.1). What is malformed in it names none. */
public final class Accept {
    private Accept() {}

    private record Wish(String offered, double quality, int closeness, int place) {}

    /**
     * The format that is wanted most; of equals the one that is named more closely, then earlier, then offered earlier.
     *
     * @param headers as they came, none or many
     * @param offered media types without parameters
     * @return empty where none of them is taken
     */
    public static Optional<String> best(List<String> headers, List<String> offered) {
        String header = String.join(",", headers);
        if (header.isBlank()) {
            return Optional.of(offered.get(0));
        }
        List<MediaRange> ranges = HeaderValue.split(header, ',').stream()
                .flatMap(part -> MediaRange.read(part).stream())
                .filter(range -> range.quality().isPresent())
                .toList();
        List<Wish> wishes = new ArrayList<>();
        offered.forEach(type -> wish(ranges, type).ifPresent(wishes::add));
        return wishes.stream()
                .min(Comparator.comparingDouble((Wish wish) -> -wish.quality())
                        .thenComparingInt(wish -> -wish.closeness())
                        .thenComparingInt(Wish::place))
                .map(Wish::offered);
    }

    /** What the range that names it most closely says of it. */
    private static Optional<Wish> wish(List<MediaRange> ranges, String offered) {
        return IntStream.range(0, ranges.size())
                .filter(i -> ranges.get(i).closeness(offered) > 0)
                .boxed()
                .max(Comparator.comparingInt((Integer i) -> ranges.get(i).closeness(offered))
                        .thenComparingInt(i -> -i))
                .map(i -> new Wish(
                        offered,
                        ranges.get(i).quality().orElseThrow(),
                        ranges.get(i).closeness(offered),
                        i))
                .filter(wish -> wish.quality() > 0);
    }
}
