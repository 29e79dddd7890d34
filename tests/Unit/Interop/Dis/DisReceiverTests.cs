using Parapet.Interop.Dis;
using Parapet.Interop.Dis.Pdus;
using Parapet.Interop.Dis.Records;
using Parapet.Interop.Dis.Streams;
using Xunit;

namespace Parapet.Tests.Unit.Interop.Dis;

/// <summary>Bundles are divided, what is not wanted is counted with its reason, and nothing that arrives is fatal.</summary>
public sealed class DisReceiverTests
{
    private static readonly Instant s_now = Instant.FromSeconds(100);

    [Fact]
    public void A_bundle_is_divided_with_and_without_fill()
    {
        var (state, fire, detonation) = (GoldenPdus.Bytes("01_entity_state"), GoldenPdus.Bytes("02_fire"), GoldenPdus.Bytes("28_iff_layer1"));
        Assert.Equal(3, Taken(new(), [.. state, .. fire, .. detonation]));
        Assert.Equal(3, Taken(new(), [.. detonation, 0, 0, 0, 0, .. fire, .. state]));
        Assert.Equal(3, Taken(new(), [.. detonation, .. fire, .. state]));
        Assert.Equal(2, Taken(new(), [.. fire, .. detonation, 0, 0, 0, 0]));
    }

    [Fact]
    public void What_is_put_into_a_bundle_begins_at_multiples_of_eight()
    {
        var collision = new CollisionPdu { Header = PduHeader.Of(PduType.Collision, 1, default), Mass = 5 };
        var room = new byte[1472];
        var used = 0;
        Assert.True(DisBundle.TryAdd(in collision, room, ref used));
        Assert.Equal(60, used);
        Assert.True(DisBundle.TryAdd(in collision, room, ref used));
        Assert.Equal(124, used);
        Assert.True(DisPayload.IsBundle(room.AsSpan(0, used)));
        Assert.False(DisBundle.TryAdd(in collision, room.AsSpan(0, 180), ref used));
        Assert.Equal(124, used);
    }

    [Fact]
    public void Every_reason_is_counted()
    {
        var filter = new DisFilter { Exercise = 1, Sites = [1], Applications = [2] };
        AssertReason(filter, NotTaken.TooShort, []);
        AssertReason(filter, NotTaken.TooShort, [7, 1, 1]);
        AssertReason(filter, NotTaken.TooShort, Changed("02_fire", (8, 0), (9, 11)));
        AssertReason(filter, NotTaken.LengthPastEnd, Changed("02_fire", (9, 97)));
        AssertReason(filter, NotTaken.WrongVersion, Changed("02_fire", (0, 5)));
        AssertReason(filter, NotTaken.UnknownType, Changed("02_fire", (2, 200)));
        AssertReason(filter, NotTaken.OtherExercise, Changed("02_fire", (1, 2)));
        AssertReason(filter, NotTaken.OtherSite, Changed("02_fire", (13, 9)));
        AssertReason(filter, NotTaken.OtherApplication, Changed("02_fire", (15, 9)));
        Assert.Equal(1, Taken(filter, GoldenPdus.Bytes("02_fire")));
        Assert.Equal(1, Taken(new DisFilter { TakesUnknownTypes = true }, Changed("02_fire", (2, 200))));
    }

    [Fact]
    public void What_is_not_wanted_does_not_keep_the_rest_of_a_bundle_away()
    {
        var receiver = new DisReceiver(new() { Exercise = 1 });
        var wanted = receiver.Take([.. Changed("02_fire", (0, 5)), .. Changed("02_fire", (1, 2)), .. GoldenPdus.Bytes("02_fire"), .. Changed("02_fire", (8, 255))], s_now);
        Assert.True(wanted.Next(out var pdu));
        Assert.Equal(192, pdu.Offset);
        Assert.False(wanted.Next(out _));
        Assert.False(wanted.Next(out _));
        Assert.Equal((1, 1, 1), (receiver.Counters[NotTaken.WrongVersion], receiver.Counters[NotTaken.OtherExercise], receiver.Counters[NotTaken.LengthPastEnd]));
        Assert.Equal((1, 3), (receiver.Counters.Taken, receiver.Counters.AllNotTaken));
        Assert.Equal(296, receiver.LastFault?.Offset);
    }

