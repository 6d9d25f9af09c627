package io.dictamen.scenario;

import io.dictamen.decision.Decision;
import io.dictamen.tabular.CsvTable;
import io.dictamen.tabular.TableLine;
import io.dictamen.tabular.UnreadableTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The scenarios of one decision: a CSV with a case a line, read by the types of the decision's own schemas. */
public record ScenarioFile(String nombre, Decision<?, ?> decision, List<Scenario> escenarios) {
    /** How the name of each ends. */
    public static final String ENDING = ".csv";

    private static final int MOST = 5_000;
    private static final int MOST_FAULTS = 100;
    private static final int LONGEST_LINE = 1 << 20;

    /** The name of the file of a decision. */
    public static String of(Decision<?, ?> decision) {
        return of(decision.nombre());
    }

    /** The same of a name that may be no decision's. */
    public static String of(String decision) {
        return decision + ENDING;
    }

    /** The decision whose file has that name. */
    public static String decision(String archivo) {
        return archivo.substring(0, archivo.length() - ENDING.length());
    }

    /** @throws ScenarioFault with every fault of the file */
    public static ScenarioFile parse(Decision<?, ?> decision, byte[] contenido) {
        List<CaseFault> faltas = new ArrayList<>();
        List<Scenario> escenarios = new ArrayList<>();
        if (isUtf8(contenido)) {
            read(decision, contenido, escenarios, faltas);
        } else {
            faltas.add(CaseFault.ofFile("El archivo no está en UTF-8: guárdelo como CSV UTF-8."));
        }
        if (escenarios.isEmpty() && faltas.isEmpty()) {
            faltas.add(CaseFault.ofFile("No tiene ningún escenario."));
        }
        if (!faltas.isEmpty()) {
            throw new ScenarioFault(of(decision), faltas.subList(0, Math.min(MOST_FAULTS, faltas.size())));
        }
        return new ScenarioFile(of(decision), decision, List.copyOf(escenarios));
    }

    private static void read(
            Decision<?, ?> decision, byte[] contenido, List<Scenario> escenarios, List<CaseFault> faltas) {
        try (CsvTable tabla = new CsvTable(new ByteArrayInputStream(contenido), LONGEST_LINE)) {
            ScenarioColumns columnas = new ScenarioColumns(decision, tabla, faltas);
            if (!faltas.isEmpty()) {
                return;
            }
            for (TableLine line = tabla.next(); line != null; line = tabla.next()) {
                columnas.read(line, faltas).ifPresent(escenarios::add);
                if (escenarios.size() > MOST) {
                    faltas.add(CaseFault.ofFile("Tiene más de " + MOST + " escenarios."));
                }
                if (escenarios.size() > MOST || faltas.size() >= MOST_FAULTS) {
                    return;
                }
            }
        } catch (UnreadableTable e) {
            faltas.add(CaseFault.ofFile(String.valueOf(e.getMessage())));
        } catch (IOException e) {
            throw new IllegalStateException("Bytes in memory were not read", e);
        }
    }

    private static boolean isUtf8(byte[] contenido) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(contenido));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
