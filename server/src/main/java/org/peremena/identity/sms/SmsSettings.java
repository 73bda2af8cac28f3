package org.peremena.identity.sms;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** {@code peremena.sms.*}, in the environment {@code PEREMENA_SMS_…}; explained with examples in {@code docs/operations/sms.md}. */
@ConfigMapping(prefix = "peremena.sms")
public interface SmsSettings {
    enum Transport { LOG, HTTP, SMPP }

    @WithDefault("log")
    Transport transport();

    @WithDefault("10S")
    Duration timeout();

    Http http();

    Smpp smpp();

    /** Addresses and bodies may hold {@code {phone}} and {@code {text}}, encoded as their place asks. */
    interface Http {
        Optional<String> url();

        @WithDefault("POST")
        String method();

        /** Absent: no body. */
        Optional<String> body();

        @WithDefault("application/json")
        String contentType();

        /** «Name: value», parted by commas; a comma inside is written {@code \\,}. Not a map: names in the environment cannot hold a hyphen. */
        Optional<List<String>> headers();

        /** A 2xx answer counts as taken only when its body contains this, for gateways that answer 200 to everything. */
        Optional<String> accepted();
    }

    interface Smpp {
        Optional<String> host();

        @WithDefault("2775")
        int port();

        @WithDefault("false")
        boolean tls();

        Optional<String> systemId();

        Optional<String> password();

        Optional<String> systemType();

        /** The sender that people see: a short number or letters that the operator has granted. */
        Optional<String> sender();
    }
}
