using Parapet.Interop.Dis;
using Parapet.Interop.Dis.Motion;
using Parapet.Interop.Dis.Pdus;
using Parapet.Interop.Dis.Records;
using Xunit;

namespace Parapet.Tests.Unit.Interop.Dis;

/// <summary>A sender says enough that no receiver is wrong by more than the thresholds, and no more; a receiver forgets the silent.</summary>
public sealed class StateSenderTests(ITestOutputHelper output)
{
    private const double Radius = 3000;
    private const double Speed = 250;

    [Theory]
    [InlineData(DeadReckoningAlgorithm.Static, 2400, 2400)]
    [InlineData(DeadReckoningAlgorithm.Fpw, 90, 240)]
    [InlineData(DeadReckoningAlgorithm.Fvw, 60, 160)]
    [InlineData(DeadReckoningAlgorithm.Rpb, 12, 13)]
    public void A_receiver_is_never_wrong_by_more_than_the_thresholds(DeadReckoningAlgorithm algorithm, int fewest, int most)
    {
        var sender = new StateSender(new());
        var others = new RemoteEntities(Heartbeat.TimeOut);
        var (sent, worst) = (0, 0.0);
        for (var step = 0; step < 2400; step++)
        {
            var at = Instant.FromSeconds(step * 0.025);
            var (place, axes) = Truth(at.Seconds);
            if (sender.WhyNow(place, axes, at) is not null)
            {
                sender.Sent(Told(algorithm, at.Seconds), at);
                Send(others, Told(algorithm, at.Seconds), at);
                sent++;
            }

            Assert.True(others.TryGet(new EntityId(1, 1, 1), out var seen));
            var thought = seen.At(at);
            worst = Math.Max(worst, (place - thought.Location).Norm);
            Assert.True(BodyAxes.Between(axes, thought.Axes).Degrees <= 3.0001);
        }

        output.WriteLine($"{algorithm}: {sent} states in 60 s, wrong by {worst:F3} m at most");
        Assert.InRange(sent, fewest, most);
        Assert.True(worst <= 1);
    }

    [Fact]
    public void Reasons_are_told_apart()
    {
        var sender = new StateSender(new() { Position = Length.FromMetres(10), Orientation = Angle.FromDegrees(5) });
        var (place, axes) = Truth(0);
        Assert.Equal(UpdateReason.First, sender.WhyNow(place, axes, Instant.Start));
        sender.Sent(new(DeadReckoningAlgorithm.Static, place, BodyAxes.AnglesOf(axes), default, default, default), Instant.Start);
        Assert.Null(sender.WhyNow(place, axes, Instant.FromSeconds(4.9)));
        Assert.Null(sender.WhyNow(place + new Vector<Ecef>(9.9, 0, 0), axes, Instant.FromSeconds(1)));
        Assert.Equal(UpdateReason.Position, sender.WhyNow(place + new Vector<Ecef>(10.1, 0, 0), axes, Instant.FromSeconds(1)));
        Assert.Equal(UpdateReason.Orientation, sender.WhyNow(place, Truth(4.2).Axes, Instant.FromSeconds(1)));
        Assert.Equal(UpdateReason.Heartbeat, sender.WhyNow(place, axes, Instant.FromSeconds(5)));
    }

    [Fact]
    public void The_silent_are_forgotten_after_two_and_four_tenths_heartbeats()
    {
        Assert.Equal(12, new UpdateRule().TimeOut.Seconds, 1e-9);
        var others = new RemoteEntities(new UpdateRule().TimeOut);
        Send(others, Told(DeadReckoningAlgorithm.Fpw, 0), Instant.Start);
        Assert.Equal(0, others.Forget(Instant.FromSeconds(12)));
        Assert.Equal(1, others.Forget(Instant.FromSeconds(12.001)));
        Assert.Equal(0, others.Count);
    }