    [Fact]
    public void States_that_come_again_or_too_late_are_known_by_entity()
    {
        var receiver = new DisReceiver(new());
        Assert.Equal(1, Take(receiver, State(1, 10)));
        Assert.Equal(0, Take(receiver, State(1, 10)));
        Assert.Equal(1, Take(receiver, State(1, 10, speed: 7)));
        Assert.Equal(1, Take(receiver, State(2, 9)));
        Assert.Equal(1, Take(receiver, State(1, 11)));
        Assert.Equal(0, Take(receiver, State(1, 10.5)));
        Assert.Equal(1, Take(receiver, State(1, 11.5)));
        Assert.Equal((1, 1), (receiver.Counters[NotTaken.Duplicate], receiver.Counters[NotTaken.OutOfOrder]));
    }

    [Fact]
    public void The_end_of_the_hour_is_no_way_back()
    {
        var receiver = new DisReceiver(new());
        Assert.Equal(1, Take(receiver, State(1, 3599.9)));
        Assert.Equal(1, Take(receiver, State(1, 0.1)));
        Assert.Equal(0, Take(receiver, State(1, 3599.95)));
    }

    [Fact]
    public void An_entity_that_was_silent_may_begin_anew()
    {
        var receiver = new DisReceiver(new());
        Assert.Equal(1, Take(receiver, State(1, 100)));
        Assert.Equal(0, Take(receiver, State(1, 50), s_now + Duration.FromSeconds(12)));
        Assert.Equal(1, Take(receiver, State(1, 50), s_now + Duration.FromSeconds(12.1)));
    }

    [Fact]
    public void A_sender_that_keeps_no_time_is_heard()
    {
        var receiver = new DisReceiver(new());
        Assert.Equal(1, Take(receiver, Changed("01_entity_state", (4, 0), (5, 0), (6, 0), (7, 0))));
        Assert.Equal(1, Take(receiver, Changed("01_entity_state", (4, 0), (5, 0), (6, 0), (7, 0))));
    }

    [Fact]
    public void Only_so_many_entities_are_remembered()
    {
        var receiver = new DisReceiver(new() { MostEntities = 2 });
        for (ushort entity = 1; entity <= 3; entity++)
        {
            Assert.Equal(1, Take(receiver, State(entity, 10)));
        }

        Assert.Equal(0, Take(receiver, State(2, 10)));
        Assert.Equal(1, Take(receiver, State(3, 10)));
        Assert.Equal(1, Take(receiver, State(3, 20), s_now + Duration.FromSeconds(13)));
        Assert.Equal(0, Take(receiver, State(3, 20), s_now + Duration.FromSeconds(13)));
    }

    [Fact]
    public void A_payload_is_known_as_DIS_to_its_last_byte()
    {
        foreach (var name in GoldenPdus.Names)
        {
            Assert.True(DisPayload.IsBundle(GoldenPdus.Bytes(name)), name);
            Assert.False(DisPayload.IsBundle([.. GoldenPdus.Bytes(name), 1]), name);
        }

        Assert.False(DisPayload.IsBundle([]));
        Assert.False(DisPayload.IsBundle(Changed("02_fire", (3, 5))));
        Assert.False(DisPayload.IsBundle(Changed("02_fire", (0, 8))));
        Assert.False(DisPayload.IsBundle(Changed("02_fire", (2, 77))));
        Assert.False(DisPayload.IsBundle(Changed("01_entity_state", (19, 1))));
    }

    private static byte[] Changed(string name, params (int At, byte To)[] changes)
    {
        var bytes = GoldenPdus.Bytes(name);
        foreach (var (at, to) in changes)
        {
            bytes[at] = to;
        }

        return bytes;
    }

    private static byte[] State(ushort entity, double pastHour, float speed = 5)
    {
        var state = new EntityStatePdu
        {
            Header = PduHeader.Of(PduType.EntityState, 1, DisTimestamp.FromPastHour(Duration.FromSeconds(pastHour), isAbsolute: true)),
            Entity = new EntityId(1, 2, entity),
            Velocity = new(speed, 0, 0),
        };
        var room = new byte[144];
        Assert.True(Pdu.TryWrite(in state, room, out _));
        return room;
    }

    private static void AssertReason(DisFilter filter, NotTaken reason, byte[] datagram)
    {
        var receiver = new DisReceiver(filter);
        Assert.Equal(0, Take(receiver, datagram));
        Assert.Equal(1, receiver.Counters[reason]);
        Assert.Equal(1, receiver.Counters.AllNotTaken);
    }

    private static int Taken(DisFilter filter, byte[] datagram) => Take(new DisReceiver(filter), datagram);

    private static int Take(DisReceiver receiver, byte[] datagram, Instant? at = null)
    {
        var wanted = receiver.Take(datagram, at ?? s_now);
        var count = 0;
        while (wanted.Next(out _))
        {
            count++;
        }

        return count;
    }
}
