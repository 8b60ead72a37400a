package org.sameboat.security;

import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.Conversations;
import org.sameboat.live.AuditTrail;
import org.sameboat.live.Demo;
import org.sameboat.live.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.simp.config.ChannelRegistration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.util.IdGenerator;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecuritySettings.class)
class SecurityConfiguration {

    @Bean
    Tokens tokens(JdbcClient jdbc, InstantSource clock, SecuritySettings settings) {
        return new Tokens(jdbc, new SecureRandom(), clock, settings.customerTokenFor());
    }

    @Bean
    Accounts accounts(JdbcClient jdbc, InstantSource clock, @Value("${sameboat.admin-password:}") String password) {
        Accounts accounts = new Accounts(jdbc, PasswordEncoderFactories.createDelegatingPasswordEncoder(), clock);
        if (!password.isEmpty()
                && accounts.list().stream().noneMatch(a -> a.name().equals(Accounts.ADMIN))) {
            accounts.save(Accounts.ADMIN, password, EnumSet.of(Role.ADMIN, Role.SUPERVISOR));
        }
        return accounts;
    }

    @Bean
    DemoMode demo(
            Accounts accounts,
            ObjectProvider<JwtDecoder> jwts,
            @Value("${server.address:#{null}}") @Nullable InetAddress address) {
        return new DemoMode(address, !accounts.isEmpty(), jwts.getIfAvailable() != null);
    }

    @Bean
    Access access(Conversations conversations, AuditTrail trail, InstantSource clock) {
        return new Access(conversations, new AuditedAccess(trail, clock));
    }

    @Bean
    TokenAuthentication tokenAuthentication(Tokens tokens, ObjectProvider<JwtDecoder> jwts, SecuritySettings settings) {
        return new TokenAuthentication(tokens, jwts.getIfAvailable(), settings);
    }

    @Bean
    SecurityFilterChain filters(
            HttpSecurity http, TokenAuthentication authentication, Access access, SecuritySettings settings) {
        return HttpRules.chain(http, authentication, access, settings);
    }

    @Bean
    ErrorFrames errorFrames(@Lazy @Qualifier("clientOutboundChannel") MessageChannel outbound) {
        return new ErrorFrames(outbound);
    }

    @Bean
    SignedIn signedIn(TokenAuthentication authentication, ErrorFrames errors) {
        return new SignedIn(authentication, errors);
    }

    @Bean
    SignInThrottle signInThrottle(JdbcClient jdbc, IdGenerator ids, InstantSource clock) {
        return new SignInThrottle(jdbc, ids, clock);
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    DemoHosts demoHosts(Demo demo) {
        return new DemoHosts(demo);
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    WebSocketMessageBrokerConfigurer guardedFrames(
            TokenAuthentication authentication,
            Access access,
            ErrorFrames errors,
            SignedIn signedIn,
            InstantSource clock) {
        return new WebSocketMessageBrokerConfigurer() {
            @Override
            public void configureClientInboundChannel(ChannelRegistration registration) {
                registration.interceptors(new StompGuard(authentication, access, errors, signedIn, clock));
            }

            @Override
            public void configureClientOutboundChannel(ChannelRegistration registration) {
                registration.interceptors(new OutboundGuard(signedIn, clock));
            }
        };
    }
}
