package org.peremena.identity.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.peremena.identity.Device;
import org.peremena.identity.IdentityReason;
import org.peremena.identity.about.Demo;
import org.peremena.identity.phone.Phone;
import org.peremena.identity.sms.Sms;
import org.peremena.identity.sms.SmsFailed;
import org.peremena.shared.Refusal;
import org.peremena.shared.Sentences;

/** Sends a one-time code. The row is written before and the message sent outside of the transaction: a slow gateway holds no connection to the database. */
@ApplicationScoped
class SendCode {
    private static final Logger LOG = Logger.getLogger(SendCode.class);

    private final SignInCodes codes;
    private final SignInSettings settings;
    private final Sms sms;
    private final Sentences sentences;
    private final Demo demo;
    private final Clock clock;

    SendCode(SignInCodes codes, SignInSettings settings, Sms sms, Sentences sentences, Demo demo, Clock clock) {
        this.codes = codes;
        this.settings = settings;
        this.sms = sms;
        this.sentences = sentences;
        this.demo = demo;
        this.clock = clock;
    }

    Sent send(String typed, Device device, Locale language) {
        var phone = Phone.read(typed, settings.region()).orElseThrow(() -> new Refusal(IdentityReason.PHONE_INVALID));
        var code = CodeHash.randomCode();
        var now = clock.instant();
        var challenge = codes.give(phone, device.address(), code);
        try {
            sms.send(phone, sentences.find("identity", "sms-code", language, Map.of("code", code)).orElseThrow());
        } catch (SmsFailed e) {
            LOG.error("an SMS with a sign-in code could not be sent", e);
            codes.withdraw(challenge);
            throw new Refusal(IdentityReason.SMS_FAILED);
        }
        return new Sent(challenge, phone.masked(), CodeHash.DIGITS, now.plus(settings.codeLifetime()), now.plus(settings.resendPause()),
            demo.codeOnScreen() ? code : null);
    }

    /** @param code only where codes are shown on the screen */
    record Sent(UUID challenge, String phone, int digits, Instant expiresAt, Instant resendAt, @Nullable String code) {}
}
