package org.sameboat.live;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.concurrent.ThreadPoolExecutor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.simp.config.ChannelRegistration;
import org.springframework.messaging.simp.config.MessageBrokerRegistry;
import org.springframework.messaging.simp.user.SimpUserRegistry;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.web.socket.config.annotation.StompEndpointRegistry;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketTransportRegistration;

/** STOMP at {@code /ws}: frames of one client stay in order both ways, and nothing waits without a bound. */
@Configuration(proxyBeanMethods = false)
class WebSocketConfiguration implements WebSocketMessageBrokerConfigurer {

    private final LiveSettings settings;
    private final TaskScheduler scheduler;
    private final SubscriptionReceipts receipts;
    private final FrameLimits limits;
    private final Connections connections;

    WebSocketConfiguration(
            LiveSettings settings,
            @Lazy @Qualifier("messageBrokerTaskScheduler") TaskScheduler scheduler,
            @Lazy SubscriptionReceipts receipts,
            ObjectProvider<Broadcasts> broadcasts,
            Connections connections) {
        this.settings = settings;
        this.scheduler = scheduler;
        this.receipts = receipts;
        this.limits = new FrameLimits(settings, broadcasts);
        this.connections = connections;
    }

    @Bean
    static Connections connections(LiveSettings settings, InstantSource clock, MeterRegistry meters) {
        return new Connections(settings, clock, meters);
    }

    @Bean
    static SessionFrames sessionFrames(
            @Lazy @Qualifier("clientOutboundChannel") MessageChannel outbound, @Lazy SimpUserRegistry users) {
        return new SessionFrames(outbound, users);
    }

    @Bean
    static SubscriptionReceipts subscriptionReceipts(SessionFrames frames) {
        return new SubscriptionReceipts(frames);
    }

    @Override
    public void registerStompEndpoints(StompEndpointRegistry registry) {
        registry.setPreserveReceiveOrder(true);
        registry.setErrorHandler(new FrameErrors());
        registry.addEndpoint("/ws")
                .setAllowedOriginPatterns(settings.allowedOrigins().toArray(String[]::new));
    }

    @Override
    public void configureMessageBroker(MessageBrokerRegistry registry) {
        long beat = settings.heartbeat().toMillis();
        registry.enableSimpleBroker("/topic", "/queue")
                .setHeartbeatValue(new long[] {beat, beat})
                .setTaskScheduler(scheduler);
        registry.setApplicationDestinationPrefixes("/app");
        registry.setPreservePublishOrder(true);
    }

    @Override
    public void configureWebSocketTransport(WebSocketTransportRegistration registration) {
        registration
                .setMessageSizeLimit(settings.frameBytes())
                .setSendTimeLimit(Math.toIntExact(settings.sendTimeLimit().toMillis()))
                .setSendBufferSizeLimit(settings.sendBufferBytes())
                .setTimeToFirstMessage(10_000)
                .addDecoratorFactory(handler -> new ClientConnection(handler, settings, connections));
    }

    @Override
    public void configureClientInboundChannel(ChannelRegistration registration) {
        registration.interceptors(new JsonBodies(), limits, receipts).executor(executor("inbound-"));
    }

    @Override
    public void configureClientOutboundChannel(ChannelRegistration registration) {
        registration.executor(executor("outbound-"));
    }

    /** When its queue is full, whoever brings more work does it: a fast sender slows itself down. */
    private static ThreadPoolTaskExecutor executor(String name) {
        ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
        executor.setThreadNamePrefix(name);
        executor.setCorePoolSize(8);
        executor.setMaxPoolSize(8);
        executor.setQueueCapacity(10_000);
        executor.setRejectedExecutionHandler(new ThreadPoolExecutor.CallerRunsPolicy());
        executor.initialize();
        return executor;
    }
}
