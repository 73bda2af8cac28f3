package org.peremena.identity.about;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.peremena.identity.sms.SmsSettings;

class DemoTest {
    @Test
    void codes_are_on_the_screen_only_in_a_demo_that_sends_no_real_messages() {
        assertThat(new Demo(true, sms("log")).codeOnScreen()).isTrue();
        assertThat(new Demo(true, sms("http")).codeOnScreen()).isFalse();
        assertThat(new Demo(true, sms("smpp")).codeOnScreen()).isFalse();
        assertThat(new Demo(false, sms("log")).codeOnScreen()).isFalse();
    }

    private static SmsSettings sms(String transport) {
        return new SmallRyeConfigBuilder().addDefaultInterceptors().withConverter(Duration.class, 200, new DurationConverter()).withMapping(SmsSettings.class)
            .withSources(new PropertiesConfigSource(Map.of("peremena.sms.transport", transport), "test", 300)).build().getConfigMapping(SmsSettings.class);
    }
}
