package org.peremena.identity.sms;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SmsSettingsTest {
    @Test
    void environment_says_how_a_gateway_wants_to_be_asked() {
        var settings = read(Map.of("PEREMENA_SMS_TRANSPORT", "http", "PEREMENA_SMS_TIMEOUT", "3S", "PEREMENA_SMS_HTTP_URL", "https://gateway.example/send?to={phone}",
            "PEREMENA_SMS_HTTP_CONTENT_TYPE", "application/x-www-form-urlencoded", "PEREMENA_SMS_HTTP_BODY", "{\"to\":\"{phone}\",\"text\":\"{text}\"}",
            "PEREMENA_SMS_HTTP_HEADERS", "Authorization: Bearer a\\,b,X-Api-Key: c", "PEREMENA_SMS_HTTP_ACCEPTED", "\"OK\""));
        assertThat(settings.transport()).isEqualTo(SmsSettings.Transport.HTTP);
        assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(3));
        assertThat(settings.http().url()).contains("https://gateway.example/send?to={phone}");
        assertThat(settings.http().body()).contains("{\"to\":\"{phone}\",\"text\":\"{text}\"}");
        assertThat(settings.http().headers()).contains(List.of("Authorization: Bearer a,b", "X-Api-Key: c"));
        assertThat(settings.http().accepted()).contains("\"OK\"");
    }

    @Test
    void environment_names_the_sms_centre() {
        var settings = read(Map.of("PEREMENA_SMS_TRANSPORT", "smpp", "PEREMENA_SMS_SMPP_HOST", "smsc.example", "PEREMENA_SMS_SMPP_PORT", "3550",
            "PEREMENA_SMS_SMPP_SYSTEM_ID", "school", "PEREMENA_SMS_SMPP_PASSWORD", "secret", "PEREMENA_SMS_SMPP_SENDER", "Peremena", "PEREMENA_SMS_SMPP_TLS", "true")).smpp();
        assertThat(settings.host()).contains("smsc.example");
        assertThat(settings.port()).isEqualTo(3550);
        assertThat(settings.tls()).isTrue();
        assertThat(settings.systemId()).contains("school");
        assertThat(settings.password()).contains("secret");
        assertThat(settings.sender()).contains("Peremena");
    }

    @Test
    void nothing_set_means_the_log() {
        assertThat(read(Map.of()).transport()).isEqualTo(SmsSettings.Transport.LOG);
    }

    private static SmsSettings read(Map<String, String> environment) {
        return new SmallRyeConfigBuilder().addDefaultInterceptors().withConverter(Duration.class, 200, new DurationConverter()).withMapping(SmsSettings.class).withSources(new EnvConfigSource(environment, 300)).build().getConfigMapping(SmsSettings.class);
    }
}
