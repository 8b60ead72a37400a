package org.sameboat.security;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.sameboat.conversation.UnusableInput;
import org.sameboat.live.Demo;

/** Without accounts and without an identity provider the server is a demo for whoever sits at this machine. */
class DemoMode implements Demo {

    private final boolean on;

    /**
     * Decides at the start.
     *
     * @param address where the server listens; {@code null} for everywhere
     * @throws UnusableInput SB405 if others could reach a server without accounts
     */
    DemoMode(@Nullable InetAddress address, boolean hasAccounts, boolean hasIdentityProvider) {
        on = !hasAccounts && !hasIdentityProvider;
        if (on && (address == null || !address.isLoopbackAddress())) {
            throw new UnusableInput(
                    "SB405",
                    "Without accounts this server listens on loopback only. Set SAMEBOAT_ADMIN_PASSWORD or an identity"
                            + " provider (SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI), or remove the other"
                            + " address.");
        }
    }

    @Override
    public boolean isOn() {
        return on;
    }
}
