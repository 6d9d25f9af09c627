package io.dictamen.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dictamen.core.Dictamen;
import io.dictamen.decision.CamposPedidos;
import io.dictamen.decision.Contract;
import io.dictamen.decision.Decision;
import io.dictamen.decision.PorCampo;
import io.dictamen.decision.Verdict;
import io.dictamen.http.Problems;
import io.dictamen.journal.Entry;
import io.dictamen.journal.Journal;
import io.dictamen.journal.Stamps;
import io.dictamen.release.ActiveRelease;
import io.dictamen.release.OtherReleases;
import io.dictamen.rulebase.RuleBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The life of a decision: the contract is checked, the rules decide, the journal keeps, and only then it is answered. */
@ApplicationScoped
public class Decider {
    @Inject
    ActiveRelease release;

    @Inject
    OtherReleases otherReleases;

    @Inject
    Journal journal;

    @Inject
    Stamps stamps;

    @Inject
    Metrics metrics;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    public RuleBase rules() {
        return release.ruleBase().orElseThrow(EvaluationProblems::notReady);
    }

    /**
     * The rules of a release, which need not be in force: never on an event loop.
     *
     * @throws io.dictamen.http.ProblemException where there is none of that number, or it does not compile
     */
    public RuleBase rules(int version) {
        RuleBase active = rules();
        return version == active.version() ? active : otherReleases.rules(version);
    }

    /**
     * Keeps a verdict where it is to be recorded. Blocks nothing.
     *
     * @return the answer to send, which is an earlier one where its key was used before; complete once it is durable, or
     *     at once where it is not to be recorded
     */
    CompletionStage<byte[]> keep(Decided<?> decided) {
        Entry entry = decided.entry();
        return counted(
                decided,
                entry == null ? CompletableFuture.completedFuture(decided.respuesta()) : journal.record(entry));
    }

    /**
     * Keeps the verdict of one request of many, of which none has a key. Waits while the journal has no room for it: never
     * on an event loop.
     *
     * @return what was decided, once it is durable
     */
    public <O extends Record> CompletableFuture<Decided<O>> keepInBulk(Decided<O> decided) throws InterruptedException {
        Entry entry = decided.entry();
        CompletionStage<byte[]> kept =
                entry == null ? CompletableFuture.completedFuture(decided.respuesta()) : journal.recordInBulk(entry);
        return counted(decided, kept).thenApply(answer -> decided).toCompletableFuture();
    }

    /** Decides a request by these rules; nothing is kept yet. */
    public <I extends Record, O extends Record> Decided<O> decide(
            RuleBase ruleBase, Decision<I, O> decision, RequestBody body, Call call) {
        OffsetDateTime ahora = now();
        if (!call.campos().isEmpty()) {
            return ofFields(ruleBase, decision, body, call, ahora);
        }
        Contract.Request<I> request = decision.contrato().read(body.text(), ahora, clock.getZone());

        long start = System.nanoTime();
        Verdict<O> verdict = ruleBase.evaluate(decision, request.solicitud(), request.momento());
        String desenlace = decision.desenlace().apply(verdict.resultado());
        long nanos = System.nanoTime() - start;

        Stamps.Stamp stamp = stamps.next(ahora.toInstant());
        Dictamen.Explicacion explicacion = call.explicar() ? explain(ruleBase, decision, request) : null;
        byte[] answer = write(dictamen(ruleBase, decision, verdict, desenlace, call, stamp, explicacion));
        Entry entry = call.registrar()
                ? new Entry(
                        stamp,
                        decision,
                        decision.asunto().apply(request.solicitud()),
                        new Entry.Asked(body.text(), request.momento()),
                        new Entry.Answered(ruleBase.version(), desenlace, answer),
                        call.caller(),
                        key(call, body))
                : null;
        return new Decided<>(stamp.id(), decision.nombre(), verdict, desenlace, answer, entry, nanos);
    }

