package org.peremena.identity.sms;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.MessageIDGenerator;
import org.jsmpp.util.RandomMessageIDGenerator;
import org.peremena.cast.Ports;

/** An operator's SMS centre as far as we talk to one: binds those who know the password and takes their messages. */
final class SmsCentre implements AutoCloseable {
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final List<SMPPServerSession> sessions = new CopyOnWriteArrayList<>();
    private final AtomicInteger binds = new AtomicInteger();
    private final MessageIDGenerator ids = new RandomMessageIDGenerator();
    private final SMPPServerSessionListener listener;
    private final int port;
    private volatile boolean refusing;
    private volatile boolean open = true;
    private volatile String password = "secret";

    private SmsCentre(int port) throws IOException {
        this.port = port;
        listener = new SMPPServerSessionListener(port);
        listener.setMessageReceiverListener((ServerMessageReceiverListener) Proxy.newProxyInstance(getClass().getClassLoader(),
            new Class<?>[] {ServerMessageReceiverListener.class}, (proxy, method, arguments) -> {
                if (method.getName().equals("onAcceptSubmitSm")) return take((SubmitSm) arguments[0]);
                throw new UnsupportedOperationException(method.getName());
            }));
        Thread.ofVirtual().start(this::serve);
    }

    /** @param wanted 0 for any that is free */
    static SmsCentre start(int wanted) throws IOException {
        return new SmsCentre(wanted == 0 ? Ports.free() : wanted);
    }

    private void serve() {
        while (open) {
            try {
                var session = listener.accept();
                sessions.add(session);
                Thread.ofVirtual().start(() -> bind(session));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void bind(SMPPServerSession session) {
        try {
            var wish = session.waitForBind(5000);
            if (wish.getSystemId().equals("school") && wish.getPassword().equals(password)) {
                binds.incrementAndGet();
                wish.accept("centre");
            } else {
                wish.reject(SMPPConstant.STAT_ESME_RINVPASWD);
            }
        } catch (IOException | TimeoutException | PDUStringException e) {
            session.close();
        }
    }

    private SubmitSmResult take(SubmitSm message) throws ProcessRequestException {
        if (refusing) throw new ProcessRequestException("no", SMPPConstant.STAT_ESME_RSUBMITFAIL);
        var payload = Optional.ofNullable(message.getOptionalParameter(OptionalParameter.Message_payload.class)).map(OptionalParameter.OctetString::getValue);
        var text = new String(payload.orElseGet(message::getShortMessage), StandardCharsets.UTF_16BE);
        taken.add(message.getDestAddress() + " " + message.getSourceAddr() + ": " + text);
        return new SubmitSmResult(ids.newMessageId(), new OptionalParameter[0]);
    }

    List<String> taken() {
        return taken;
    }

    int binds() {
        return binds.get();
    }

    int port() {
        return port;
    }

    void refuse(boolean refusing) {
        this.refusing = refusing;
    }

    void password(String password) {
        this.password = password;
    }

    void dropSessions() {
        sessions.forEach(SMPPServerSession::close);
        sessions.clear();
    }

    @Override
    public void close() {
        open = false;
        try {
            listener.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        dropSessions();
    }
}
