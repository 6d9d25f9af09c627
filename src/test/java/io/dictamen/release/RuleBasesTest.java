package io.dictamen.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.deployment.ReleaseFiles;
import io.dictamen.procedure.anulacion.Anulacion;
import io.dictamen.procedure.top10.Top10;
import io.dictamen.rulebase.RuleBase;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleBasesTest {
    private final RuleBases ruleBases = new RuleBases(new Readings());
    private final ReleaseFiles ours = ReleaseFiles.deployed();
    private final ReleaseFiles edited =
            ours.with(Map.of(EditedWorkbook.ANULACION, EditedWorkbook.withMessage("Otro mensaje.")));

    @Test
    void a_rule_base_is_known_by_the_very_files_it_was_made_of() {
        RuleBase first = ruleBases.get(7, ours);
        RuleBase second = ruleBases.get(7, edited);

        assertThat(second).isNotSameAs(first);
        assertThat(ruleBases.known(7, ours.huella())).containsSame(first);
        assertThat(ruleBases.known(7, edited.huella())).containsSame(second);
        assertThat(ruleBases.known(8, ours.huella())).isEmpty();
        assertThat(ruleBases.get(7, ours)).isSameAs(first);
    }

    @Test
    void what_two_releases_have_in_common_is_read_once() {
        assertThat(ruleBases.get(1, ours).tablas(Anulacion.REGISTRO).get(1))
                .isNotSameAs(ruleBases.get(2, edited).tablas(Anulacion.REGISTRO).get(1));
        assertThat(ruleBases.get(1, ours).tablas(Top10.ENRUTAMIENTO))
                .isEqualTo(ruleBases.get(2, edited).tablas(Top10.ENRUTAMIENTO))
                .first()
                .isSameAs(ruleBases.get(2, edited).tablas(Top10.ENRUTAMIENTO).get(0));
    }

    @Test
    void only_the_last_few_are_kept() {
        for (int numero = 1; numero <= 4; numero++) {
            ruleBases.get(numero, ours);
        }
        assertThat(ruleBases.known(1, ours.huella())).isEmpty();
        assertThat(ruleBases.known(4, ours.huella())).isPresent();
    }
}
