using Parapet.Earth.Ellipsoid;
using Parapet.Interop.Captures;
using Parapet.Interop.Dis;
using Parapet.Interop.Dis.Pdus;
using Parapet.Interop.Dis.Streams;

namespace Parapet.Interop.Traffic;

/// <summary>Puts the aircraft of an exercise of DIS into a book of flights, at the times of the capture.</summary>
internal sealed class EntityTraffic(FlightBook book) : IDatagramTaker
{
    private readonly DisReceiver _receiver = new(new());

    /// <summary>When the first aircraft was told of; null before.</summary>
    public DateTimeOffset? Begins { get; private set; }

    /// <inheritdoc/>
    public void Take(in Datagram datagram)
    {
        if (datagram.UnixNanoseconds is not { } at || !DisPayload.IsBundle(datagram.Payload))
        {
            return;
        }

        var wanted = _receiver.Take(datagram.Payload, new(at));
        while (wanted.Next(out var pdu))
        {
            if (pdu.Header.Type == PduType.EntityState)
            {
                Take(pdu, at, datagram.Offset);
            }
        }
    }

    private void Take(in DisPdu pdu, long at, long offset)
    {
        if (!Pdu.TryRead<EntityStatePdu>(pdu.Bytes, out var state, out var fault))
        {
            book.Fail(offset + pdu.Offset + fault.Offset, fault.Item, fault.Reason);
            return;
        }

        book.Count();
        if (state.Type is not { Kind: EntityKind.Platform, Domain: (byte)PlatformDomain.Air } || !IsPlace(state.Location))
        {
            return;
        }

        Begins ??= DateTimeOffset.UnixEpoch.AddTicks(at / 100);
        var time = new Instant(at - (Begins.Value - DateTimeOffset.UnixEpoch).Ticks * 100);
        var id = $"~{state.Entity}";
        var place = Wgs84.ToGeodetic(state.Location);
        book.Name(id, state.Marking.ToString());
        book.Height(id, time, place.Height, isGeometric: true);
        if (state.DeadReckoning.Algorithm is not (DeadReckoningAlgorithm.Fpb or DeadReckoningAlgorithm.Rpb or DeadReckoningAlgorithm.Rvb or DeadReckoningAlgorithm.Fvb))
        {
            Move(id, time, place, new(state.Velocity.X, state.Velocity.Y, state.Velocity.Z));
        }

        book.Place(id, time, place.Latitude.Degrees, place.Longitude.Degrees, offset + pdu.Offset);
    }

    private void Move(string id, Instant time, Geodetic place, Velocity<Ecef> velocity)
    {
        var local = LocalFrame.At(place).ToLocal(velocity);
        var ground = Math.Sqrt(local.X * local.X + local.Y * local.Y);
        if (double.IsFinite(ground) && double.IsFinite(local.Z))
        {
            book.Move(id, time, new(Azimuth.Of(local.X, local.Y), Speed.FromMetresPerSecond(ground), Speed.FromMetresPerSecond(local.Z)));
        }
    }

    /// <summary>Near the Earth, and no hostile number.</summary>
    private static bool IsPlace(Position<Ecef> location) => location.FromOrigin.Norm is > 6_000_000 and < 50_000_000;
}
