package io.dictamen.http;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Stands before one connection's requests. Hands on one at a time, and none while the answers are not read; refuses what
 * is no sound request; lets nothing take longer than it may; and adds the headers that every answer has. What a caller
 * sends meanwhile stays with them: it is neither read nor understood.
 */
final class ConnectionGuard extends ChannelDuplexHandler {
    private static final Logger LOG = Logger.getLogger(ConnectionGuard.class);
    // For the refusal to be read before the connection goes: what is unread when it is closed destroys the answer.
    private static final long LINGER_MILLIS = 1_000;

    private final LimitsConfig limits;
    private final boolean encrypted;
    private final Exchange exchange = new Exchange();
    private final Backlog backlog = new Backlog(exchange, this::goOn);
    // Whether a message came in this turn of the event loop.
    private boolean heard;
    // Of the whole connection: whether its caller ever said anything, or was refused.
    private boolean spoke;
    private boolean refused;
    private @Nullable Future<?> deadline;

    ConnectionGuard(LimitsConfig limits, boolean encrypted) {
        this.limits = limits;
        this.encrypted = encrypted;
    }

    /** Empty where the connection is closed already. */
    static Optional<ConnectionGuard> of(HttpConnection connection) {
        return Optional.ofNullable(
                ((ConnectionBase) connection).channel().pipeline().get(ConnectionGuard.class));
    }

    /** The body of the request in progress is read as it comes. */
    void bodyMayTakeItsTime() {
        exchange.patient(true);
    }

    /** Nobody reads what is left of it: it has the time of any other body. On the event loop of the connection. */
    void bodyIsPassedOver() {
        exchange.patient(false);
        meetDeadline();
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        expect(ctx, limits.encabezado());
        ctx.fireChannelActive();
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        heard = true;
        if (refused) {
            ReferenceCountUtil.release(message);
        } else if (!backlog.keeps(ctx, message)) {
            handOn(ctx, message);
        }
    }

    private void handOn(ChannelHandlerContext ctx, Object message) {
        if (message == LastHttpContent.EMPTY_LAST_CONTENT) {
            arrived();
        } else if (message instanceof HttpRequest request) {
            meetDeadline();
            exchange.asks(RequestHead.isHead(request));
            int status = RequestHead.fault(request);
            if (status != 0) {
                refuse(ctx, status);
                return;
            }
            backlog.handed();
            exchange.begin();
        } else if (message instanceof HttpContent content
                && content.decoderResult().isFailure()) {
            ReferenceCountUtil.release(message);
            refuse(ctx, 400);
            return;
        } else if (message instanceof LastHttpContent) {
            arrived();
        }
        ctx.fireChannelRead(message);
    }

    private void arrived() {
        exchange.arrived();
        meetDeadline();
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        spoke = true;
        backlog.turnEnds(ctx);
        if (deadline == null && backlog.isEmpty() && !refused) {
            if (exchange.isArriving()) {
                expect(ctx, limits.cuerpo());
            } else if (!heard && !exchange.isOwed()) {
                expect(ctx, limits.encabezado());
            }
        }
        heard = false;
        ctx.fireChannelReadComplete();
    }

    private void expect(ChannelHandlerContext ctx, Duration time) {
        deadline = ctx.executor().schedule(() -> late(ctx), time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void late(ChannelHandlerContext ctx) {
        if (!spoke) {
            ctx.close();
        } else if (exchange.isHurried()) {
            refuse(ctx, 408);
        }
    }

    private void meetDeadline() {
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
    }

    /** Nothing of what follows is read: a request that is not understood does not say where it ends. */
    private void refuse(ChannelHandlerContext ctx, int status) {
        LOG.debugf("Se cierra la conexión de %s con %s", ctx.channel().remoteAddress(), status);
        refused = true;
        forget();
        if (exchange.isBeingAnswered()) {
            ctx.close();
            return;
        }
        ctx.writeAndFlush(Answers.refusal(status, exchange.isToHead(), encrypted))
                .addListener(written -> {
                    if (ctx.channel() instanceof DuplexChannel channel && !encrypted && written.isSuccess()) {
                        channel.shutdownOutput();
                        ctx.executor().schedule(() -> ctx.close(), LINGER_MILLIS, TimeUnit.MILLISECONDS);
                    } else {
                        ctx.close();
                    }
                });
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
        if (refused && message != Unpooled.EMPTY_BUFFER) {
            ReferenceCountUtil.release(message);
            promise.tryFailure(new ClosedChannelException());
            return;
        }
        Object answer = message;
        if (message instanceof HttpResponse response) {
            if (response.status().codeClass() == HttpStatusClass.INFORMATIONAL) {
                ctx.write(message, promise);
                return;
            }
            exchange.answerBegins();
            answer = Answers.complete(response, exchange.isToHead(), encrypted);
        }
        ctx.write(answer, promise);
        if (answer instanceof LastHttpContent) {
            exchange.answerEnds();
            backlog.callLater(ctx);
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        backlog.callLater(ctx);
        ctx.fireChannelWritabilityChanged();
    }

    private void goOn(ChannelHandlerContext ctx) {
        if (!ctx.channel().isActive()) {
            return;
        }
        while (!refused && backlog.isReady(ctx)) {
            handOn(ctx, backlog.take());
        }
        if (!refused && backlog.isEmpty()) {
            backlog.readOn(ctx);
        }
        heard = true;
        channelReadComplete(ctx);
    }

    /** Closes a connection on which nothing moves, but for one whose caller waits for us. */
    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        boolean callersTurn = !exchange.isOwed()
                || !ctx.channel().isWritable()
                || exchange.isArriving() && ctx.channel().config().isAutoRead();
        if (!(event instanceof IdleStateEvent) || callersTurn) {
            ctx.fireUserEventTriggered(event);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        forget();
        ctx.fireChannelInactive();
    }

    private void forget() {
        meetDeadline();
        backlog.clear();
    }
}
