package io.dictamen.http;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPipeline;
import io.quarkus.arc.Arc;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.spi.VertxServiceProvider;
import java.util.concurrent.TimeUnit;

/** Gives every connection its guard before a request is read from it. Vert.x finds it as a service. */
public final class GuardedTransport extends JDKTransport implements VertxServiceProvider {
    // As Vert.x calls them.
    private static final String HTTP = "handler";
    private static final String HANDSHAKE = "handshaker";

    @Override
    public void init(VertxBuilder builder) {
        builder.findTransport(this);
    }

    @Override
    public void configure(NetServerOptions options, boolean domainSocket, ServerBootstrap bootstrap) {
        super.configure(options, domainSocket, bootstrap);
        LimitsConfig limits = Arc.container().instance(LimitsConfig.class).get();
        Listening listening = Arc.container().instance(Listening.class).get();
        bootstrap.handler(new ChannelInitializer<>() {
            @Override
            protected void initChannel(Channel socket) {
                listening.add(socket);
            }
        });
        ChannelHandler unguarded = bootstrap.config().childHandler();
        bootstrap.childHandler(new ChannelInitializer<>() {
            @Override
            protected void initChannel(Channel channel) {
                ChannelPipeline pipeline = channel.pipeline().addLast(unguarded);
                if (pipeline.get(HTTP) != null) {
                    pipeline.addBefore(HTTP, null, new ConnectionGuard(limits, false));
                } else if (pipeline.get(HANDSHAKE) != null) {
                    pipeline.addAfter(HANDSHAKE, null, new Encrypted(limits));
                }
            }
        });
    }

    /** Over TLS, HTTP is added when both sides have shaken hands: with its first bytes. */
    private static final class Encrypted extends ChannelInboundHandlerAdapter {
        private final LimitsConfig limits;

        Encrypted(LimitsConfig limits) {
            this.limits = limits;
        }

        @Override
        public void channelActive(ChannelHandlerContext ctx) {
            ctx.executor()
                    .schedule(
                            () -> {
                                if (!ctx.isRemoved()) {
                                    ctx.close();
                                }
                            },
                            limits.encabezado().toMillis(),
                            TimeUnit.MILLISECONDS);
            ctx.fireChannelActive();
        }

        @Override
        public void channelRead(ChannelHandlerContext ctx, Object message) {
            ctx.pipeline().addBefore(HTTP, null, new ConnectionGuard(limits, true));
            ctx.fireChannelRead(message);
            ctx.pipeline().remove(this);
        }
    }
}
