package io.dictamen.rulebase;

import io.dictamen.workbook.fault.Diagnostic;
import java.util.List;
import java.util.stream.Collectors;

/** The files of a release make no rule base; every fault comes with its address. */
public final class RuleBaseFaults extends RuntimeException {
    private final transient List<Diagnostic> diagnosticos;

    RuleBaseFaults(List<Diagnostic> diagnosticos) {
        super(diagnosticos.stream().map(Diagnostic::toString).collect(Collectors.joining("\n")));
        this.diagnosticos = List.copyOf(diagnosticos);
    }

    public List<Diagnostic> diagnosticos() {
        return diagnosticos;
    }
}
