using Parapet.Earth.Ellipsoid;
using Parapet.Foundation.Frames;
using Parapet.Foundation.Time;
using Parapet.Interop.Dis;
using Parapet.Interop.Dis.Pdus;
using Parapet.Interop.Dis.Records;
using Parapet.Interop.Dis.Scenes;
using Parapet.Interop.Scenes;
using Parapet.Interop.Wire;
using Parapet.Record.Entries;
using Xunit;

namespace Parapet.Tests.Unit.Interop;

/// <summary>A scene as an exercise of DIS, read again from its datagrams.</summary>
public sealed class DisSceneTests
{
    private readonly Sent _sent = new();

    public DisSceneTests()
    {
        var reader = new SceneReader(new DisSceneWriter(_sent, SceneClock.Usual), new() { Posts = [SceneSelection.All], Every = Duration.FromSeconds(1) });
        MadeRecord.Give(reader);
        reader.End();
    }

    /// <summary>At 5 s it flies on as it was told, and a heartbeat says so; at 10 s five seconds have passed; after that nothing is told but the end.</summary>
    [Fact]
    public void What_flies_is_told_where_it_truly_is_at_its_first_state_and_at_every_heartbeat()
    {
        List<double> seen = [];
        foreach (var (time, bytes) in _sent.Of(PduType.EntityState))
        {
            Assert.True(Pdu.TryRead<EntityStatePdu>(bytes, out var state, out var fault), fault.ToString());
            if (state.Force == ForceId.Opposing && state.Appearance == 0)
            {
                Assert.InRange((MadeRecord.PlaceAt(time.Seconds) - state.Location).Norm, 0, 1e-8);
                Assert.Equal(((float)MadeRecord.Velocity.X, (float)MadeRecord.Velocity.Y, (float)MadeRecord.Velocity.Z), (state.Velocity.X, state.Velocity.Y, state.Velocity.Z));
                Assert.Equal("Cruise miss", state.Marking.ToString());
                Assert.Equal("2.11.0.1.0.0.0", state.Type.ToString());
                Assert.Equal(DeadReckoningAlgorithm.Fpw, state.DeadReckoning.Algorithm);
                Assert.Equal(time.Seconds, state.Header.Timestamp.PastHour.Seconds, 5);
                seen.Add(Math.Round(time.Seconds, 6));
            }
        }

        Assert.Equal([2, 5, 10, 15], seen);
    }

    /// <summary>
    /// A missile that turns at 10 g, told twice a second: at each of these moments whoever moves on what was sent is off by no more than
    /// the standard allows; straight on it is told at heartbeats alone.
    /// </summary>
    [Fact]
    public void Whoever_moves_on_what_is_sent_is_off_by_no_more_than_the_threshold()
    {
        var sent = new Sent();
        var reader = new SceneReader(new DisSceneWriter(sent, SceneClock.Usual), new() { Every = Duration.FromSeconds(0.5) });
        MadeRecord.GiveHead(reader);
        for (var half = 0; half <= 120; half++)
        {
            var (place, velocity) = TurningAt(half / 2.0);
            reader.Take(new TruthState(MadeRecord.At(half / 2.0), new(0), place, velocity));
        }

        reader.Take(new RunEnded(MadeRecord.At(60), AllDecided: true));
        reader.End();
        var told = sent.Of(PduType.EntityState).Where(one => Read(one.Bytes).Force == ForceId.Opposing).ToArray();
        Assert.Equal([0, 5, 10, 15, 20], told.Select(one => Math.Round(one.Time.Seconds, 6)).Where(seconds => seconds <= 20));
        for (var half = 0; half <= 120; half++)
        {
            var now = MadeRecord.At(half / 2.0);
            var (time, bytes) = told.Last(one => one.Time <= now);
            Assert.True(Pdu.TryRead<EntityStatePdu>(bytes, out var state, out _));
            Assert.InRange((Parapet.Interop.Dis.Motion.MovingState.Of(state).After((now - time).Seconds).Location - TurningAt(half / 2.0).Place).Norm, 0, 1);
        }

        Assert.InRange(told.Length, 40, 100);
    }

