package io.dictamen.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"3\"",
                "3",
                " \"3\" ",
                "W/\"3\"",
                "w/\"3\"",
                "\"3-gzip\"",
                "\"3--gzip\"",
                "W/\"3-br\"",
                "\"1\", W/\"3\"",
                "\"1\",,\"3\"",
                "*"
            })
    void a_tag_is_the_same_as_whatever_a_proxy_made_of_it(String header) {
        assertThat(IfMatch.names(header, "3")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"\"", "\"4\"", "W/\"33\"", "W/3", "\"3-otra\"", "\"-gzip\"", "\"3", "\"1, 3\""})
    void another_tag_is_another(String header) {
        assertThat(IfMatch.names(header, "3")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a1\"", "a1", "W/\"a1\"", " \"a1--gzip\""})
    void what_is_approved_is_the_one_tag_of_the_header(String header) {
        assertThat(IfMatch.only(header)).isEqualTo("a1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "\"a1\", \"b2\"", "W/\"a1\", W/\"b2\""})
    void a_list_is_not_what_is_approved(String header) {
        assertThat(IfMatch.only(header)).isNotEqualTo("a1");
    }
}