    /** Decides a request for somebody who wants to see how; it is neither recorded nor counted. */
    public <I extends Record, O extends Record> Examination examine(
            RuleBase ruleBase, Decision<I, O> decision, String json, OffsetDateTime ahora) {
        Contract.Request<I> request = decision.contrato().read(json, ahora, clock.getZone());
        Verdict<O> verdict = ruleBase.evaluate(decision, request.solicitud(), request.momento());
        return new Examination(
                ruleBase.version(),
                verdict.resultado(),
                verdict.motivos(),
                ruleBase.asked(decision, request.solicitud(), request.momento()));
    }

    /** The moment for which a request that comes now is decided. */
    public OffsetDateTime moment() {
        return now();
    }

    /** What can be said of some fields of a request that somebody still types; it is never recorded. */
    private <I extends Record, O extends Record> Decided<O> ofFields(
            RuleBase ruleBase, Decision<I, O> decision, RequestBody body, Call call, OffsetDateTime ahora) {
        PorCampo<O> porCampo = decision.porCampo();
        if (porCampo == null) {
            throw Problems.badParameter("campos", "vale solo para las decisiones que responden errores por campo.");
        }
        CamposPedidos campos = EvaluationProblems.campos(call.campos(), decision.contrato(), porCampo);
        Contract.Unfinished<I> pedido = decision.contrato().readUnfinished(body.text(), ahora, clock.getZone());

        long start = System.nanoTime();
        RuleBase.Unfinished<O> parcial = ruleBase.evaluate(decision, pedido, campos, porCampo);
        Verdict<O> verdict = parcial.verdict();
        long nanos = System.nanoTime() - start;

        Stamps.Stamp stamp = stamps.next(ahora.toInstant());
        Dictamen.Explicacion none = call.explicar() ? Dictamen.Explicacion.of(List.of()) : null;
        String desenlace = decision.desenlace().apply(verdict.resultado());
        byte[] answer = write(dictamen(ruleBase, decision, verdict, desenlace, call, stamp, none)
                .con(parcial.pendientes()));
        return new Decided<>(stamp.id(), decision.nombre(), verdict, desenlace, answer, null, nanos);
    }

    /** To the microsecond, as the journal keeps it, so that deciding again reads the same moment. */
    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }

    private Dictamen dictamen(
            RuleBase ruleBase,
            Decision<?, ?> decision,
            Verdict<?> verdict,
            String desenlace,
            Call call,
            Stamps.Stamp stamp,
            Dictamen.@Nullable Explicacion explicacion) {
        return new Dictamen(
                stamp.id(),
                decision.nombre(),
                ruleBase.version(),
                stamp.fecha().atZone(clock.getZone()).toOffsetDateTime(),
                verdict.resultado(),
                verdict.motivos(),
                call.registrar(),
                explicacion,
                desenlace);
    }

    private CompletionStage<byte[]> counted(Decided<?> decided, CompletionStage<byte[]> sent) {
        return sent.thenApply(answer -> {
            // An answer that is not ours was counted when its key was first used.
            if (answer == decided.respuesta()) {
                counted(decided);
            }
            return answer;
        });
    }

    /** Counts what was decided and, where it is to be kept, is. */
    public void counted(Decided<?> decided) {
        metrics.decided(
                decided.decision(), decided.desenlace(), decided.verdict().disparadas(), decided.nanos());
    }

    private static <I extends Record> Dictamen.Explicacion explain(
            RuleBase ruleBase, Decision<I, ?> decision, Contract.Request<I> request) {
        return Dictamen.Explicacion.of(ruleBase.explain(decision, request.solicitud(), request.momento()));
    }

    private static Entry.@Nullable Key key(Call call, RequestBody body) {
        return call.clave() == null ? null : new Entry.Key(call.clave(), body.sha256());
    }

    private byte[] write(Dictamen dictamen) {
        try {
            return json.writeValueAsBytes(dictamen);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The answer of " + dictamen.decision() + " cannot be written", e);
        }
    }
}
