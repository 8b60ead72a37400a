package org.sameboat.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.sameboat.conversation.UnusableInput;

class DemoModeTest {

    @Test
    void withoutAccountsNoOtherAddressThanLoopbackIsServed() throws UnknownHostException {
        for (InetAddress address :
                new InetAddress[] {InetAddress.getByName("0.0.0.0"), InetAddress.getByName("10.1.2.3"), null}) {
            assertThatExceptionOfType(UnusableInput.class)
                    .isThrownBy(() -> new DemoMode(address, false, false))
                    .satisfies(refused -> assertThat(refused.code()).isEqualTo("SB405"))
                    .withMessageContaining("SAMEBOAT_ADMIN_PASSWORD");
        }
    }

    @Test
    void withAccountsOrAnIdentityProviderItIsNoDemoAnywhere() throws UnknownHostException {
        assertThat(new DemoMode(InetAddress.getByName("0.0.0.0"), true, false).isOn())
                .isFalse();
        assertThat(new DemoMode(InetAddress.getLoopbackAddress(), false, true).isOn())
                .isFalse();
    }

    @Test
    void onLoopbackWithoutAnythingItIsADemo() {
        assertThat(new DemoMode(InetAddress.getLoopbackAddress(), false, false).isOn())
                .isTrue();
    }
}
