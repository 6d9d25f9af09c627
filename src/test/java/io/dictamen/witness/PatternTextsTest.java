package io.dictamen.witness;

import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.workbook.SafePattern;
import org.junit.jupiter.api.Test;

class PatternTextsTest {

    @Test
    void every_text_has_the_form() throws SafePattern.Refused {
        assertThat(PatternTexts.of("[0-9]{4,10}( LP| CB)?"))
                .hasSizeGreaterThan(10)
                .allMatch(SafePattern.compile("[0-9]{4,10}( LP| CB)?")::matches);
    }
}
