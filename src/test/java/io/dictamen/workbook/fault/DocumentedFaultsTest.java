package io.dictamen.workbook.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DocumentedFaultsTest {
    private static final Pattern TOLD = Pattern.compile("(?m)^\\| `([A-Z_]+)` \\|");

    @Test
    void the_page_for_analysts_tells_every_code_and_no_other_in_the_order_of_the_code() throws IOException {
        String pagina = Files.readString(Path.of("docs/libros.md"));
        List<String> contados = TOLD.matcher(pagina.substring(pagina.indexOf("\n## Las faltas")))
                .results()
                .map((MatchResult hallado) -> hallado.group(1))
                .toList();

        assertThat(contados)
                .containsExactlyElementsOf(
                        Arrays.stream(Codigo.values()).map(Codigo::name).toList());
    }
}
