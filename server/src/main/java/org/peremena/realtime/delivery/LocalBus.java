package org.peremena.realtime.delivery;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** One node alone: what it publishes it receives, at once. */
@Singleton
class LocalBus implements Bus {
    private final List<Consumer<Parcel>> receivers = new CopyOnWriteArrayList<>();

    @Override
    public void publish(Parcel parcel) {
        receivers.forEach(receiver -> receiver.accept(parcel));
    }

    @Override
    public void subscribe(Consumer<Parcel> receiver) {
        receivers.add(receiver);
    }
}