    [Fact]
    public void An_entity_that_is_deactivated_is_gone_and_an_update_alone_is_not_enough()
    {
        var others = new RemoteEntities(Heartbeat.TimeOut, most: 1);
        var update = new EntityStateUpdatePdu { Header = PduHeader.Of(PduType.EntityStateUpdate, 1, default), Entity = new EntityId(1, 1, 1), Location = new(1, 2, 3) };
        others.Take(in update, Instant.Start);
        Assert.Equal((0, 1L), (others.Count, others.LeftOut));
        Send(others, Told(DeadReckoningAlgorithm.Fpw, 0), Instant.Start);
        Send(others, Told(DeadReckoningAlgorithm.Fpw, 0), Instant.Start, entity: 2);
        Assert.Equal((1, 2L), (others.Count, others.LeftOut));
        others.Take(in update, Instant.FromSeconds(1));
        Assert.True(others.TryGet(new EntityId(1, 1, 1), out var known));
        Assert.Equal((new Position<Ecef>(1, 2, 3), DeadReckoningAlgorithm.Fpw), (known.State.Location, known.State.Algorithm));
        Send(others, Told(DeadReckoningAlgorithm.Fpw, 0), Instant.FromSeconds(2), appearance: 1u << 23);
        Assert.Equal(0, others.Count);
    }

    [Fact]
    public void An_absolute_timestamp_makes_up_for_time_on_the_way()
    {
        var others = new RemoteEntities(Heartbeat.TimeOut, hour: Instant.FromSeconds(-10));
        Send(others, Told(DeadReckoningAlgorithm.Fpw, 0), Instant.FromSeconds(0.75), pastHour: 10.25);
        Assert.Equal(0.25, Assert.Single(others.InOrder()).StatedAt.Seconds, 4e-6);
        Assert.True((Assert.Single(others.InOrder()).At(Instant.FromSeconds(1.25)).Location - Truth(0).Place).Norm - Speed < 1e-3);
    }

    private static void Send(RemoteEntities others, MovingState state, Instant at, ushort entity = 1, uint appearance = 0, double pastHour = 0)
    {
        var pdu = new EntityStatePdu
        {
            Header = PduHeader.Of(PduType.EntityState, 1, DisTimestamp.FromPastHour(Duration.FromSeconds(pastHour), isAbsolute: true)),
            Entity = new EntityId(1, 1, entity),
            Location = state.Location,
            Orientation = state.Orientation,
            Velocity = state.Velocity,
            Appearance = appearance,
            DeadReckoning = new() { Algorithm = state.Algorithm, Acceleration = state.Acceleration, AngularVelocity = state.AngularVelocity },
        };
        var room = new byte[144];
        Assert.True(Pdu.TryWrite(in pdu, room, out _));
        Assert.True(Pdu.TryRead(room, out EntityStatePdu read, out _));
        others.Take(in read, at);
    }

    /// <summary>A level circle about a point, nose ahead and the right side to the centre.</summary>
    private static (Position<Ecef> Place, Rotation<Ecef, Body> Axes) Truth(double seconds)
    {
        var (sin, cos) = Math.SinCos(Speed / Radius * seconds);
        return (new(4_000_000 + Radius * sin, 3_000_000 - Radius * cos, 4_000_000), new(new(cos, sin, 0), new(-sin, cos, 0), new(0, 0, 1)));
    }

    private static MovingState Told(DeadReckoningAlgorithm algorithm, double seconds)
    {
        var (place, axes) = Truth(seconds);
        var isBodys = algorithm >= DeadReckoningAlgorithm.Fpb;
        var velocity = isBodys ? new(Speed, 0, 0) : axes.XAxis * Speed;
        var acceleration = axes.YAxis * (Speed * Speed / Radius);
        return new(
            algorithm, place, BodyAxes.AnglesOf(axes), new((float)velocity.X, (float)velocity.Y, (float)velocity.Z),
            isBodys ? default : new((float)acceleration.X, (float)acceleration.Y, (float)acceleration.Z), new(0, 0, (float)(Speed / Radius)));
    }
}
