package io.dictamen.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.util.ReferenceCountUtil;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectionGuardTest {
    private static final LimitsConfig LIMITS = new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(LimitsConfig.class)
            .build()
            .getConfigMapping(LimitsConfig.class);
    private static final String POST = "POST /api HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\n";

    private final Served served = new Served();
    private final ConnectionGuard guard = new ConnectionGuard(LIMITS, false);
    private final EmbeddedChannel channel =
            new EmbeddedChannel(new HttpRequestDecoder(), new HttpResponseEncoder(), guard, served);

    /** Keeps what it is handed, and answers when the test says so. */
    private static final class Served extends ChannelInboundHandlerAdapter {
        private final List<String> requests = new ArrayList<>();
        private boolean atOnce;
        private int bytes;

        @Override
        public void channelRead(ChannelHandlerContext ctx, Object message) {
            if (message instanceof HttpRequest request) {
                requests.add(request.uri());
                if (atOnce) {
                    ctx.executor().execute(() -> requests.add("another's turn"));
                    ctx.writeAndFlush(ok());
                }
            }
            if (message instanceof HttpContent content) {
                bytes += content.content().readableBytes();
            }
            ReferenceCountUtil.release(message);
        }

        @Override
        public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
            ctx.close();
        }
    }

    @AfterEach
    void end() {
        channel.finishAndReleaseAll();
    }

    @Test
    void of_many_requests_at_once_one_is_handed_on_after_the_other_and_none_is_lost() {
        List<String> all = IntStream.range(0, 1_000).mapToObj(i -> "/" + i).toList();
        StringBuilder sent = new StringBuilder();
        all.forEach(uri -> sent.append("GET ").append(uri).append(" HTTP/1.1\r\nHost: x\r\n\r\n"));
        receive(sent.toString());
        for (int i = 0; i < all.size(); i++) {
            assertThat(served.requests).isEqualTo(all.subList(0, i + 1));
            assertThat(channel.config().isAutoRead()).isEqualTo(i == all.size() - 1);
            answer();
            channel.flushOutbound();
        }
        assertThat(channel.isOpen()).isTrue();
    }

    @Test
    void between_two_requests_that_are_answered_at_once_others_have_their_turn() {
        served.atOnce = true;
        receive("GET /1 HTTP/1.1\r\nHost: x\r\n\r\n" + POST + "body" + "GET /3 HTTP/1.1\r\nHost: x\r\n\r\n");
        assertThat(served.requests)
                .containsExactly("/1", "another's turn", "/api", "another's turn", "/3", "another's turn");
        assertThat(channel.config().isAutoRead()).isTrue();
        receive("GET /4 HTTP/1.1\r\nHost: x\r\n\r\n");
        assertThat(served.requests).endsWith("/4", "another's turn").hasSize(8);
    }

    @Test
    void a_connection_that_says_nothing_is_closed_but_for_one_between_two_requests() {
        pass(19);
        receive("GET /1 HTTP/1.1\r\nHost: x\r\n\r\n");
        answer();
        pass(100);
        assertThat(channel.isOpen()).isTrue();

        EmbeddedChannel silent = new EmbeddedChannel(
                new HttpRequestDecoder(), new HttpResponseEncoder(), new ConnectionGuard(LIMITS, false));
        silent.advanceTimeBy(20, TimeUnit.SECONDS);
        silent.runScheduledPendingTasks();
        assertThat(silent.isOpen()).isFalse();
        assertThat(silent.outboundMessages()).isEmpty();
    }

    @Test
    void a_body_that_nobody_reads_any_more_may_not_take_its_time() {
        receive(POST + "a");
        guard.bodyMayTakeItsTime();
        answer();
        guard.bodyIsPassedOver();
        receive("b");
        pass(29);
        assertThat(channel.isOpen()).isTrue();
        pass(1);
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void a_body_comes_before_the_request_that_follows_it() {
        receive(POST + "uno ");
        receive(POST + "dos");
        assertThat(served.requests).hasSize(1);
        answer();
        assertThat(served.requests).hasSize(2);
        receive(" " + POST + "tres");
        answer();
        assertThat(served.requests).hasSize(3);
        assertThat(served.bytes).isEqualTo(12);
    }

    @Test
    void nothing_is_read_while_answers_are_not() {
        channel.config().setWriteBufferWaterMark(new WriteBufferWaterMark(1, 2));
        receive("GET /1 HTTP/1.1\r\nHost: x\r\n\r\n");
        answer();
        assertThat(channel.isWritable()).isFalse();
        receive("GET /2 HTTP/1.1\r\nHost: x\r\n\r\n");
        assertThat(served.requests).containsExactly("/1");
        assertThat(channel.config().isAutoRead()).isFalse();
        channel.flushOutbound();
        channel.runPendingTasks();
        assertThat(served.requests).containsExactly("/1", "/2");
        assertThat(channel.config().isAutoRead()).isTrue();
    }

    @Test
    void a_head_that_comes_drop_by_drop_is_cut() {
        receive("GET / HTTP/1.1\r\n");
        for (int i = 0; i < 3; i++) {
            pass(5);
            receive("X");
            assertThat(channel.isOpen()).isTrue();
        }
        pass(5);
        assertThat(said()).startsWith("HTTP/1.1 408 ").contains("demasiado-lento");
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void a_body_that_comes_drop_by_drop_is_cut_but_for_one_that_may_take_its_time() {
        receive(POST + "a");
        guard.bodyMayTakeItsTime();
        pass(60);
        receive("bcd");
        answer();
        assertThat(said()).startsWith("HTTP/1.1 200 ");

        receive(POST + "a");
        pass(20);
        receive("b");
        assertThat(channel.isOpen()).isTrue();
        pass(10);
        assertThat(said()).startsWith("HTTP/1.1 408 ");
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void a_request_that_came_in_time_may_be_answered_late() {
        receive(POST + "abcd");
        pass(3_600);
        assertThat(channel.isOpen()).isTrue();
        answer();
        assertThat(said()).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void a_connection_on_which_nothing_moves_is_closed_unless_its_caller_waits_for_us() {
        receive(POST + "abcd");
        channel.pipeline().fireUserEventTriggered(IdleStateEvent.ALL_IDLE_STATE_EVENT);
        assertThat(channel.isOpen()).isTrue();
        answer();
        channel.pipeline().fireUserEventTriggered(IdleStateEvent.ALL_IDLE_STATE_EVENT);
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void an_upload_that_stalls_is_closed_when_nothing_moves() {
        receive(POST + "a");
        guard.bodyMayTakeItsTime();
        channel.pipeline().fireUserEventTriggered(IdleStateEvent.ALL_IDLE_STATE_EVENT);
        assertThat(channel.isOpen()).isFalse();
    }

    private void receive(String bytes) {
        channel.writeInbound(Unpooled.copiedBuffer(bytes, StandardCharsets.US_ASCII));
    }

    private void answer() {
        channel.write(ok());
        channel.runPendingTasks();
    }

    private static DefaultFullHttpResponse ok() {
        DefaultFullHttpResponse answer = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
        answer.headers().set("Content-Length", 0);
        return answer;
    }

    private void pass(int seconds) {
        channel.advanceTimeBy(seconds, TimeUnit.SECONDS);
        channel.runScheduledPendingTasks();
        channel.runPendingTasks();
    }

    private String said() {
        if (channel.isOpen()) {
            channel.flushOutbound();
        }
        StringBuilder said = new StringBuilder();
        for (ByteBuf bytes = channel.readOutbound(); bytes != null; bytes = channel.readOutbound()) {
            said.append(bytes.toString(StandardCharsets.UTF_8));
            bytes.release();
        }
        return said.toString();
    }
}
