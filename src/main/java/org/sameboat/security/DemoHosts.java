package org.sameboat.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.sameboat.live.Demo;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A demo answers only to names of this machine. Otherwise a page from elsewhere could have its own name point here and
 * talk to the demo as if it were the visitor.
 */
class DemoHosts extends OncePerRequestFilter {

    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "0:0:0:0:0:0:0:1", "::1");

    private final Demo demo;

    DemoHosts(Demo demo) {
        this.demo = demo;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (demo.isOn() && !NAMES.contains(request.getServerName())) {
            HttpRules.write(response, 403, "SB406", "A demo answers to localhost only; set SAMEBOAT_ADMIN_PASSWORD.");
            return;
        }
        chain.doFilter(request, response);
    }
}
