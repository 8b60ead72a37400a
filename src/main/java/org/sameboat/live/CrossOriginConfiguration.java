package org.sameboat.live;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/** A help desk's page on another origin may load the panel and ask over REST if it may connect to {@code /ws}. */
@Configuration(proxyBeanMethods = false)
class CrossOriginConfiguration {

    /** Stands before the sign-in, because a browser asks whether it may ask without a token. */
    @Bean
    FilterRegistrationBean<CorsFilter> crossOrigin(LiveSettings settings) {
        CorsConfiguration allowed = new CorsConfiguration();
        allowed.setAllowedOriginPatterns(settings.allowedOrigins());
        allowed.setAllowedMethods(List.of("GET", "POST", "DELETE"));
        allowed.setAllowedHeaders(List.of("Authorization", "Content-Type"));
        allowed.setMaxAge(Duration.ofHours(1));
        UrlBasedCorsConfigurationSource paths = new UrlBasedCorsConfigurationSource();
        paths.registerCorsConfiguration("/api/**", allowed);
        paths.registerCorsConfiguration("/sameboat-panel.js", allowed);
        FilterRegistrationBean<CorsFilter> registration = new FilterRegistrationBean<>(new CorsFilter(paths));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.setEnabled(!settings.allowedOrigins().isEmpty());
        return registration;
    }
}
