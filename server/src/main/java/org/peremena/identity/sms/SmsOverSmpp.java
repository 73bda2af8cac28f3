package org.peremena.identity.sms;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.connection.socket.SSLSocketConnectionFactory;
import org.jsmpp.session.connection.socket.SocketConnectionFactory;
import org.jspecify.annotations.Nullable;
import org.peremena.identity.phone.Phone;

/** Sends over SMPP 3.4 straight to an operator. One bound session, opened at the first message and again whenever it has broken. */
class SmsOverSmpp implements Sms, AutoCloseable {
    /** What one SMS holds in UCS-2; longer texts travel in {@code message_payload}. */
    private static final int ONE_SMS_BYTES = 140;
    private static final int KEEP_ALIVE_MILLIS = 30_000;

    private final SmsSettings.Smpp settings;
    private final Duration timeout;
    private final String host;
    private @Nullable SMPPSession session;

    SmsOverSmpp(SmsSettings.Smpp settings, Duration timeout) {
        this.settings = settings;
        this.timeout = timeout;
        this.host = settings.host().orElseThrow(() -> new IllegalStateException("peremena.sms.transport=smpp needs peremena.sms.smpp.host"));
    }

    @Override
    public void send(Phone phone, String text) throws SmsFailed {
        try {
            submitOnce(phone, text);
        } catch (IOException broken) {
            // the operator may have dropped the session since the last message
            close();
            resend(phone, text);
        }
    }

    private void resend(Phone phone, String text) throws SmsFailed {
        try {
            submitOnce(phone, text);
        } catch (IOException e) {
            throw new SmsFailed("the SMS centre cannot be reached", e);
        }
    }

    private void submitOnce(Phone phone, String text) throws SmsFailed, IOException {
        var bound = bound();
        try {
            submit(bound, phone, text.getBytes(StandardCharsets.UTF_16BE));
        } catch (NegativeResponseException e) {
            throw new SmsFailed("the SMS centre refused with status 0x%x".formatted(e.getCommandStatus()), e);
        } catch (ResponseTimeoutException e) {
            boolean dropped = !bound.getSessionState().isBound();
            close();
            // nobody knows whether it was taken; the same code twice does no harm, none at all does
            if (dropped) throw new IOException("the session ended while we waited for the answer", e);
            throw new SmsFailed("the SMS centre did not answer in time", e);
        } catch (PDUException | InvalidResponseException e) {
            throw new SmsFailed("the SMS centre and we do not understand each other", e);
        }
    }

    private void submit(SMPPSession bound, Phone phone, byte[] text) throws PDUException, ResponseTimeoutException, InvalidResponseException,
            NegativeResponseException, IOException {
        boolean fits = text.length <= ONE_SMS_BYTES;
        var payload = fits ? new OptionalParameter[0] : new OptionalParameter[] {new OptionalParameter.Message_payload(text)};
        bound.submitShortMessage("", senderType(), senderPlan(), settings.sender().orElse(""),
            TypeOfNumber.INTERNATIONAL, NumberingPlanIndicator.ISDN, phone.e164().substring(1),
            new ESMClass(), (byte) 0, (byte) 1, null, null, new RegisteredDelivery(0), (byte) 0,
            new GeneralDataCoding(Alphabet.ALPHA_UCS2), (byte) 0, fits ? text : new byte[0], payload);
    }

    private TypeOfNumber senderType() {
        return settings.sender().filter(sender -> sender.chars().allMatch(Character::isDigit)).isPresent() ? TypeOfNumber.UNKNOWN : TypeOfNumber.ALPHANUMERIC;
    }

    private NumberingPlanIndicator senderPlan() {
        return NumberingPlanIndicator.UNKNOWN;
    }

    private synchronized SMPPSession bound() throws IOException {
        if (session != null && session.getSessionState().isBound()) return session;
        close();
        var fresh = new SMPPSession(settings.tls() ? SSLSocketConnectionFactory.getInstance() : SocketConnectionFactory.getInstance());
        fresh.setTransactionTimer(timeout.toMillis());
        fresh.setEnquireLinkTimer(KEEP_ALIVE_MILLIS);
        fresh.connectAndBind(host, settings.port(), new BindParameter(BindType.BIND_TX, settings.systemId().orElse(""), settings.password().orElse(""),
            settings.systemType().orElse(""), TypeOfNumber.UNKNOWN, NumberingPlanIndicator.UNKNOWN, null), timeout.toMillis());
        session = fresh;
        return fresh;
    }

    @Override
    public synchronized void close() {
        if (session != null) session.unbindAndClose();
        session = null;
    }
}