    /// <summary>What falls, told every five seconds: between two states, too, whoever moves on what was sent is off by no more than the threshold, once two states have told how it falls.</summary>
    [Fact]
    public void What_falls_is_moved_on_as_it_falls()
    {
        var sent = new Sent();
        var reader = new SceneReader(new DisSceneWriter(sent, SceneClock.Usual), new() { Every = Duration.FromSeconds(5) });
        MadeRecord.GiveHead(reader);
        for (var state = 0; state <= 12; state++)
        {
            var (place, velocity) = FallingAt(5.0 * state);
            reader.Take(new TruthState(MadeRecord.At(5 * state), new(0), place, velocity));
        }

        reader.Take(new RunEnded(MadeRecord.At(60), AllDecided: true));
        reader.End();
        var told = sent.Of(PduType.EntityState).Where(one => Read(one.Bytes).Force == ForceId.Opposing).ToArray();
        for (var tenth = 50; tenth < 600; tenth++)
        {
            var now = MadeRecord.At(tenth / 10.0);
            var (time, bytes) = told.Last(one => one.Time <= now);
            Assert.True(Pdu.TryRead<EntityStatePdu>(bytes, out var state, out _));
            Assert.Equal(DeadReckoningAlgorithm.Fvw, state.DeadReckoning.Algorithm);
            Assert.InRange((Parapet.Interop.Dis.Motion.MovingState.Of(state).After((now - time).Seconds).Location - FallingAt(tenth / 10.0).Place).Norm, 0, 1);
        }
    }

    /// <summary>At 9.8 m/s2 along one axis of the Earth-centred frame.</summary>
    private static (Position<Ecef> Place, Velocity<Ecef> Velocity) FallingAt(double seconds)
    {
        var begin = MadeRecord.PlaceAt(0);
        return (new(begin.X + 1000 * seconds, begin.Y, begin.Z - 4.9 * seconds * seconds), new(1000, 0, -9.8 * seconds));
    }

    /// <summary>Straight for 20 s, then in a circle of 10 g.</summary>
    private static (Position<Ecef> Place, Velocity<Ecef> Velocity) TurningAt(double seconds)
    {
        const double Speed = 300;
        const double Rate = 98.1 / Speed;
        var turned = Math.Max(0, seconds - 20);
        var begin = MadeRecord.PlaceAt(0);
        var (sin, cos) = Math.SinCos(Rate * turned);
        return (
            new(begin.X + Speed * Math.Min(20, seconds) + Speed / Rate * sin, begin.Y + Speed / Rate * (1 - cos), begin.Z),
            new(Speed * cos, Speed * sin, 0));
    }

    [Fact]
    public void The_nose_points_along_the_way()
    {
        var bytes = _sent.Of(PduType.EntityState).Select(sent => sent.Bytes).First(bytes => Read(bytes).Force == ForceId.Opposing);
        var nose = Parapet.Interop.Dis.Motion.BodyAxes.Of(Read(bytes).Orientation).XAxis;
        var way = new Vector<Ecef>(MadeRecord.Velocity.X, MadeRecord.Velocity.Y, MadeRecord.Velocity.Z);
        Assert.InRange(nose.Dot(way) / way.Norm, 1 - 1e-9, 1 + 1e-9);
    }

    [Fact]
    public void Units_and_radars_stand_in_their_places_and_are_told_at_every_heartbeat()
    {
        var told = _sent.Of(PduType.EntityState).Select(sent => (sent.Time, Read(sent.Bytes).Marking, Read(sent.Bytes).Location)).Where(state => state.Marking == "Unit").ToArray();
        Assert.Equal([0, 5, 10, 15, 20, 25, 30, 35, 40], told.Select(state => state.Time.Nanoseconds / 1_000_000_000));
        Assert.All(told, state => Assert.Equal(Wgs84.ToEcef(MadeRecord.Site), state.Location));
    }

