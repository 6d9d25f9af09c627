package io.dictamen.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptTest {
    private static final List<String> OFFERED = List.of("application/json", "text/csv", "application/vnd.x+y");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | application/json",
                "text/csv | text/csv",
                "TEXT/CSV; charset=utf-8 | text/csv",
                "text/* | text/csv",
                "application/vnd.x+y | application/vnd.x+y",
                "application/*, text/csv | text/csv",
                "text/csv, application/json | text/csv",
                "text/csv;q=0.1, application/json;q=0.2 | application/json",
                "text/csv;q=0, */* | application/json",
                "application/json;q=0, */*;q=0.1 | text/csv",
                "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8 | application/json",
                "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2 | application/json",
                "application/json; profile=\"a,b;q=0\";q=1 | application/json",
                "text, a b, ;;, text/csv;q=0.5 | text/csv",
                "text/csv;a=\" | text/csv"
            })
    void the_format_that_is_wanted_most_is_chosen(String accept, String chosen) {
        assertThat(Accept.best(List.of(accept), OFFERED)).hasValue(chosen);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "*/*;q=0",
                "text/csv;q=0,8",
                "text",
                "a b",
                ";;",
                ",",
                "*/",
                "/csv",
                "text//csv",
                "text/csv;q=x",
                "text/csv;q=",
                "text/csv;q=.",
                "\"",
                "\u00e1/\u00e9"
            })
    void what_names_none_of_them_or_is_malformed_chooses_none(String accept) {
        assertThat(Accept.best(List.of(accept), OFFERED)).isEmpty();
    }

    @Test
    void without_the_header_the_first_is_chosen_and_many_headers_are_one() {
        assertThat(Accept.best(List.of(), OFFERED)).hasValue("application/json");
        assertThat(Accept.best(List.of(" "), OFFERED)).hasValue("application/json");
        assertThat(Accept.best(List.of("text/html", "text/csv;q=0.1"), OFFERED)).hasValue("text/csv");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | true",
                "application/json;charset=utf-8 | true",
                "application/json; charset=\"UTF-8\" | true",
                "application/json; charset='utf8' | true",
                "application/json; charset=us-ascii | true",
                "application/json; charset= | true",
                "application/json; profile=\"a; charset=latin1\" | true",
                "application/json; v=1; charset=latin1 | false",
                "application/json; charset=application/pdf | false"
            })
    void a_body_is_utf_8_where_its_type_says_so_or_nothing(String type, boolean utf8) {
        assertThat(MediaRange.read(type).orElseThrow().utf8()).isEqualTo(utf8);
    }
}
