package io.dictamen.whynot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dictamen.access.Lectura;
import io.dictamen.decision.Decision;
import io.dictamen.evaluation.Catalogue;
import io.dictamen.evaluation.Decider;
import io.dictamen.evaluation.Examples;
import io.dictamen.http.Places;
import io.dictamen.http.ProblemException;
import io.dictamen.http.QueryParameters;
import io.dictamen.journal.Dictamenes;
import io.dictamen.rulebase.RuleBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Finds the smallest changes of a request that give another verdict. Blocks: never on an event loop. */
@ApplicationScoped
public class Alternatives {
    /** What may be asked for. */
    static final List<String> NAMES = List.of("desenlace", "campo", "valor", "limite");

    private static final int LIMIT = 20;

    private final Decider decider;
    private final Dictamenes dictamenes;
    private final WhyNotPlaces places;
    private final WhyNotConfig config;
    private final ObjectReader json;
    private final Clock clock;

    Alternatives(
            Decider decider,
            Dictamenes dictamenes,
            WhyNotPlaces places,
            WhyNotConfig config,
            ObjectMapper json,
            Clock clock) {
        this.decider = decider;
        this.dictamenes = dictamenes;
        this.places = places;
        this.config = config;
        this.json = json.reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        this.clock = clock;
    }

    /**
     * Of a recorded verdict, by the release that decided it and for its moment, as far as they may read it; empty where they
     * may not.
     *
     * @param over whether nobody waits for it any more
     * @throws ProblemException where too many are searched, or nothing such can be wished
     */
    public Optional<PorQueNo> of(UUID id, Lectura lectura, QueryParameters given, BooleanSupplier over) {
        Lectura whole = new Lectura(lectura.soloDe(), false);
        Optional<String> respuesta = dictamenes.respuesta(id, whole);
        Optional<String> solicitud = dictamenes.solicitud(id, whole);
        if (respuesta.isEmpty() || solicitud.isEmpty()) {
            return Optional.empty();
        }
        JsonNode answer = read(respuesta.get());
        Decision<?, ?> decision = Catalogue.decision(answer.get("decision").textValue());
        RuleBase rules = decider.rules(answer.get("version").intValue());
        OffsetDateTime ahora = OffsetDateTime.parse(answer.get("fecha").textValue());
        PorQueNo found = search(decision, rules, solicitud.get(), ahora, given, over);
        return Optional.of(lectura.ocultaPersonales() ? Hidden.of(found, decision, read(solicitud.get())) : found);
    }

    /** Of a request that nobody has recorded, by the release in force. */
    PorQueNo of(Decision<?, ?> decision, String solicitud, QueryParameters given, BooleanSupplier over) {
        return search(decision, decider.rules(), solicitud, decider.moment(), given, over);
    }

    /** The outcomes that a decision may have beside one, which is among them; none where its result does not declare them. */
    public static List<String> desenlaces(Decision<?, ?> decision, String one) {
        return Deseo.desenlaces(decision, one);
    }

    private <I extends Record, O extends Record> PorQueNo search(
            Decision<I, O> decision,
            RuleBase rules,
            String solicitud,
            OffsetDateTime ahora,
            QueryParameters given,
            BooleanSupplier over) {
        Deseo deseo = Deseo.of(given, decision);
        int limite = given.limit(LIMIT);
        decision.contrato().read(solicitud, ahora, clock.getZone());
        try (Places.Place place = places.take()) {
            Probe<I, O> probe = new Probe<>(rules, decision, ahora, clock.getZone());
            JsonNode ejemplo = Examples.of(decision.nombre()).get("solicitud");
            return Search.of(probe, (ObjectNode) read(solicitud), ejemplo, deseo, config.pruebas(), limite, over);
        }
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was read before is JSON", e);
        }
    }
}
