package org.peremena.identity.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peremena.identity.phone.Phone;

class SmsOverSmppTest {
    private static final Phone PHONE = new Phone("+79001234521");
    private SmsCentre centre;
    private SmsOverSmpp sms;

    @BeforeEach
    void start() throws IOException {
        centre = SmsCentre.start(0);
        sms = new SmsOverSmpp(new Settings(centre.port()), Duration.ofSeconds(5));
    }

    @AfterEach
    void stop() {
        sms.close();
        centre.close();
    }

    @Test
    void binds_with_its_password_and_sends_russian_letters_whole() throws SmsFailed {
        sms.send(PHONE, "Код для входа в «Перемену»: 123456.");
        sms.send(PHONE, "Ещё один");
        assertThat(centre.taken()).containsExactly("79001234521 Peremena: Код для входа в «Перемену»: 123456.", "79001234521 Peremena: Ещё один");
        assertThat(centre.binds()).isEqualTo(1);
    }

    @Test
    void text_longer_than_one_sms_arrives_in_one_piece() throws SmsFailed {
        sms.send(PHONE, "Ж".repeat(100));
        assertThat(centre.taken()).containsExactly("79001234521 Peremena: " + "Ж".repeat(100));
    }

    @Test
    void session_that_the_centre_dropped_is_bound_anew() throws SmsFailed {
        sms.send(PHONE, "раз");
        centre.dropSessions();
        sms.send(PHONE, "два");
        assertThat(centre.taken()).hasSize(2);
        assertThat(centre.binds()).isEqualTo(2);
    }

    @Test
    void refused_message_is_a_failure_and_the_next_one_goes_through() throws SmsFailed {
        centre.refuse(true);
        assertThatThrownBy(() -> sms.send(PHONE, "раз")).isInstanceOf(SmsFailed.class).hasMessageContaining("0x").hasMessageNotContaining("900");
        centre.refuse(false);
        sms.send(PHONE, "два");
        assertThat(centre.taken()).hasSize(1);
    }

    @Test
    void centre_that_is_away_is_a_failure_until_it_is_back() throws Exception {
        sms.send(PHONE, "раз");
        int port = centre.port();
        centre.close();
        assertThatThrownBy(() -> sms.send(PHONE, "два")).isInstanceOf(SmsFailed.class);
        centre = SmsCentre.start(port);
        sms.send(PHONE, "три");
        assertThat(centre.taken()).hasSize(1);
    }

    @Test
    void wrong_password_is_a_failure() {
        centre.password("other");
        assertThatThrownBy(() -> sms.send(PHONE, "раз")).isInstanceOf(SmsFailed.class);
    }

    private record Settings(int port) implements SmsSettings.Smpp {
        @Override
        public Optional<String> host() {
            return Optional.of("localhost");
        }

        @Override
        public boolean tls() {
            return false;
        }

        @Override
        public Optional<String> systemId() {
            return Optional.of("school");
        }

        @Override
        public Optional<String> password() {
            return Optional.of("secret");
        }

        @Override
        public Optional<String> systemType() {
            return Optional.empty();
        }

        @Override
        public Optional<String> sender() {
            return Optional.of("Peremena");
        }
    }
}
