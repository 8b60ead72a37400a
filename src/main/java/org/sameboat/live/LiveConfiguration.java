package org.sameboat.live;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.InstantSource;
import java.util.concurrent.ThreadPoolExecutor;
import org.apache.catalina.core.StandardHost;
import org.sameboat.coaching.Coach;
import org.sameboat.coaching.Coaches;
import org.sameboat.conversation.Conversations;
import org.sameboat.scorecard.Appraisals;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.messaging.simp.SimpMessageSendingOperations;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.util.AlternativeJdkIdGenerator;
import org.springframework.util.IdGenerator;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties({LiveSettings.class, PrivacySettings.class})
class LiveConfiguration {

    @Bean
    InstantSource clock() {
        return Clock.systemUTC();
    }

    @Bean
    IdGenerator ids() {
        return new AlternativeJdkIdGenerator();
    }

    @Bean
    LearnedMoves learnedMoves(Outcomes outcomes) {
        return new LearnedMoves(outcomes);
    }

    @Bean
    Coach coach(LiveSettings settings, LearnedMoves learned) {
        return Coaches.load(Coaches.models(), settings.tier(), learned);
    }

    @Bean
    WarmUp warmUp(Coach coach) {
        return new WarmUp(coach);
    }

    @Bean
    Broadcasts broadcasts(SimpMessageSendingOperations messaging, DeskList list) {
        return new Broadcasts(messaging, list);
    }

    @Bean
    Adviser adviser(
            Coach coach,
            Conversations conversations,
            Coachings coachings,
            Audience audience,
            Relay relay,
            InstantSource clock,
            MeterRegistry meters) {
        return new Adviser(coach, conversations, coachings, audience, relay, clock, meters);
    }

    @Bean
    CoachingQueue coachingQueue(Adviser adviser, LiveSettings settings, MeterRegistry meters) {
        return new CoachingQueue(adviser, settings, meters);
    }

    @Bean
    UnreadMessages unreadMessages(
            Coachings coachings, CoachingQueue queue, LiveSettings settings, InstantSource clock) {
        return new UnreadMessages(coachings, queue, settings, clock);
    }

    @Bean
    PrivacyMask privacyMask(PrivacySettings settings) {
        return new PrivacyMask(settings);
    }

    @Bean
    Chat chat(
            Conversations conversations,
            Audience audience,
            Relay relay,
            CoachingQueue coaching,
            PrivacyMask mask,
            LiveSettings settings,
            IdGenerator ids,
            InstantSource clock) {
        return new Chat(conversations, audience, relay, coaching, mask, settings, ids, clock);
    }

    @Bean
    ThreadPoolTaskExecutor askedCoachExecutor(LiveSettings settings) {
        ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
        executor.setThreadNamePrefix("asked-");
        executor.setCorePoolSize(settings.coachingThreads());
        executor.setMaxPoolSize(settings.coachingThreads());
        executor.setQueueCapacity(settings.reviewQueue());
        executor.setRejectedExecutionHandler(new ThreadPoolExecutor.AbortPolicy());
        return executor;
    }

    @Bean
    AskedCoach askedCoach(
            Coach coach,
            Conversations conversations,
            DraftReviews reviews,
            Broadcasts broadcasts,
            ThreadPoolTaskExecutor askedCoachExecutor,
            LiveSettings settings,
            InstantSource clock,
            MeterRegistry meters) {
        return new AskedCoach(coach, conversations, reviews, broadcasts, askedCoachExecutor, settings, clock, meters);
    }

    @Bean
    Announcement announcement(Environment environment, Demo demo) {
        return new Announcement(environment, demo);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> brokenRequests() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(BrokenRequests.class.getName());
            }
        });
    }

    @Bean
    Retention retention(
            CustomerRecords records,
            Appraisals appraisals,
            AuditTrail audit,
            PrivacySettings settings,
            InstantSource clock) {
        return new Retention(records, appraisals, audit, settings, clock);
    }
}
