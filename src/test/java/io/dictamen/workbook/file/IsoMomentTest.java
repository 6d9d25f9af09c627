package io.dictamen.workbook.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.tabular.TableValue;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A cell of the type that some programs give a date: what Excel shows of it, in nobody's zone. */
class IsoMomentTest {
    private static final CellValues CELLS = new CellValues(List.of(), new StylesXml(), false, CellTexts.AS_TYPED);

    @ParameterizedTest
    @CsvSource({
        "2026-03-10T09:30:00.000Z,2026-03-10T09:30",
        "2026-03-10T09:30:00Z,2026-03-10T09:30",
        "2026-03-10T09:30Z,2026-03-10T09:30",
        "2026-03-10T09:30:00-04:00,2026-03-10T09:30",
        "2026-03-10T09:30:00+0530,2026-03-10T09:30",
        "2026-03-10T09:30:15,2026-03-10T09:30:15",
        "2026-03-10T23:59:59.999Z,2026-03-11T00:00",
        "2026-03-10T09:30:15.4999999Z,2026-03-10T09:30:15",
        "2026-03-10T09:30:15.123456789123Z,2026-03-10T09:30:15",
        "2026-03-10,2026-03-10T00:00",
        "2026-03-10Z,2026-03-10T00:00",
        "' 2026-03-10T00:00:00Z ',2026-03-10T00:00"
    })
    void the_day_and_the_hour_that_are_written(String written, String shown) {
        assertThat(content(written)).hasValue(new Content.Moment(LocalDateTime.parse(shown)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"09:30:00", "09:30:00Z", "2026-13-10", "2026-02-30T09:30:00Z", "10/03/2026", "2026", "hoy"})
    void what_is_no_day_is_damaged(String written) {
        assertThat(content(written).orElseThrow().datum())
                .isEqualTo(new TableValue.Unreadable(
                        "está dañada: no es una fecha «" + written + "». Escriba de nuevo su valor."));
    }

    private static Optional<Content> content(String written) {
        return CELLS.content(new StoredCell(0, 0, "d", written, 0, null));
    }
}
