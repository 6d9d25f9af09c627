package io.dictamen.http;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;

/** What a connection sent before its turn. As long as anything waits here, what follows is neither read nor understood. */
final class Backlog {
    private final Exchange exchange;
    private final Consumer<ChannelHandlerContext> turn;
    private final Queue<Object> waiting = new ArrayDeque<>(4);
    // Whether a request was handed on in this turn of the event loop.
    private boolean handed;
    // Whether another turn is asked for.
    private boolean called;
    private boolean paused;

    /** @param turn hands on what is ready, and reads on where nothing waits any more */
    Backlog(Exchange exchange, Consumer<ChannelHandlerContext> turn) {
        this.exchange = exchange;
        this.turn = turn;
    }

    /** Whether it must wait, and is kept here until it is ready. */
    boolean keeps(ChannelHandlerContext ctx, Object message) {
        if (waiting.isEmpty() && !mustWait(ctx, message)) {
            return false;
        }
        waiting.add(message);
        ctx.pipeline().get(HttpRequestDecoder.class).setSingleDecode(true);
        if (ctx.channel().config().isAutoRead()) {
            paused = true;
            ctx.channel().config().setAutoRead(false);
        }
        return true;
    }

    private boolean mustWait(ChannelHandlerContext ctx, Object message) {
        return message instanceof HttpRequest
                && (exchange.isOwed() || handed || !ctx.channel().isWritable());
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** Whether the next may be handed on. */
    boolean isReady(ChannelHandlerContext ctx) {
        return !waiting.isEmpty() && !mustWait(ctx, waiting.element());
    }

    Object take() {
        return waiting.remove();
    }

    void handed() {
        handed = true;
    }

    void turnEnds(ChannelHandlerContext ctx) {
        handed = false;
        if (isReady(ctx)) {
            callLater(ctx);
        }
    }

    /** Never at once: others have their turn between two requests of one connection. */
    void callLater(ChannelHandlerContext ctx) {
        if (!waiting.isEmpty() && !called) {
            called = true;
            ctx.executor().execute(() -> {
                called = false;
                turn.accept(ctx);
            });
        }
    }

    void readOn(ChannelHandlerContext ctx) {
        HttpRequestDecoder decoder = ctx.pipeline().get(HttpRequestDecoder.class);
        decoder.setSingleDecode(false);
        try {
            // What it has read already.
            decoder.channelRead(ctx.pipeline().context(decoder), Unpooled.EMPTY_BUFFER);
        } catch (Exception e) {
            ctx.fireExceptionCaught(e);
        }
        if (paused && waiting.isEmpty()) {
            paused = false;
            ctx.channel().config().setAutoRead(true);
        }
    }

    void clear() {
        waiting.forEach(ReferenceCountUtil::release);
        waiting.clear();
    }
}
