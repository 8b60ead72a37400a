package org.sameboat.security;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may come in, and for how long; {@code SAMEBOAT_SECURITY_…} in the environment.
 *
 * @param sessionFor how long a session lasts after signing in
 * @param customerTokenFor how long a customer's token opens their conversation
 * @param frameAncestors sources that may show our pages in a frame, as in Content-Security-Policy
 * @param rolesClaim claim of an identity provider's JWT that lists roles
 * @param nameClaim claim of an identity provider's JWT that names the person
 */
@ConfigurationProperties("sameboat.security")
record SecuritySettings(
        @DefaultValue("12h") Duration sessionFor,
        @DefaultValue("7d") Duration customerTokenFor,
        @DefaultValue("'self'") List<String> frameAncestors,
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue("sub") String nameClaim) {}