    [Fact]
    public void A_shot_and_its_end_bear_one_number_and_name_who_fired_what_at_whom()
    {
        Assert.True(Pdu.TryRead<FirePdu>(Assert.Single(_sent.Of(PduType.Fire)).Bytes, out var fire, out _));
        Assert.True(Pdu.TryRead<DetonationPdu>(Assert.Single(_sent.Of(PduType.Detonation)).Bytes, out var detonation, out _));
        Assert.Equal(fire.Event, detonation.Event);
        Assert.Equal(fire.Munition, detonation.Munition);
        Assert.Equal(fire.FiringEntity, detonation.FiringEntity);
        Assert.NotEqual(EntityId.None, detonation.Target);
        Assert.Equal(DetonationResult.EntityProximateDetonation, detonation.Result);
    }

    /// <summary>One beam while it radiates, over half of its sector to either side; none from the moment at which it is silent.</summary>
    [Fact]
    public void A_radar_has_a_beam_as_long_as_it_radiates()
    {
        var sent = new Sent();
        var reader = new SceneReader(new DisSceneWriter(sent, SceneClock.Usual), new() { Posts = [SceneSelection.All] });
        MadeRecord.GiveHead(reader);
        reader.Take(new EmitterState(MadeRecord.At(0), new(0), EmitterStatus.Emitting));
        reader.Take(new EmitterState(MadeRecord.At(12), new(0), EmitterStatus.Silent));
        reader.Take(new RunEnded(MadeRecord.At(20), AllDecided: true));
        reader.End();
        var told = sent.Of(PduType.ElectromagneticEmission).ToArray();
        Assert.Equal([0, 5, 10, 12, 15, 20], told.Select(one => one.Time.Nanoseconds / 1_000_000_000).Distinct());
        Assert.All(told, one =>
        {
            Assert.True(Pdu.TryRead<ElectromagneticEmissionPdu>(one.Bytes, out var emission, out var fault), fault.ToString());
            List<float> sweeps = [];
            foreach (var system in emission.Systems)
            {
                foreach (var beam in system.Beams)
                {
                    sweeps.Add(beam.Sweep.AzimuthSweep);
                }
            }

            Assert.Equal(one.Time.Seconds < 12 ? [MathF.PI] : [], sweeps);
        });
    }

    [Fact]
    public void What_is_gone_is_taken_out()
    {
        var gone = _sent.Of(PduType.EntityState).Where(sent => Read(sent.Bytes).Appearance != 0).ToArray();
        Assert.Equal([20, 20], gone.Select(sent => sent.Time.Seconds));
        Assert.All(gone, sent => Assert.Equal(1u << 23, Read(sent.Bytes).Appearance));
    }

    [Fact]
    public void All_of_it_is_of_one_exercise_and_simulated() => Assert.All(_sent.All, sent =>
    {
        Assert.True(PduHeader.TryRead(sent.Bytes, out var header, out _));
        Assert.Equal((7, 1, sent.Bytes.Length, 3), (header.Version, header.Exercise, header.Length, (header.Status >> 1) & 3));
        Assert.True(header.Timestamp.IsAbsolute);
    });

    private static (ForceId Force, string Marking, Position<Ecef> Location, EulerAngles Orientation, uint Appearance) Read(byte[] bytes)
    {
        Assert.True(Pdu.TryRead<EntityStatePdu>(bytes, out var state, out var fault), fault.ToString());
        return (state.Force, state.Marking.ToString(), state.Location, state.Orientation, state.Appearance);
    }

    private sealed class Sent : IDatagramSink
    {
        public List<(Instant Time, byte[] Bytes)> All { get; } = [];

        public IEnumerable<(Instant Time, byte[] Bytes)> Of(PduType type) => All.Where(sent => sent.Bytes[2] == (byte)type);

        public void Send(Instant time, ReadOnlySpan<byte> payload) => All.Add((time, payload.ToArray()));
    }
}
